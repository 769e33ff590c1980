import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { AllCustomers } from '@core/data/all-customers';
import { Payments } from '../../payments/payments';
import { PaymentBook } from '../../payments/payment-book';
import { AllPayments } from './all-payments';

/** What was paid, over all tenants. */
@Component({
  selector: 'cr-all-payments-page',
  imports: [Payments],
  providers: [AllCustomers, { provide: PaymentBook, useClass: AllPayments }],
  template: `<cr-payments [q]="q()" [view]="view()" [open]="open()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AllPaymentsPage {
  readonly q = input<string>();
  readonly view = input<string>();
  readonly open = input<string>();
}
