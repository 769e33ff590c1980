import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { QuoteView } from '@core/data/quoting';
import { Formats } from '@core/format/formats';
import { differenceOf, sumOf } from '@core/format/money';
import { Words } from '@core/words/words';
import { MoneyText } from '@ui/format/amounts';

/** What the customer pays, what the reseller pays for it, and what stays with the reseller. */
@Component({
  selector: 'cr-margin',
  imports: [MoneyText],
  template: `<dl class="sum" [attr.aria-label]="t('ordering.margin')">
    <dt>{{ t('ordering.retail') }}</dt><dd><cr-money signed [of]="retail()" /></dd>
    <dt class="muted">{{ t('ordering.wholesale') }}</dt><dd><cr-money signed [of]="wholesale()" /></dd>
    <dt class="total">{{ t('ordering.margin') }}</dt>
    <dd class="total" [class.bad]="(own()?.amountMinor ?? 0) < 0 && !isCredit()"><cr-money signed [of]="own()" />
      @if (share(); as percent) { <span class="small muted num">{{ formats.percent(percent) }}</span> }</dd>
  </dl>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Margin {
  readonly lines = input.required<QuoteView['lines']>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  protected readonly retail = computed(() => sumOf(this.lines().map((line) => line.net)));
  protected readonly wholesale = computed(() => {
    const bought = this.lines().map((line) => line.wholesale?.net);
    return bought.every((net) => net) ? sumOf(bought) : null;
  });
  /** Null where the two are of different currencies, which are never netted. */
  protected readonly own = computed(() => {
    const [sold, bought] = [this.retail(), this.wholesale()];
    return sold && bought && sold.currency === bought.currency ? differenceOf(sold, bought) : null;
  });
  protected readonly isCredit = computed(() => (this.retail()?.amountMinor ?? 0) < 0);
  /** Of what the customer pays, in percent. */
  protected readonly share = computed(() => {
    const [own, sold] = [this.own(), this.retail()];
    return own && sold?.amountMinor ? (own.amountMinor / sold.amountMinor) * 100 : null;
  });
}
