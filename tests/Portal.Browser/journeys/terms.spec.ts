import type { Page } from '@playwright/test';
import { Api, type Rows } from '../stack/api';
import { originOf, userOf } from '../stack/demo';
import { openAs } from '../stack/sign-in';
import { expect, test } from '../stack/test';

const shops = [
  { slug: 'northwind', country: 'NL' },
  { slug: 'fuji', country: 'JP' },
] as const;

for (const { slug, country } of shops)
  test(`What ${slug} orders may end sooner, wait for a day, or be tried first`, async ({ page }) => {
    test.slow(); // an order goes to the provider and comes back
    const api = await Api.of(slug);
    const customer = await api.post<{ readonly id: string }>('/customers', {
      name: `Timed ${Date.now()}`, email: 'office@timed.example', countryCode: country,
      agreement: {
        acceptedBy: 'Ann Timed', email: 'ann@timed.example', acceptedAt: '2026-01-15T09:00:00Z', version: '2026-01',
      },
    });
    await api.post(`/customers/${customer.id}/accounts`, { name: 'Head office' });
    await openAs(page, `${originOf(slug)}/console/customers/${customer.id}`, userOf(slug, 'reseller.owner'));

    await page.getByRole('combobox', { name: 'Kept apart' }).selectOption('One for each department');
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Kept apart' })).toHaveValue('department');

    const total = page.getByRole('region', { name: 'Total', exact: true });
    await choose(page, 'Productivity Suite Business', 'annual');
    const whole = await total.getByRole('button', { name: /^Order for/ }).textContent();
    await page.getByRole('button', { name: 'End the first term sooner' }).click();
    const ends = page.getByRole('combobox', { name: 'First term ends' });
    await ends.selectOption({ label: (await ends.getByRole('option', { name: /with the month/ }).textContent()) ?? '' });
    await expect(total.getByRole('button', { name: /^Order for/ })).not.toHaveText(whole ?? '');
    await total.getByLabel('Order on').fill(await laterDay(api));
    await total.getByRole('button', { name: /^Order for/ }).click();
    await expect(page.getByRole('main').getByText('Planned', { exact: true }).first()).toBeVisible();
    await expect(page.getByText(/^The first term ends on \d/)).toBeVisible();

    await page.goto(`${originOf(slug)}/console/customers/${customer.id}`);
    await choose(page, 'Quillboard', 'trial');
    await page.getByRole('checkbox', { name: /Goes on as a paid plan/ }).check();
    await total.getByRole('button', { name: /^Order for/ }).click();
    await expect(page.getByText('Everything is ready for use.')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('main').getByRole('link', { name: /^Quillboard/ }).click();
    await expect(page.getByText(/^Renews with 1 seat/)).toBeVisible();
  });

/** Begins an order with one plan. */
async function choose(page: Page, service: string, plan: string): Promise<void> {
  await page.getByRole('link', { name: 'Order for this customer' }).click();
  await page.getByRole('searchbox', { name: 'Service, publisher or plan' }).fill(`${service} ${plan}`);
  await page.getByRole('button', { name: `Add ${service}` }).first().click();
  await expect(page.getByRole('button', { name: /^Order for .\d/ })).toBeEnabled();
}

/** A day that lies ahead in business time, which a set-up may have moved. */
async function laterDay(api: Api): Promise<string> {
  const { items } = await api.get<Rows<{ readonly orderDate: string }>>('/orders?limit=200');
  const latest = Math.max(Date.now(), ...items.map((order) => Date.parse(order.orderDate)));
  return new Date(latest + 40 * 86_400_000).toISOString().slice(0, 10);
}
