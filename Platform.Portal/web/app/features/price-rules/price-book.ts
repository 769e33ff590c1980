import { Injectable, type Signal } from '@angular/core';
import type { Page, Shapes, Versioned } from '@core/api/api';
import type { WordKey } from '@core/words/catalogues';

export type RuleView = Shapes['PriceRuleView'];
export type RuleBody = Shapes['PriceRuleBody'];
export type RuleChange = Shapes['ChangePriceRuleRequest'];
export type PriceChange = Shapes['PreviewPriceRulePriceChangeView'];
export type ScopeType = RuleView['scope']['type'];

/** What a rule can be laid upon. */
export interface Choice {
  readonly value: string;
  readonly word: string;
}

/** What a page of rules says otherwise of one's own prices than of those towards resellers. */
export interface PriceWords {
  readonly lead: WordKey;
  readonly everything: WordKey;
  readonly buying: WordKey;
  readonly below: WordKey;
  readonly terms: WordKey;
}

/** Whose prices the rules make, and by which calls: a reseller's own, or the operator's towards one reseller. */
@Injectable()
export abstract class PriceBook {
  abstract readonly words: PriceWords;

  abstract readonly mayChange: boolean;

  /** What a new rule can cover, from the widest to the narrowest. */
  abstract readonly scopes: readonly ScopeType[];

  /** The currency of a fixed price. */
  abstract readonly currency: Signal<string>;

  /** To whom the rules are, where they are not to all; null while nobody is chosen. */
  abstract readonly buyer: Signal<string | null>;

  abstract list(): Promise<readonly RuleView[]>;

  /** What a rule would change, in the place of another where one is named; nothing is stored. */
  abstract preview(
    rule: RuleBody, query: { readonly limit: number; readonly cursor?: string }, replaced: string | null,
  ): Promise<{ readonly data?: Page<PriceChange>; readonly error?: unknown; readonly response: Response }>;

  abstract add(key: string, rule: RuleBody): Promise<RuleView>;

  abstract read(priceRuleId: string): Promise<Versioned<RuleView>>;

  abstract change(priceRuleId: string, etag: string, change: RuleChange): Promise<RuleView>;

  abstract end(priceRuleId: string, etag: string): Promise<unknown>;

  abstract choices(scope: ScopeType): readonly Choice[];

  /** What a rule covers, by its name. */
  abstract nameOf(scope: RuleView['scope']): string;
}
