import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, newKey, onceWith } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { until } from '@core/data/until';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Icon } from '@ui/icon/icon';

const asks = 20;

/** Whether customers can pay a reseller by card, and what it still has to tell the payment provider for that. */
@Component({
  selector: 'cr-card-account',
  imports: [Icon, MatButton],
  template: `
    @if (state(); as now) {
      <div class="note" [class.warning]="now === 'Onboarding' || now === 'Restricted'" [class.danger]="now === 'Refused'"
        [class.quiet]="now === 'None' || now === 'Preparing'" [class.success]="now === 'Active'" role="status">
        <cr-icon name="card" />
        <div class="grow"><b>{{ words.named('cardaccount.is', now) }}</b>{{ words.named('cardaccount.why', now) }}</div>
        @if (mayOpen && (now === 'None' || now === 'Onboarding' || now === 'Restricted')) {
          <button matButton="filled" type="button" [disabled]="sending.isBusy()" (click)="go()">{{
            now === 'None' ? t('cardaccount.open') : t('cardaccount.tell') }}</button>
        }
      </div>
    }
    @if (sending.problem(); as problem) {
      <div class="note danger" role="alert"><div><b>{{ problem.title }}</b>{{ problem.detail }}</div></div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CardAccount {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly mayOpen = inject(Session).can('payments.write');
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private isGone = false;

  protected readonly account = reading(() => this.read());
  /** Nothing is said where cards are taken by an account that is not the seller's to open. */
  protected readonly state = computed(() => {
    if (!this.account.hasValue()) return null;
    const { kind, status } = this.account.value();
    return kind === 'own' ? null : (status ?? 'None');
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
  }

  /** Asks for the provider's page where a seller tells who it is, and goes there once its address is known. */
  protected async go(): Promise<void> {
    const found = await this.sending.run(async () => {
      await this.api.read(
        this.api.client.POST('/v1/payment-account', {
          params: { header: onceWith(newKey()) }, body: { returnPath: '/console/payments' },
        }),
      );
      return until(() => this.read(), (one) => !!one.onboardingUrl || one.takesCards, {
        times: asks, isOver: () => this.isGone,
      });
    });
    if (found?.onboardingUrl && !found.takesCards) location.assign(found.onboardingUrl);
    else this.account.reload();
  }

  private read() {
    return this.api.read(this.api.client.GET('/v1/payment-account'));
  }
}
