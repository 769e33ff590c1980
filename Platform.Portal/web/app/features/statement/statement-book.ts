import { Injectable, type Signal } from '@angular/core';
import type { Shapes } from '@core/api/api';

export type Statement = Shapes['StatementView'];

/** Which days of whose account. */
export interface AskedStatement {
  readonly from: string;
  readonly to: string;
  /** The id of whose account; empty for the reader's own. */
  readonly owner: string;
}

/** Whose accounts are read: one's own and those of one's customers, or those of resellers at the operator. */
@Injectable()
export abstract class StatementBook {
  /** The member of the address that says whose. */
  abstract readonly member: string;

  /** Whose can be chosen, the first one to begin with; null where there is only one's own. */
  abstract readonly owners: Signal<readonly { readonly value: string; readonly word: string }[] | null>;

  /** Whether enough is known to ask. */
  abstract isReady(asked: AskedStatement): boolean;

  abstract read(asked: AskedStatement): Promise<Statement>;

  /** Where the API has it as a file. */
  abstract file(asked: AskedStatement, format: 'csv' | 'pdf'): string;
}
