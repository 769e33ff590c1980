import { Injectable } from '@angular/core';
import type { Page, Shapes } from '@core/api/api';

export type PaymentView = Shapes['PaymentView'];
export type InvoiceView = Shapes['InvoiceView'];
export type EntryState = Shapes['BankEntryState'];

/** Which page of a list is asked for. */
export interface AskedPage {
  readonly limit: number;
  readonly cursor?: string;
}

type Listed<T> = Promise<{ readonly data?: Page<T>; readonly error?: unknown; readonly response: Response }>;
type Done = Promise<unknown>;

/** Whose money came in, and by which calls: a reseller's, or the operator's with that of all tenants. */
@Injectable()
export abstract class PaymentBook {
  /** Where its pages are. */
  abstract readonly places: { readonly payments: string; readonly bank: string; readonly invoices: string };

  abstract readonly mayMove: boolean;

  abstract payments(query: AskedPage): Listed<PaymentView>;

  abstract invoices(query: AskedPage): Listed<InvoiceView>;

  /** Whether a payment is shown here: what a tenant itself pays its supplier is with its own invoices. */
  abstract isShown(payment: PaymentView): boolean;

  /** Whether payers are known by the invoices that they paid alone; without it a list needs none. */
  abstract readonly isNamedByInvoice: boolean;

  /** Who paid; the invoices that it pays tell where no customer does. */
  abstract payerOf(payment: PaymentView, paid: readonly InvoiceView[]): string;

  abstract allocate(paymentId: string, key: string, invoiceId: string): Done;

  abstract refund(paymentId: string, key: string, body: Shapes['MovePaymentRefundRequest']): Done;

  abstract entries(state: EntryState, query: AskedPage): Listed<Shapes['BankEntriesBankEntryView']>;

  abstract bring(key: string, body: Shapes['BankEntriesStatementBody']): Promise<Shapes['BankEntriesImportView']>;

  abstract assign(bankEntryId: string, invoiceId: string): Done;

  abstract dismiss(bankEntryId: string, reason: string): Done;
}
