import { Injectable, type Signal } from '@angular/core';
import type { Page, Shapes } from '@core/api/api';
import type { Linked } from '../link/document-link';

export type ExportView = Shapes['ExportView'];

/** The kind that is of the books as a whole, and of nobody in them. */
export const journal = 'journal';

/** Rows that a book gives as files. */
export const kindsOfRows = ['invoices', 'invoice-lines', 'credit-notes', 'payments'] as const;

/** What is asked for: all, or the rows of one owner, within some days. */
export interface AskedExport {
  readonly kind: string;
  readonly format: string;
  /** The id of whose rows; empty for all. */
  readonly owner: string;
  readonly from?: string;
  readonly to?: string;
}

/** Whose books are given as files: a tenant's or customer's own, or the operator's. */
@Injectable()
export abstract class ExportBook {
  abstract readonly kinds: Signal<readonly string[]>;

  /** Whose rows can be asked for alone; null where there is nobody to choose. */
  abstract readonly owners: Signal<readonly { readonly value: string; readonly word: string }[] | null>;

  abstract list(query: { readonly limit: number; readonly cursor?: string }): Promise<{
    readonly data?: Page<ExportView>;
    readonly error?: unknown;
    readonly response: Response;
  }>;

  /** The same key makes one file, however often it is asked for. */
  abstract start(key: string, asked: AskedExport): Promise<unknown>;

  /** Where the API has it. */
  abstract path(exportId: string): string;

  abstract ownerOf(row: ExportView): string;

  /** What a link to one of its files is. */
  abstract readonly linked: Linked;
}
