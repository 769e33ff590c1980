import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { AllCustomers } from '@core/data/all-customers';
import { Words } from '@core/words/words';
import { Payments } from '../../payments/payments';
import { PaymentBook } from '../../payments/payment-book';
import { AllPayments } from './all-payments';

/** What was paid, over all tenants. */
@Component({
  selector: 'cr-all-payments-page',
  imports: [MatButton, Payments, RouterLink],
  providers: [AllCustomers, { provide: PaymentBook, useClass: AllPayments }],
  template: `<cr-payments [q]="q()" [view]="view()" [open]="open()">
    <a matButton="text" routerLink="/payments/accounts">{{ t('acards.title') }}</a></cr-payments>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AllPaymentsPage {
  protected readonly t = inject(Words).t;
  readonly q = input<string>();
  readonly view = input<string>();
  readonly open = input<string>();
}
