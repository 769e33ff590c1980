import { expect } from '@playwright/test';
import { Api, type Rows } from './api';
import { userOf } from './demo';

/** Markup that would run if any page took a stored text for more than text. */
export const hostileName = '<img src=x onerror=alert(1)>';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Service {
  readonly plans: readonly { readonly id: string; readonly term: string; readonly unitPrice: unknown }[];
}

/** A customer, accounts and orders whose texts are markup, also at the customer whose people sign in. */
export async function plantHostileNames(slug: string): Promise<void> {
  const api = await Api.of(slug);
  const { items: known } = await api.get<Rows<Named>>('/customers?limit=200');
  if (known.some((one) => one.name === hostileName)) return;
  const service = await api.get<Service>('/services/productivity-suite-business');
  const plan = service.plans.find((one) => one.term === 'P1M' && one.unitPrice);
  const added = await api.post<Named>('/customers', {
    name: hostileName, email: 'markup@mail.example', countryCode: 'NL', agreement: {
      acceptedBy: hostileName, email: 'markup@mail.example', acceptedAt: new Date().toISOString(), version: '2026-01',
    },
  });
  for (const customer of [added.id, userOf(slug, 'customer.admin').customerId]) {
    const account = await api.post<Named>(`/customers/${customer}/accounts`, { name: hostileName });
    const order = await api.post<Named>('/orders', {
      accountId: account.id, purchaseOrderNumber: hostileName, lines: [{ planId: plan?.id, quantity: 2 }],
    });
    // Pages of what runs show it only then.
    const status = async () => (await api.get<{ readonly status: string }>(`/orders/${order.id}`)).status;
    await expect.poll(status, { timeout: 60_000 }).toBe('Completed');
  }
}
