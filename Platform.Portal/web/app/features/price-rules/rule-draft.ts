import { computed, signal } from '@angular/core';
import { decimalOf, exponentOf, readAmount } from '@core/format/money';
import type { Choice, RuleBody, RuleChange, RuleView, ScopeType } from './price-book';

export const kinds = ['MarkupOnCost', 'DiscountOnList', 'FixedPrice', 'ListPrice'] as const;
type Kind = (typeof kinds)[number];

/** A rule as it is being written: a new one, or another wording of one that is there. */
export class RuleDraft {
  readonly name = signal('');
  readonly kind = signal<string>('MarkupOnCost');
  readonly scope = signal<string>('category');
  readonly target = signal('');
  readonly percent = signal('');
  readonly price = signal('');
  readonly from = signal('');
  readonly to = signal('');
  readonly isBelowAllowed = signal(false);
  /** The rule that is changed; null for a new one. */
  readonly of = signal<RuleView | null>(null);
  readonly isPercent = computed(() => this.kind() === 'MarkupOnCost' || this.kind() === 'DiscountOnList');

  /** What it is laid upon: the first where nothing was chosen, or where it covers another kind of thing now. */
  readonly targetId = computed(() => {
    const targets = this.targets();
    return (targets.find((one) => one.value === this.target()) ?? targets[0])?.value ?? '';
  });

  /** The rule as it would be; null while a part of it is missing. */
  readonly wanted = computed<RuleBody | null>(() => {
    const [percent, minor] = [this.percent().trim().replace(',', '.').replace('\u2212', '-'), this.minor()];
    if (!this.name().trim() || !this.from()) return null;
    if (this.isPercent() && !/^-?\d{1,4}(\.\d{1,4})?$/.test(percent)) return null;
    if (this.kind() === 'FixedPrice' && minor === null) return null;
    const scope = this.of()?.scope ?? this.chosenScope();
    if (!scope) return null;
    return {
      name: this.name().trim(), kind: this.kind() as Kind, scope: scope as RuleBody['scope'],
      ...(this.isPercent() ? { percent } : {}),
      ...(this.kind() === 'FixedPrice' ? { price: { amountMinor: minor ?? 0, currency: this.currency() } } : {}),
      effectiveFrom: this.instant(this.from(), this.of()?.effectiveFrom),
      ...(this.to() ? { effectiveTo: this.instant(this.to(), this.of()?.effectiveTo) } : {}),
      ...(this.isBelowAllowed() ? { allowBelowCost: true } : {}),
    };
  });

  constructor(
    private readonly currency: () => string, private readonly firstDay: () => string,
    private readonly targets: () => readonly Choice[],
  ) {
    this.clear();
  }

  clear(): void {
    this.of.set(null);
    this.name.set('');
    this.percent.set('');
    this.price.set('');
    this.from.set(this.firstDay());
    this.to.set('');
    this.isBelowAllowed.set(false);
  }

  take(rule: RuleView): void {
    this.of.set(rule);
    this.name.set(rule.name);
    this.kind.set(rule.kind);
    this.percent.set(rule.percent ?? '');
    this.price.set(rule.price ? decimalOf(rule.price) : '');
    this.from.set(rule.effectiveFrom.slice(0, 10));
    this.to.set(rule.effectiveTo?.slice(0, 10) ?? '');
    this.isBelowAllowed.set(rule.allowBelowCost);
  }

  /** What of the rule is sent as a change: how and what it covers stay. */
  change(body: RuleBody): RuleChange {
    return {
      name: body.name, ...(body.percent ? { percent: body.percent } : {}), ...(body.price ? { price: body.price } : {}),
      ...(body.effectiveFrom === this.of()?.effectiveFrom ? {} : { effectiveFrom: body.effectiveFrom }),
      effectiveTo: body.effectiveTo ?? null, allowBelowCost: this.isBelowAllowed(),
    };
  }

  private minor(): number | null {
    return readAmount(this.price().trim(), exponentOf(this.currency()));
  }

  private chosenScope(): { readonly type: ScopeType; readonly id?: string } | null {
    const type = this.scope() as ScopeType;
    if (type === 'tenant') return { type };
    const id = this.targetId();
    return id ? { type, id } : null;
  }

  // A day that was not touched keeps its hour.
  private instant(day: string, before: string | null | undefined): string {
    return before?.startsWith(day) ? before : `${day}T00:00:00Z`;
  }
}
