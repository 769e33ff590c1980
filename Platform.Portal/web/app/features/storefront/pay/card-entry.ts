import { Injectable, inject } from '@angular/core';
import { newKey } from '@core/api/api';
import { type CardSetup, Cashier } from './cashier';

const kept = 'portal.card-setup';

/** Entering a card on the provider's page, and taking it when somebody comes back from there. */
@Injectable()
export class CardEntry {
  private readonly cashier = inject(Cashier);

  /** Leaves for the provider's page, which sends back to the path. */
  async leave(returnPath: string): Promise<void> {
    const setup = await this.cashier.openSetup(newKey(), returnPath);
    if (!setup.url) return;
    sessionStorage.setItem(kept, setup.id);
    location.assign(setup.url);
  }

  /** Whether somebody has left to enter a card and is back. */
  get isBack(): boolean {
    return sessionStorage.getItem(kept) !== null;
  }

  /** The card that was entered, once it is known; null where none was. */
  async take(): Promise<CardSetup | null> {
    const id = sessionStorage.getItem(kept);
    sessionStorage.removeItem(kept);
    return id ? this.cashier.followSetup(id, (one) => one.status === 'Completed' || one.status === 'Failed') : null;
  }
}
