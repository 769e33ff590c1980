import { Injectable } from '@angular/core';
import type { Shapes } from '@core/api/api';
import type { WordKey } from '@core/words/catalogues';

export type MonthView = Shapes['BookMonthsBookMonthView'];
export type ExceptionView = Shapes['BookExceptionsBookExceptionView'];
export type Action = NonNullable<Shapes['BookExceptionsBody']['action']>;
export type Decision = Pick<Shapes['BookExceptionsBody'], 'action' | 'reason' | 'document'>;

/** What a page says otherwise of one's own books than of another's. */
export interface BookWords {
  readonly lead: WordKey;
  readonly emptyWhy: WordKey;
  /** What becomes of a difference that is disputed: with the supplier, or with the provider. */
  readonly dispute: WordKey;
}

/** Whose books a page shows, and by which calls: a tenant's own, or the operator's with the provider's side. */
@Injectable()
export abstract class Books {
  abstract readonly words: BookWords;

  abstract readonly mayDecide: boolean;

  abstract months(): Promise<readonly MonthView[]>;

  abstract exceptions(month: string): Promise<readonly ExceptionView[]>;

  /** Safe to repeat. */
  abstract audit(month: string): Promise<MonthView>;

  abstract close(bookMonthId: string): Promise<unknown>;

  abstract decide(exceptionId: string, decision: Decision): Promise<unknown>;

  /** Who is concerned. */
  abstract whose(exception: ExceptionView): string;
}
