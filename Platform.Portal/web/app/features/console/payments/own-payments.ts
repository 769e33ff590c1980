import { Injectable, inject } from '@angular/core';
import { Api, type Shapes, onceWith } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { Session } from '@core/session/session';
import { type AskedPage, type EntryState, PaymentBook, type PaymentView } from '../../payments/payment-book';

/** What a reseller's customers paid. */
@Injectable()
export class OwnPayments extends PaymentBook {
  private readonly api = inject(Api);
  private readonly customers = inject(Customers);
  readonly isNamedByInvoice = false;
  readonly mayMove = inject(Session).can('payments.write');
  readonly places = {
    payments: '/console/payments', bank: '/console/payments/bank', invoices: '/console/invoices',
  };

  payments(query: AskedPage) {
    return this.api.client.GET('/v1/payments', { params: { query } });
  }

  async invoices(query: AskedPage) {
    const found = await this.api.client.GET('/v1/invoices', { params: { query } });
    // What it buys itself is paid elsewhere.
    return found.data
      ? { ...found, data: { ...found.data, items: found.data.items.filter((row) => row.kind !== 'wholesale') } }
      : found;
  }

  isShown({ customerId }: PaymentView): boolean {
    return customerId !== null;
  }

  payerOf({ customerId }: PaymentView): string {
    return this.customers.nameOf(customerId);
  }

  allocate(paymentId: string, key: string, invoiceId: string) {
    const params = { path: { paymentId }, header: onceWith(key) };
    const body = { invoiceId };
    return this.api.read(this.api.client.POST('/v1/payments/{paymentId}/allocations', { params, body }));
  }

  refund(paymentId: string, key: string, body: Shapes['MovePaymentRefundRequest']) {
    const params = { path: { paymentId }, header: onceWith(key) };
    return this.api.read(this.api.client.POST('/v1/payments/{paymentId}/refunds', { params, body }));
  }

  entries(state: EntryState, query: AskedPage) {
    return this.api.client.GET('/v1/bank-entries', { params: { query: { ...query, state } } });
  }

  bring(key: string, body: Shapes['BankEntriesStatementBody']) {
    const params = { header: onceWith(key) };
    return this.api.read(this.api.client.POST('/v1/bank-statements', { params, body }));
  }

  assign(bankEntryId: string, invoiceId: string) {
    const params = { path: { bankEntryId } };
    const body = { invoiceId };
    return this.api.read(this.api.client.POST('/v1/bank-entries/{bankEntryId}/assign', { params, body }));
  }

  dismiss(bankEntryId: string, reason: string) {
    const params = { path: { bankEntryId } };
    const body = { reason };
    return this.api.read(this.api.client.POST('/v1/bank-entries/{bankEntryId}/dismiss', { params, body }));
  }
}
