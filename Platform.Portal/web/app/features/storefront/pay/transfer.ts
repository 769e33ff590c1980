import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Formats } from '@core/format/formats';
import type { Money } from '@core/format/money';
import { Words } from '@core/words/words';
import { MoneyText } from '@ui/format/amounts';
import { Copy } from '@ui/control/copy';
import type { Invoice } from './cashier';

/** What a transfer by bank needs, so that it finds its invoice. */
@Component({
  selector: 'cr-transfer',
  imports: [Copy, MoneyText],
  template: `<div class="stack">
    <dl class="kv">
      <dt>{{ t('pay.holder') }}</dt><dd class="strong">{{ invoice().seller.name }}</dd>
      <dt>{{ t('pay.reference') }}</dt>
      <dd class="strong">{{ invoice().number }} <cr-copy [text]="invoice().number ?? ''" /></dd>
      <dt>{{ t('invoices.amount') }}</dt><dd class="strong"><cr-money [of]="amount()" /></dd>
      @if (invoice().dueAt; as due) { <dt>{{ t('invoices.dueAt') }}</dt><dd>{{ formats.day(due) }}</dd> }
    </dl>
    <p class="small muted">{{ t('pay.bankWhy', { seller: invoice().seller.name }) }}</p>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Transfer {
  readonly invoice = input.required<Invoice>();
  readonly amount = input.required<Money | null>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
}
