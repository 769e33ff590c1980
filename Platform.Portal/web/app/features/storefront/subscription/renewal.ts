import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '@core/api/api';
import { quoting } from '@core/data/quoting';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { Stepper } from '@ui/control/stepper';
import { MoneyText } from '@ui/format/amounts';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { SubscriptionDesk, type SubscriptionView } from './subscription-desk';

/** What becomes of it at the end of its term, and the plan for fewer or more seats from then on. */
@Component({
  selector: 'cr-renewal-card',
  imports: [MatButton, MoneyText, Stepper],
  templateUrl: './renewal.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenewalCard {
  readonly row = input.required<SubscriptionView>();
  readonly mayChange = input.required<boolean>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly desk = inject(SubscriptionDesk);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly isPlanning = signal(false);
  protected readonly seats = linkedSignal(() => this.row().scheduledChange?.quantity ?? this.row().quantity);
  protected readonly canPlan = computed(
    () => this.mayChange() && this.row().status === 'Active' && this.row().autoRenew && !this.row().unitRate,
  );

  protected readonly quote = quoting(inject(Api), () =>
    this.isPlanning() && this.seats() !== this.row().quantity
      ? { subscriptionId: this.row().id, change: { nextTerm: { quantity: this.seats() } } }
      : undefined,
  );

  protected async plan(): Promise<void> {
    if (!(await this.desk.plan({ quantity: this.seats() }))) return;
    this.isPlanning.set(false);
    this.toasts.say(this.t('renewal.planned', { count: this.seats() }));
  }

  protected async unplan(): Promise<void> {
    if (await this.desk.unplan()) this.toasts.say(this.t('renewal.unplanned'));
  }

  protected async setRenewal(autoRenew: boolean): Promise<void> {
    const at = this.formats.day(this.row().endDate);
    if (!autoRenew) {
      const answer = await this.questions.ask({
        title: this.t('renewal.stopTitle'),
        effects: [this.t('renewal.stopWhat', { at }), this.t('renewal.stopUntil')],
        verb: this.t('renewal.stop'),
      });
      if (!answer) return;
    }
    if (await this.desk.change({ autoRenew }))
      this.toasts.say(this.t(autoRenew ? 'renewal.on' : 'renewal.off', { at }));
  }
}
