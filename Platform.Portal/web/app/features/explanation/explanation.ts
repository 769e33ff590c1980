import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Shapes } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { MoneyText, PriceText } from '@ui/format/amounts';
import { State } from '@ui/state/state';
import { Explanations } from './explanations';

/** Why a line is what it is: price, seats, days, rounding and tax, step by step from their sources. */
@Component({
  selector: 'cr-explanation-card',
  imports: [MoneyText, PriceText, State],
  templateUrl: './explanation.html',
  styleUrl: './explanation.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExplanationCard {
  readonly invoiceId = input.required<string>();
  readonly line = input.required<Shapes['InvoiceLineView']>();
  protected readonly t = inject(Words).t;
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  private readonly source = inject(Explanations);

  protected readonly explanation = reading(
    ({ invoiceId, line }) => this.source.read(invoiceId, line),
    () => ({ invoiceId: this.invoiceId(), line: this.line().number }),
  );

  /** The days of the period, and which of them are charged: from the end of it back. */
  protected readonly strip = computed(() => {
    const { days, periodDays } = this.line();
    if (periodDays < 1 || periodDays > 31) return null;
    return Array.from({ length: periodDays }, (_, day) => ({ day, isCharged: day >= periodDays - days }));
  });
}
