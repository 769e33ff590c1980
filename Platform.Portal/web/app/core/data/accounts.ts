import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import { Api, type Shapes } from '../api/api';
import { Session } from '../session/session';
import { reading } from './listing';

export type AccountView = Shapes['AccountView'];

const key = 'portal.account';

/** The customer's accounts, and the one that is bought for. */
@Injectable({ providedIn: 'root' })
export class Accounts {
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  readonly read = reading(
    (customerId) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/customers/{customerId}/accounts', { params: { path: { customerId }, query } }),
      ),
    () => this.session.customerId() ?? undefined,
  );

  readonly all = computed<readonly AccountView[]>(() => (this.read.hasValue() ? this.read.value().rows : []));

  private readonly choice = linkedSignal<readonly AccountView[], string | null>({
    source: this.all,
    computation: (accounts) => {
      const kept = localStorage.getItem(key);
      return (accounts.find((account) => account.id === kept) ?? accounts[0])?.id ?? null;
    },
  });

  readonly chosenId = this.choice.asReadonly();

  readonly chosen = computed(() => this.all().find((account) => account.id === this.choice()) ?? null);

  readonly nameOf = (id: string): string => this.all().find((account) => account.id === id)?.name ?? '…';

  choose(id: string): void {
    localStorage.setItem(key, id);
    this.choice.set(id);
  }
}
