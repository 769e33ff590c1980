import { ChangeDetectionStrategy, Component, booleanAttribute, inject, input } from '@angular/core';
import { Formats } from '@core/format/formats';
import type { Money, Rate } from '@core/format/money';

/** An amount with tabular figures, in its own currency; a dash where there is none. */
@Component({
  selector: 'cr-money',
  template: `<span class="num">{{ of() ? formats.money(of()!, signed()) : '–' }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoneyText {
  readonly of = input.required<Money | null | undefined>();
  /** Whether it is a difference, which says plus as well. */
  readonly signed = input(false, { transform: booleanAttribute });
  protected readonly formats = inject(Formats);
}

/** The price of one: an amount, or an exact rate where it is used by measure. */
@Component({
  selector: 'cr-price',
  template: `<span class="num">{{
    money() ? formats.money(money()!) : rate() ? formats.rate(rate()!) : '–'
  }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PriceText {
  readonly money = input<Money | null>();
  readonly rate = input<Rate | null>();
  protected readonly formats = inject(Formats);
}
