import type { Page } from '@playwright/test';
import { Api } from '../stack/api';
import { originOf, userOf } from '../stack/demo';
import { expect, test } from '../stack/test';
import { openAs } from '../stack/sign-in';

interface Named {
  readonly id: string;
}

interface Service {
  readonly plans: readonly { readonly id: string; readonly term: string; readonly unitPrice: unknown }[];
}

interface Order {
  readonly orderDate: string;
  readonly status: string;
}

interface Month {
  readonly open: number;
}

/** At a markup of 20 % on what the brand itself pays for a seat: 10.45 € + 7.5 %, and 989 ¥. */
const brands = [
  { slug: 'northwind', country: 'NL', price: '€13.48' },
  { slug: 'fuji', country: 'JP', price: '¥1,187' },
] as const;

for (const { slug, country, price } of brands)
  test(`${slug} takes a customer in, sets its markup, clears a difference and closes the month`, async ({ page }) => {
    await openAs(page, `${originOf(slug)}/console`, userOf(slug, 'reseller.owner'));
    // Its own in every run, as a stack may serve several.
    const customer = `Duinzicht ${Date.now()}`;
    await takeIn(page, customer, country);
    await setMarkup(page, customer, price);
    await sellBelowCost(slug);
    await clearAndClose(page);
  });

async function takeIn(page: Page, name: string, country: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Customers' }).first().click();
  await page.getByRole('link', { name: 'New customer' }).click();
  await page.getByRole('textbox', { name: 'Company' }).fill(name);
  await page.getByRole('textbox', { name: 'Where invoices go' }).fill('office@duinzicht.example');
  await page.getByRole('textbox', { name: 'Country' }).fill(country);
  await page.getByRole('textbox', { name: 'Agreement accepted by' }).fill('Wim Duinzicht');
  await page.getByRole('button', { name: 'Add customer' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('Wim Duinzicht')).toBeVisible();
}

async function setMarkup(page: Page, customer: string, price: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Price rules' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Frame agreement');
  await page.getByRole('textbox', { name: 'Percent' }).fill('20');
  await page.getByRole('combobox', { name: 'Covers' }).selectOption({ label: 'A customer' });
  await page.getByRole('combobox', { name: 'A customer' }).selectOption({ label: customer });

  const row = page.getByRole('row').filter({ hasText: 'Productivity Suite Business' })
    .filter({ has: page.getByText('Monthly', { exact: true }) });
  const more = page.getByRole('button', { name: 'Show 50 more' });
  await expect(page.getByText('Dearer')).toBeVisible();
  while (!(await row.isVisible()) && (await more.isVisible())) await more.click();
  await expect(row.getByRole('cell').last()).toContainText(price);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Publish from/ }).click();
  await expect(page.getByRole('row', { name: `Frame agreement ${customer}` })).toContainText('20%');
}

/** What makes the books differ: a customer is sold seats for less than they are bought for, in the month that runs. */
async function sellBelowCost(slug: string): Promise<void> {
  const api = await Api.of(slug);
  const service = await api.get<Service>('/services/productivity-suite-business');
  const plan = service.plans.find((one) => one.term === 'P1M' && one.unitPrice);
  const accepted = new Date().toISOString();
  const customer = await api.post<Named>('/customers', {
    name: `Opening offer ${Date.now()}`, email: 'offer@mail.example', countryCode: 'NL', agreement: {
      acceptedBy: 'Wim Duinzicht', email: 'offer@mail.example', acceptedAt: accepted, version: '2026-01',
    },
  });
  await api.post('/price-rules', {
    name: 'Opening offer', kind: 'MarkupOnCost', scope: { type: 'customer', id: customer.id }, percent: '-10',
    // The demo's clock may be behind: what is past holds from now on.
    effectiveFrom: '2026-01-01T00:00:00Z', allowBelowCost: true,
  });
  const account = await api.post<Named>(`/customers/${customer.id}/accounts`, { name: 'Head office' });
  const lines = [{ planId: plan?.id, quantity: 2 }];
  const { id } = await api.post<Named>('/orders', { accountId: account.id, lines });
  await expect.poll(async () => (await api.get<Order>(`/orders/${id}`)).status).toBe('Completed');
  const month = (await api.get<Order>(`/orders/${id}`)).orderDate.slice(0, 7);
  await expect.poll(async () => (await api.post<Month>('/reconciliation/months', { month })).open).toBeGreaterThan(0);
}

async function clearAndClose(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Reconciliation' }).first().click();
  await expect(page.getByText('sold for less than it is bought for').first()).toBeVisible();
  const [accept, close] = [
    page.getByRole('button', { name: 'Accept', exact: true }), page.getByRole('button', { name: /^Close / }),
  ];
  await expect(close).toBeHidden();
  while (await accept.first().isVisible()) {
    const before = await accept.count();
    await accept.first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Accept' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('An opening offer that we bear');
    await dialog.getByRole('button', { name: 'Accept' }).click();
    await expect(accept).toHaveCount(before - 1);
  }
  await expect(page.getByText('Accept: An opening offer that we bear').first()).toBeVisible();
  const month = (await close.innerText()).replace('Close ', '');
  await close.click();
  await page.getByRole('dialog').getByRole('button', { name: `Close ${month}` }).click();
  await expect(page.getByText(`${month} is closed`).first()).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`${month}.*Closed`) })).toBeVisible();
}
