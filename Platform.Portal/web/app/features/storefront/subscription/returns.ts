import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Formats } from '@core/format/formats';
import { Now } from '@core/format/now';
import { Words } from '@core/words/words';
import { MoneyText } from '@ui/format/amounts';
import { Deadline, UndoRing } from '@ui/format/deadline';
import { Icon } from '@ui/icon/icon';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { SubscriptionDesk, type SubscriptionView } from './subscription-desk';

type Batch = SubscriptionView['batches'][number];

/** Each purchase with its own seven days: what is left of them, and what comes back today. */
@Component({
  selector: 'cr-returns-card',
  imports: [Deadline, Icon, MatButton, MoneyText, UndoRing],
  templateUrl: './returns.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReturnsCard {
  readonly row = input.required<SubscriptionView>();
  readonly mayChange = input.required<boolean>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly desk = inject(SubscriptionDesk);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private readonly now = inject(Now);

  protected readonly batches = computed(() =>
    [...this.row().batches]
      .sort((one, other) => other.purchasedAt.localeCompare(one.purchasedAt))
      .map((batch) => ({
        batch,
        isOpen: !!batch.comesBackNow && Date.parse(batch.refundableUntil) > this.now.at(),
      })),
  );

  protected async giveBack(batch: Batch): Promise<void> {
    const count = batch.quantity;
    const all = this.row().quantity === count;
    const amount = batch.comesBackNow ? this.formats.money(batch.comesBackNow) : '';
    const answer = await this.questions.ask({
      title: this.t('returns.title', { count }),
      effects: [
        this.t('returns.comesBack', { amount }),
        this.t('returns.access', { count }),
        ...(all ? [this.t('returns.all')] : []),
      ],
      verb: this.t('returns.verb', { count }),
    });
    if (!answer) return;
    const done = all
      ? await this.desk.act('cancel')
      : await this.desk.change({ quantity: this.row().quantity - count });
    if (done) this.toasts.say(this.t('seats.returned', { count }));
  }
}
