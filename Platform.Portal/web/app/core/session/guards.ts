import { inject } from '@angular/core';
import type { CanMatchFn, RedirectFunction } from '@angular/router';
import type { Area } from '../words/catalogues';
import { Words } from '../words/words';
import { Session } from './session';

/** Pages of the shop are for customers; the tenant's own people have the console. */
export const isCustomer: CanMatchFn = () => inject(Session).isCustomer();

/** Pages of the console are for the tenant's own people. */
export const isTenantStaff: CanMatchFn = () => !inject(Session).isCustomer();

/** The front door: the shop, or the console. */
export const frontDoor: RedirectFunction = () => (inject(Session).isCustomer() ? '/services' : '/console');

/** Reads the words of an area before its first page. */
export function wordsOf(area: Area): () => Promise<boolean> {
  return async () => {
    await inject(Words).load(area);
    return true;
  };
}
