import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Payments } from '../../payments/payments';
import { PaymentBook } from '../../payments/payment-book';
import { CardAccount } from '../card-account/card-account';
import { OwnPayments } from './own-payments';

/** What a reseller's customers paid. */
@Component({
  selector: 'cr-payments-page',
  imports: [CardAccount, Payments],
  providers: [{ provide: PaymentBook, useClass: OwnPayments }],
  template: `<cr-payments [q]="q()" [view]="view()" [open]="open()"><cr-card-account /></cr-payments>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentsPage {
  readonly q = input<string>();
  readonly view = input<string>();
  readonly open = input<string>();
}
