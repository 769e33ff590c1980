import { Injectable } from '@angular/core';
import type { Shapes } from '@core/api/api';

/** A part of what is owed, and why. */
export interface Part {
  readonly reason: string;
  readonly amount: { readonly amountMinor: number; readonly currency: string };
}

/** What came in by another way than by card. */
export interface Receipt {
  readonly reference?: string;
  readonly amount: Part['amount'];
}

/** What came in for an invoice, and what of it was taken back. */
export interface Moves {
  readonly payments: readonly Shapes['PaymentView'][];
  readonly notes: readonly Shapes['CreditNoteView'][];
}

/** Whose invoices a seller acts on, and by which calls: a tenant its own, or staff those of the operator. */
@Injectable()
export abstract class InvoiceActs {
  abstract readonly mayPay: boolean;

  abstract readonly mayCredit: boolean;

  abstract moves(invoiceId: string): Promise<Moves>;

  /** The same key makes one payment, however often it is asked for. */
  abstract record(invoiceId: string, receipt: Receipt, key: string): Promise<unknown>;

  abstract dispute(invoiceId: string, part: Part): Promise<unknown>;

  abstract resolve(invoiceId: string, resolution: string): Promise<unknown>;

  abstract writeOff(invoiceId: string, part: Part): Promise<unknown>;

  /** Where its lines are credited; null where there is no page for it. */
  abstract creditLink(invoiceId: string): readonly string[] | null;

  /** Where payments and credit notes are looked at; null where there is no page of them. */
  abstract readonly links: { readonly payments: string; readonly notes: string } | null;
}
