import { Injectable, inject } from '@angular/core';
import { Api, type Shapes, onceWith } from '@core/api/api';
import { AllCustomers } from '@core/data/all-customers';
import { Session } from '@core/session/session';
import {
  type AskedPage, type EntryState, type InvoiceView, PaymentBook, type PaymentView,
} from '../../payments/payment-book';

/** What resellers and customers paid, over all tenants; the bank is the operator's own. */
@Injectable()
export class AllPayments extends PaymentBook {
  private readonly api = inject(Api);
  private readonly customers = inject(AllCustomers);
  readonly isNamedByInvoice = true;
  readonly mayMove = inject(Session).can('admin.write');
  readonly places = { payments: '/payments', bank: '/payments/bank', invoices: '/invoices' };

  payments(query: AskedPage) {
    return this.api.client.GET('/v1/admin/payments', { params: { query } });
  }

  invoices(query: AskedPage) {
    return this.api.client.GET('/v1/admin/invoices', { params: { query } });
  }

  isShown(): boolean {
    return true;
  }

  payerOf({ customerId, reference }: PaymentView, paid: readonly InvoiceView[]): string {
    return customerId ? this.customers.nameOf(customerId) : (paid[0]?.buyer.name ?? reference ?? '–');
  }

  allocate(paymentId: string, key: string, invoiceId: string) {
    const params = { path: { paymentId }, header: onceWith(key) };
    const body = { invoiceId };
    return this.api.read(this.api.client.POST('/v1/admin/payments/{paymentId}/allocations', { params, body }));
  }

  refund(paymentId: string, key: string, body: Shapes['MovePaymentRefundRequest']) {
    const params = { path: { paymentId }, header: onceWith(key) };
    return this.api.read(this.api.client.POST('/v1/admin/payments/{paymentId}/refunds', { params, body }));
  }

  entries(state: EntryState, query: AskedPage) {
    return this.api.client.GET('/v1/admin/bank-entries', { params: { query: { ...query, state } } });
  }

  bring(key: string, body: Shapes['BankEntriesStatementBody']) {
    const params = { header: onceWith(key) };
    return this.api.read(this.api.client.POST('/v1/admin/bank-statements', { params, body }));
  }

  assign(bankEntryId: string, invoiceId: string) {
    const params = { path: { bankEntryId } };
    const body = { invoiceId };
    return this.api.read(this.api.client.POST('/v1/admin/bank-entries/{bankEntryId}/assign', { params, body }));
  }

  dismiss(bankEntryId: string, reason: string) {
    const params = { path: { bankEntryId } };
    const body = { reason };
    return this.api.read(this.api.client.POST('/v1/admin/bank-entries/{bankEntryId}/dismiss', { params, body }));
  }
}
