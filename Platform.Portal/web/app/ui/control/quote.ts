import { ChangeDetectionStrategy, Component, booleanAttribute, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Formats } from '@core/format/formats';
import type { Quoting } from '@core/data/quoting';
import { Words } from '@core/words/words';
import { MoneyText } from '../format/amounts';

/** A quote line by line with its days, tax and total; dimmed while the next one is asked for. */
@Component({
  selector: 'cr-quote',
  imports: [MatButton, MoneyText],
  template: `
    @if (of().problem(); as problem) {
      <div class="note danger" role="alert">
        <div class="grow"><b>{{ problem.title }}</b>{{ problem.detail }}</div>
        @if (problem.isOffline) {
          <button matButton="text" type="button" (click)="of().again()">{{ t('do.retry') }}</button>
        }
      </div>
    } @else if (of().value()) {
      @let quote = of().value()!;
      <dl class="sum" [class.stale]="!of().isFresh()" [attr.aria-busy]="!of().isFresh()">
        @if (!short()) {
          @for (line of quote.lines; track $index) {
            <dt>{{ line.description }}
              <span class="block small muted num">{{ t('quote.part', {
                quantity: line.quantity, days: line.days, all: line.periodDays,
                period: formats.period(line.periodStart, line.periodEnd) }) }}</span>
            </dt>
            <dd><cr-money [of]="line.net" /></dd>
          }
        }
        <dt class="muted">{{ t('quote.net') }}</dt>
        <dd><cr-money [of]="quote.net" /></dd>
        @for (tax of quote.taxes; track $index) {
          <dt class="muted">{{ t('quote.tax', { rate: formats.percent(tax.rate) }) }}</dt>
          <dd><cr-money [of]="tax.amount" /></dd>
        }
        <dt class="total">{{ t('quote.total') }}</dt>
        <dd class="total"><cr-money [of]="quote.total" /></dd>
      </dl>
    } @else {
      <p class="muted" aria-busy="true">{{ t('quote.asking') }}</p>
    }
  `,
  styles: `
    .stale {
      opacity: 0.55;
    }
    .block {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Quote {
  readonly of = input.required<Quoting>();
  /** Only sums, where the lines stand beside it. */
  readonly short = input(false, { transform: booleanAttribute });
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
}
