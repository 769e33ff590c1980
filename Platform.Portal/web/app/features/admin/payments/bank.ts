import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { AllCustomers } from '@core/data/all-customers';
import { Bank } from '../../payments/bank';
import { PaymentBook } from '../../payments/payment-book';
import { AllPayments } from './all-payments';

/** What came in at the operator's bank. */
@Component({
  selector: 'cr-own-bank-page',
  imports: [Bank],
  providers: [AllCustomers, { provide: PaymentBook, useClass: AllPayments }],
  template: `<cr-bank [view]="view()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnBankPage {
  readonly view = input<string>();
}
