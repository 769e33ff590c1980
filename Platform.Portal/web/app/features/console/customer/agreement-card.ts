import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { agreementVersion } from '@core/data/customers';
import { Sending } from '@core/data/sending';
import { dayOf } from '@core/format/dates';
import { Formats } from '@core/format/formats';
import { Now } from '@core/format/now';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { Toasts } from '@ui/overlay/toasts';

type CustomerView = Shapes['CustomerView'];

/** Who accepted the supplier's customer agreement, without which nothing is sold; recorded here where it is missing. */
@Component({
  selector: 'cr-agreement-card',
  imports: [Field, MatButton],
  template: `
    <h2>{{ t('agreement.title') }}</h2>
    @if (customer().agreement; as agreement) {
      <dl class="kv">
        <dt>{{ t('customers.agreed') }}</dt><dd>{{ agreement.acceptedBy }}</dd>
        <dt>{{ t('form.email') }}</dt><dd>{{ agreement.email }}</dd>
        <dt>{{ t('agreement.on') }}</dt><dd>{{ formats.day(agreement.acceptedAt) }}</dd>
        <dt>{{ t('agreement.version') }}</dt><dd>{{ agreement.version }}</dd>
      </dl>
    } @else {
      <p>{{ t('customers.noAgreementWhy') }}</p>
      @if (mayChange && !isOpen()) {
        <div class="actions"><button matButton="outlined" type="button" (click)="isOpen.set(true)">{{
          t('agreement.record') }}</button></div>
      }
    }
    @if (isOpen() && !customer().agreement) {
      <form class="form" (submit)="$event.preventDefault(); record()">
        <cr-field autocomplete="name" [label]="t('customers.agreed')" [(value)]="by"
          [wrong]="sending.wrong('acceptedBy')" />
        <cr-field type="email" [label]="t('agreement.mail')" [(value)]="email" [wrong]="sending.wrong('email')" />
        <cr-field type="date" [label]="t('agreement.on')" [(value)]="on" [wrong]="sending.wrong('acceptedAt')" />
        @if (sending.problem(); as problem) {
          <div class="note danger" role="alert"><div><b>{{ problem.title }}</b>{{ problem.detail }}</div></div>
        }
        <div class="actions">
          <button matButton="filled" type="submit"
            [disabled]="sending.isBusy() || !by().trim() || !email().trim() || !on()">{{ t('form.save') }}</button>
          <button matButton="text" type="button" (click)="isOpen.set(false)">{{ t('do.discard') }}</button>
        </div>
      </form>
    }
  `,
  host: { class: 'card stack', role: 'region', '[attr.aria-label]': "t('agreement.title')" },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgreementCard {
  readonly customer = input.required<CustomerView>();
  readonly changed = output();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly mayChange = inject(Session).can('customers.write');
  protected readonly sending = new Sending();
  protected readonly isOpen = signal(false);
  protected readonly by = signal('');
  protected readonly email = linkedSignal(() => this.customer().email);
  private readonly now = inject(Now);
  protected readonly on = signal(this.today());
  private readonly key = newKey();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected async record(): Promise<void> {
    const done = await this.sending.run(() =>
      this.api.read(
        this.api.client.PUT('/v1/customers/{customerId}/agreement', {
          params: { path: { customerId: this.customer().id }, header: onceWith(this.key) },
          body: {
            acceptedBy: this.by().trim(), email: this.email().trim(), acceptedAt: this.acceptedAt(),
            version: agreementVersion,
          },
        }),
      ),
    );
    if (!done) return;
    this.isOpen.set(false);
    this.toasts.say(this.t('form.saved'));
    this.changed.emit();
  }

  // Today means now: its midnight may lie before the customer was there.
  private acceptedAt(): string {
    return this.on() === this.today() ? new Date(this.now.at()).toISOString() : `${this.on()}T00:00:00Z`;
  }

  private today(): string {
    return dayOf(this.now.at());
  }
}
