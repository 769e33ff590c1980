import { Injectable } from '@angular/core';
import type { Shapes, Versioned } from '@core/api/api';
import type { Money } from '@core/format/money';
import type { WordKey } from '@core/words/catalogues';

export type Credit = Pick<Shapes['CreditCreditView'], 'limit' | 'heldSince' | 'holdReason'> &
  Partial<Pick<Shapes['CreditCreditView'], 'committed' | 'open' | 'left'>>;

/** A limit, none for any amount, and whether nothing new may be bought. */
export interface Terms {
  readonly limit: Money | null;
  readonly isOnHold: boolean;
  readonly holdReason: string | null;
}

/** What the card says otherwise of a tenant than of a customer. */
export interface CreditWords {
  readonly title: WordKey;
  readonly limited: WordKey;
  readonly holdStops: WordKey;
}

/** Whose credit it is, and by which calls: a tenant's at the operator, or a customer's at its seller. */
@Injectable()
export abstract class CreditLines {
  abstract readonly words: CreditWords;

  abstract readonly mayChange: boolean;

  abstract read(buyerId: string): Promise<Versioned<Credit>>;

  /** Refused where somebody else changed it since. */
  abstract put(buyerId: string, etag: string, terms: Terms): Promise<Versioned<Credit>>;
}
