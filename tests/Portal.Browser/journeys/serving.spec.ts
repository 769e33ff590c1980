import type { Page } from '@playwright/test';
import { Api } from '../stack/api';
import { originOf, userOf } from '../stack/demo';
import { ask } from '../stack/http';
import { openAs } from '../stack/sign-in';
import { expect, test } from '../stack/test';

interface Named {
  readonly id: string;
  readonly name: string;
}

const shops = [
  { slug: 'northwind', price: '€12.58', buying: '€11.23', country: 'NL' },
  { slug: 'fuji', price: '¥1,137', buying: '¥989', country: 'JP' },
] as const;

for (const { slug, price, buying, country } of shops) {
  test(`A reseller of ${slug} orders for a customer, and changes seats with its margin in sight`, async ({ page }) => {
    test.slow(); // an order and two changes go to the provider and come back
    const api = await Api.of(slug);
    const { id, name } = await api.post<Named>('/customers', {
      name: `Served ${Date.now()}`, email: 'office@served.example', countryCode: country,
      agreement: {
        acceptedBy: 'Ann Served', email: 'ann@served.example', acceptedAt: '2026-01-15T09:00:00Z', version: '2026-01',
      },
    });
    await openAs(page, `${originOf(slug)}/console/customers/${id}`, userOf(slug, 'reseller.owner'));
    await page.getByRole('link', { name: 'Order for this customer' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Order for ${name}` })).toBeVisible();

    await page.getByRole('searchbox', { name: 'Service, publisher or plan' }).fill('Productivity Suite Business monthly');
    const offer = page.getByRole('row', { name: /Productivity Suite Business/ }).filter({ hasText: buying }).first();
    await expect(offer).toContainText(price);
    await offer.getByRole('button', { name: /^Add Productivity Suite Business/ }).click();
    await page.getByRole('spinbutton', { name: 'Seats' }).fill('3');
    await page.getByRole('spinbutton', { name: 'Seats' }).press('Tab');
    const aside = page.getByRole('region', { name: 'Total', exact: true });
    await aside.getByRole('textbox', { name: 'Name of a new account' }).fill('Head office');
    await aside.getByRole('button', { name: 'Add account' }).click();
    await expect(aside.getByText('Your margin')).toBeVisible();
    await page.getByRole('button', { name: /^Order for/ }).click();
    await expect(page.getByText('Everything is ready for use.')).toBeVisible({ timeout: 60_000 });

    await page.getByRole('link', { name: /^Productivity Suite Business/ }).click();
    await expect(page.getByRole('navigation').getByRole('link', { name })).toBeVisible();
    await page.getByRole('spinbutton', { name: 'Seats' }).press('ArrowUp');
    await expect(page.getByText('Your margin')).toBeVisible();
    await page.getByRole('button', { name: /^Add 1 seat/ }).click();
    await expect(page.getByText('4 seats').first()).toBeVisible({ timeout: 60_000 });

    await expect(page.getByText('More seats 3 → 4')).toBeVisible();
    await page.getByRole('textbox', { name: 'Department' }).fill('Sales');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Department' })).toHaveValue('Sales');

    await page.getByRole('button', { name: 'Turn renewal off' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Turn renewal off' }).click();
    await page.getByRole('button', { name: /^Let it run on for .\d/ }).click({ timeout: 60_000 });
    await page.getByRole('dialog').getByRole('button', { name: /^Let it run on/ }).click();
    await expect(page.getByText(/runs on month by month, for .\d/)).toBeVisible({ timeout: 60_000 });
  });
}

test('A customer takes a seat back, gives it again, and looks at other plans', async ({ page }) => {
  const person = `Zoe ${Date.now()}`;
  await openAs(page, `${originOf('northwind')}/licences`, userOf('northwind', 'customer.admin'));
  await page.getByRole('textbox', { name: 'Name' }).fill(person);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(`zoe-${Date.now()}@acme.example`);
  await page.getByRole('button', { name: 'Give the seat' }).click();
  const taken = page.getByRole('button', { name: `Take the seat back from ${person}` });
  await taken.click();
  await expect(taken).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(taken).toBeVisible();
  await taken.click();
  await expect(taken).toBeHidden();

  await page.goto(`${originOf('northwind')}/subscriptions`);
  await page.getByRole('link', { name: /Productivity Suite Business/ }).first().click();
  await page.getByRole('button', { name: 'Look at plans' }).click();
  await page.getByRole('radio').first().check();
  await expect(page.getByRole('button', { name: /^(Move \d+ seats?|Plan the move)$/ })).toBeEnabled();
});

test('A customer keeps its accounts, and hands an invoice on', async ({ page }) => {
  const name = `Branch ${Date.now()}`;
  await openAs(page, `${originOf('northwind')}/company`, userOf('northwind', 'customer.admin'));
  await page.getByRole('textbox', { name: 'Name of a new account' }).fill(name);
  await page.getByRole('button', { name: 'Add account' }).click();
  await act(page, name, 'Change');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`${name} East`);
  await page.getByRole('button', { name: 'Save' }).click();
  await act(page, `${name} East`, 'Delete');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(`${name} East`);
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(`${name} East was deleted`).first()).toBeVisible();

  await page.goto(`${originOf('northwind')}/invoices`);
  await page.getByRole('link', { name: /^NL/ }).first().click();
  await page.getByRole('button', { name: 'Split it up' }).click();
  await page.getByRole('button', { name: 'Order number' }).click();
  await expect(page.getByRole('columnheader', { name: 'Order number' })).toBeVisible();
  await page.getByRole('button', { name: 'Make a link to hand on' }).click();
  const link = await page.getByText(/^https?:\/\/.+/).first().innerText();
  const file = await ask(link);
  expect(file.headers['content-type']).toContain('application/pdf');
});

test('A customer keeps a card, has it charged first and forgets it', async ({ page }) => {
  await openAs(page, `${originOf('northwind')}/cards`, userOf('northwind', 'customer.admin'));
  await page.getByRole('button', { name: 'Enter a card' }).click();
  await page.getByRole('button', { name: 'pm_card_visa', exact: true }).click();
  await page.waitForURL(/\/cards/);
  const acts = page.getByRole('button', { name: /^What to do with Visa •••• 4242/ });
  await expect(acts.last()).toBeVisible({ timeout: 60_000 });
  await acts.last().click();
  await page.getByRole('menuitem', { name: 'Forget' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget' }).click();
  await expect(page.getByText(/4242 is forgotten/).first()).toBeVisible();
});

test('A seller mails an invoice once more, and asks for tokens of its own provider', async ({ page }) => {
  await openAs(page, `${originOf('northwind')}/console/invoices`, userOf('northwind', 'reseller.owner'));
  await page.getByRole('link', { name: /^NL02/ }).first().click();
  await page.getByRole('button', { name: 'Mail once more' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mail once more' }).click();
  await expect(page.getByText(/^On its way to/).first()).toBeVisible();

  const issuer = `https://login-${Date.now()}.example`;
  await page.goto(`${originOf('northwind')}/console/sign-in`);
  await page.getByRole('button', { name: 'Ask for a provider' }).click();
  await page.getByRole('textbox', { name: 'Issuer' }).fill(issuer);
  await page.getByRole('textbox', { name: 'Audience' }).fill('https://api.example');
  await page.getByRole('textbox', { name: 'Claim' }).fill('customer_id');
  const form = page.locator('cr-own-issuers');
  await form.getByRole('checkbox').first().check();
  await form.getByRole('button', { name: 'Ask for a provider' }).click();
  const asked = page.getByRole('listitem').filter({ hasText: issuer });
  await expect(asked).toContainText('Waits');
  await asked.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(asked).toBeHidden();
});

test('Staff look into an order, explain a line with its cost, and take figures away', async ({ windowOf }) => {
  const page = await windowOf('admin', 'platform.operator');
  await page.goto(`${originOf('admin')}/orders`);
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();

  await page.goto(`${originOf('admin')}/invoices?kind=wholesale`);
  await page.locator('tbody').getByRole('button').first().click();
  await page.getByRole('region', { name: 'This invoice' }).locator('dt').getByRole('button').first().click();
  await expect(page.getByText('Cost at the provider')).toBeVisible();

  await page.goto(`${originOf('admin')}/catalogue/prices`);
  await page.getByRole('button', { name: 'NL', exact: true }).click();
  await page.getByRole('searchbox').last().fill('Productivity Suite Business monthly');
  await expect(page.getByRole('row').filter({ hasText: '€10.45' }).first()).toBeVisible();

  await page.goto(`${originOf('admin')}/statements`);
  await expect(page.getByText(/^Owed before/)).toBeVisible();
  await page.goto(`${originOf('admin')}/exports`);
  await page.getByRole('button', { name: 'Make the file' }).click();
  await expect(page.getByRole('button', { name: 'Download' }).first()).toBeVisible({ timeout: 60_000 });

  await page.goto(`${originOf('admin')}/payments/accounts`);
  const account = page.getByRole('row').filter({ hasText: 'Northwind' });
  await account.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('5');
  await page.getByRole('dialog').getByRole('button', { name: 'Change' }).click();
  await expect(account).toContainText('5%');
  await account.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('0');
  await page.getByRole('dialog').getByRole('button', { name: 'Change' }).click();
  await expect(account).toContainText('0%');
});

async function act(page: Page, name: string, verb: string): Promise<void> {
  await page.getByRole('button', { name: `What to do with ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: verb }).click();
}
