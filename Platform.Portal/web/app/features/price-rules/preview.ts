import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '@core/api/api';
import { listingOf, reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { More } from '@ui/control/table';
import { State } from '@ui/state/state';
import { PriceBook, type PriceChange, type RuleBody } from './price-book';

/** What a rule would change, plan by plan, with the buying price beside it; nothing is stored by looking. */
@Component({
  selector: 'cr-preview-card',
  imports: [MatButton, More, State],
  templateUrl: './preview.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PreviewCard {
  readonly rule = input.required<RuleBody | null>();
  /** The rule whose place it would take. */
  readonly replaced = input.required<string | null>();
  /** Whether prices below the buying price are meant. */
  readonly mayGoBelow = input.required<boolean>();
  readonly isBusy = input.required<boolean>();
  /** How many prices change with it. */
  readonly publish = output<number>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly book = inject(PriceBook);
  private readonly api = inject(Api);

  protected readonly changes = reading(
    ({ rule, replaced }) => this.api.readAll((query) => this.book.preview(rule, query, replaced)),
    () => {
      const [rule, replaced, buyer] = [this.rule(), this.replaced(), this.book.buyer()];
      return rule && buyer ? { rule, replaced, buyer } : undefined;
    },
  );
  private readonly rows = computed(() => (this.changes.hasValue() ? this.changes.value().rows : []));
  protected readonly listing = listingOf(this.rows);
  protected readonly dearer = computed(() => this.rows().filter((row) => step(row) > 0).length);
  protected readonly cheaper = computed(() => this.rows().filter((row) => !isGone(row) && step(row) < 0).length);
  protected readonly below = computed(() => this.rows().filter(isBelow).length);
  /** Plans that would no longer be sold: a price below what is paid for them is none. */
  protected readonly gone = computed(() => this.rows().filter(isGone).length);
  protected readonly isStopped = computed(() => this.below() + this.gone() > 0 && !this.mayGoBelow());
  protected readonly largest = computed(() => {
    const priced = this.rows().filter((row) => Number(row.before) > 0 && !isGone(row));
    const steps = priced.map((row) => step(row) / Number(row.before));
    return steps.length ? Math.max(...steps) * 100 : 0;
  });

  protected readonly isBelow = isBelow;

  protected price(row: PriceChange, amount: string | null): string {
    return amount ? this.formats.rate({ amount, currency: row.currency }) : '–';
  }
}

// Decimal text compared as numbers: only which is larger is asked, no price is made of it.
function step(row: PriceChange): number {
  return Number(row.after ?? 0) - Number(row.before ?? 0);
}

function isGone(row: PriceChange): boolean {
  return row.after === null;
}

function isBelow(row: PriceChange): boolean {
  return row.after !== null && row.buyingPrice !== null && Number(row.after) < Number(row.buyingPrice);
}
