import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '@core/api/api';
import { Catalogue } from '@core/data/catalogue';
import { quoting, resoldLines } from '@core/data/quoting';
import { Formats } from '@core/format/formats';
import { timesOf } from '@core/format/money';
import { Now } from '@core/format/now';
import { Words } from '@core/words/words';
import { Stepper } from '@ui/control/stepper';
import { MoneyText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Toasts } from '@ui/overlay/toasts';
import { Margin } from '../../console/margin/margin';
import { SubscriptionDesk, type SubscriptionView } from './subscription-desk';

/** More or fewer seats now: what it costs once and from then on, before anything is pressed. */
@Component({
  selector: 'cr-seats-card',
  imports: [Icon, Margin, MatButton, MoneyText, Stepper],
  templateUrl: './seats.html',
  styleUrl: './seats.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeatsCard {
  readonly row = input.required<SubscriptionView>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly desk = inject(SubscriptionDesk);
  private readonly toasts = inject(Toasts);
  private readonly now = inject(Now);
  private readonly catalogue = inject(Catalogue);
  private readonly plan = computed(() => this.catalogue.plan(this.row().planId)?.plan ?? null);

  protected readonly seats = linkedSignal(() => this.row().quantity);
  protected readonly difference = computed(() => this.seats() - this.row().quantity);

  /** As many as cannot be given back any more: fewer of them only from the next term on. */
  protected readonly floor = computed(() => {
    const open = this.row().batches.filter(
      (batch) => batch.comesBackNow && Date.parse(batch.refundableUntil) > this.now.at(),
    );
    const fixed = this.row().quantity - open.reduce((sum, batch) => sum + batch.quantity, 0);
    return Math.max(1, this.plan()?.minQuantity ?? 1, fixed);
  });
  protected readonly ceiling = computed(() => this.plan()?.maxQuantity ?? 1_000_000);

  protected readonly quote = quoting(inject(Api), () =>
    this.difference() === 0 ? undefined : { subscriptionId: this.row().id, change: { quantity: this.seats() } },
  );
  protected readonly once = computed(() => this.quote.value()?.net ?? null);
  protected readonly line = computed(() => this.quote.value()?.lines[0] ?? null);
  /** What a reseller pays and earns; customers are told nothing of it. */
  protected readonly margin = computed(() => resoldLines(this.quote.value()));
  protected readonly before = computed(() => this.costOf(this.row().quantity));
  protected readonly after = computed(() => this.costOf(this.seats()));
  protected readonly change = computed(() => this.costOf(this.difference()));

  protected readonly verb = computed(() => {
    const once = this.once();
    if (!once || this.difference() === 0) return this.t('seats.same');
    const amount = this.formats.money({ ...once, amountMinor: Math.abs(once.amountMinor) });
    const count = Math.abs(this.difference());
    return this.difference() > 0 ? this.t('seats.add', { count, amount }) : this.t('seats.return', { count, amount });
  });

  protected async send(): Promise<void> {
    const quote = this.quote.value();
    if (!quote || !this.quote.isFresh()) return;
    const count = Math.abs(this.difference());
    const isMore = this.difference() > 0;
    const done = await this.desk.change({ quantity: this.seats(), quoteId: quote.quoteId });
    if (done) this.toasts.say(this.t(isMore ? 'seats.added' : 'seats.returned', { count }));
  }

  private costOf(seats: number) {
    const price = this.row().unitPrice;
    return price ? timesOf(price, seats) : null;
  }
}
