import { Injectable } from '@angular/core';
import type { Shapes } from '@core/api/api';

export type DisputeRow = Shapes['ListDisputesInvoiceDisputeView'];

/** What is taken back of an invoice, and why. */
export type Credit = Shapes['AddCreditNoteRequest'];

/** Whose disputes a page shows, and by which calls they are answered: a tenant's own, or the operator's. */
@Injectable()
export abstract class DisputeBooks {
  abstract readonly mayEnd: boolean;

  abstract readonly mayCredit: boolean;

  abstract list(isOpen: boolean): Promise<readonly DisputeRow[]>;

  abstract invoice(invoiceId: string): Promise<Shapes['InvoiceDetailView']>;

  abstract end(invoiceId: string, resolution: string): Promise<unknown>;

  /** The same key makes one credit note, however often it is asked for. */
  abstract credit(credit: Credit, key: string): Promise<Shapes['CreditNoteView']>;

  abstract buyerOf(row: DisputeRow): string;

  /** Where the buyer is looked at; null where there is no page of it. */
  abstract buyerLink(row: DisputeRow): readonly string[] | null;

  /** Where the invoice is looked at; null where there is no page of it. */
  abstract invoiceLink(row: DisputeRow): readonly string[] | null;

  /** The call that gives the invoice as a file. */
  abstract documentOf(row: DisputeRow): string;
}
