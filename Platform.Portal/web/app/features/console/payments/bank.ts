import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Bank } from '../../payments/bank';
import { PaymentBook } from '../../payments/payment-book';
import { OwnPayments } from './own-payments';

/** What came in at a reseller's bank. */
@Component({
  selector: 'cr-bank-page',
  imports: [Bank],
  providers: [{ provide: PaymentBook, useClass: OwnPayments }],
  template: `<cr-bank [view]="view()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BankPage {
  readonly view = input<string>();
}
