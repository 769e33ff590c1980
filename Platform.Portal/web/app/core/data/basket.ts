import { Injectable, computed, inject, signal } from '@angular/core';
import { newKey } from '../api/api';
import { Session } from '../session/session';
import type { ChosenLine } from './order-lines';

/** A plan that is to be ordered for an account. */
export interface BasketLine extends ChosenLine {
  readonly accountId: string;
}

/** What is about to be ordered. It stays in this browser, for this person at this tenant, until it is. */
@Injectable({ providedIn: 'root' })
export class Basket {
  private readonly session = inject(Session);
  private readonly kept = signal<readonly BasketLine[]>(this.read());

  readonly lines = this.kept.asReadonly();

  readonly count = computed(() => this.kept().length);

  /** Sent with the order: the same until it is placed or changed, so that a second press orders nothing more. */
  private orderKey = newKey();

  get key(): string {
    return this.orderKey;
  }

  constructor() {
    // Another tab of the same person changes the same basket.
    addEventListener('storage', (event) => {
      if (event.key === this.place) this.kept.set(this.read());
    });
  }

  add(line: BasketLine): void {
    const same = this.kept().find((one) => isSame(one, line));
    if (same) this.put({ ...same, ...line, quantity: same.quantity + line.quantity });
    else this.keep([...this.kept(), line]);
  }

  put(line: BasketLine): void {
    this.keep(this.kept().map((one) => (isSame(one, line) ? line : one)));
  }

  remove(line: BasketLine): void {
    this.keep(this.kept().filter((one) => !isSame(one, line)));
  }

  clear(accountId: string): void {
    this.keep(this.kept().filter((line) => line.accountId !== accountId));
  }

  private keep(lines: readonly BasketLine[]): void {
    this.kept.set(lines);
    this.orderKey = newKey();
    localStorage.setItem(this.place, JSON.stringify(lines));
  }

  private get place(): string {
    const { tenant, email } = this.session.person();
    return `portal.basket.${tenant.slug}.${email}`;
  }

  private read(): readonly BasketLine[] {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(this.place) ?? '[]');
      return Array.isArray(found) ? (found as readonly BasketLine[]) : [];
    } catch {
      return [];
    }
  }
}

function isSame(one: BasketLine, other: BasketLine): boolean {
  return one.accountId === other.accountId && one.planId === other.planId;
}
