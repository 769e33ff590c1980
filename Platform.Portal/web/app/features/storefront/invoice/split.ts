import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Api } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { MoneyText } from '@ui/format/amounts';
import { State } from '@ui/state/state';

const ways = ['department', 'reference', 'purchaseOrder'] as const;

/** What of an invoice falls to each department, reference or order number of the buyer. */
@Component({
  selector: 'cr-split-card',
  imports: [MoneyText, State],
  template: `<section class="card flush">
    <div class="ch"><h2>{{ t('split.title') }}</h2>
      <div class="row wrap" role="group" [attr.aria-label]="t('split.title')">
        @for (way of ways; track way) {
          <button class="filter" type="button" [attr.aria-pressed]="by() === way" (click)="by.set(way)">{{
            words.named('split.by', way) }}</button>
        }
      </div></div>
    @if (split.hasValue()) {
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{{ words.named('split.by', by()) }}</th>
            <th scope="col" class="r">{{ t('invoice.lines') }}</th>
            <th scope="col" class="r">{{ t('quote.net') }}</th>
            <th scope="col" class="r">{{ t('split.tax') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (part of split.value().parts; track $index) {
            <tr>
              <td [class.muted]="!part.value">{{ part.value || t('split.none') }}</td>
              <td class="r wide">{{ formats.number(part.lines) }}</td>
              <td class="r strong"><cr-money [of]="part.net" /></td>
              <td class="r wide"><cr-money [of]="part.tax" /></td>
            </tr>
          }
        </tbody>
      </table>
    } @else { <cr-state [of]="split" shape="lines" /> }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SplitCard {
  readonly invoiceId = input.required<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly ways = ways;
  protected readonly by = signal<(typeof ways)[number]>('department');
  private readonly api = inject(Api);

  protected readonly split = reading(
    ({ invoiceId, by }) =>
      this.api.read(
        this.api.client.GET('/v1/invoices/{invoiceId}/split', { params: { path: { invoiceId }, query: { by } } }),
      ),
    () => ({ invoiceId: this.invoiceId(), by: this.by() }),
  );
}
