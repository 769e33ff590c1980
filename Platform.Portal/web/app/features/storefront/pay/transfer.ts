import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
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
      <dt>{{ t('pay.holder') }}</dt><dd class="strong">{{ account()?.holder ?? invoice().seller.name }}</dd>
      @if (account(); as account) {
        @if (account.iban; as iban) {
          <dt>{{ t('pay.iban') }}</dt><dd class="strong num">{{ grouped(iban) }} <cr-copy [text]="iban" /></dd>
        }
        @if (account.bankCode; as code) {
          <dt>{{ t('pay.bankCode') }}</dt><dd class="strong num">{{ code }} <cr-copy [text]="code" /></dd>
        }
        @if (account.number; as number) {
          <dt>{{ t('pay.account') }}</dt><dd class="strong num">{{ number }} <cr-copy [text]="number" /></dd>
        }
        @if (account.bic; as bic) {
          <dt>{{ t('pay.bic') }}</dt><dd class="num">{{ bic }} <cr-copy [text]="bic" /></dd>
        }
        @if (account.bankName; as bank) { <dt>{{ t('pay.bankName') }}</dt><dd>{{ bank }}</dd> }
      }
      <dt>{{ t('pay.reference') }}</dt>
      <dd class="strong">{{ invoice().number }} <cr-copy [text]="invoice().number ?? ''" /></dd>
      <dt>{{ t('invoices.amount') }}</dt><dd class="strong"><cr-money [of]="amount()" /></dd>
      @if (invoice().dueAt; as due) { <dt>{{ t('invoices.dueAt') }}</dt><dd>{{ formats.day(due) }}</dd> }
    </dl>
    <p class="small muted">{{ account() ? t('pay.bankHow') : t('pay.bankWhy', { seller: invoice().seller.name }) }}</p>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Transfer {
  readonly invoice = input.required<Invoice>();
  readonly amount = input.required<Money | null>();
  /** Where the seller has money sent to; null where it has not said. */
  protected readonly account = computed(() => this.invoice().payTo ?? null);
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  /** An IBAN as it is printed. */
  protected readonly grouped = (iban: string): string => iban.match(/.{1,4}/g)?.join(' ') ?? iban;
}
