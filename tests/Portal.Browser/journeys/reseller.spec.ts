import type { Page } from '@playwright/test';
import { originOf, userOf } from '../stack/demo';
import { expect, test } from '../stack/test';
import { openAs } from '../stack/sign-in';

/** At a markup of 20 % on what the brand itself pays for a seat: 10.45 € + 7.5 %, and 989 ¥. */
const brands = [
  { slug: 'northwind', country: 'NL', price: '€13.48' },
  { slug: 'fuji', country: 'JP', price: '¥1,187' },
] as const;

for (const { slug, country, price } of brands)
  test(`Staff of ${slug} sign in, take a customer in, set its markup and close a month`, async ({ page }) => {
    await openAs(page, `${originOf(slug)}/console`, userOf(slug, 'reseller.owner'));
    // Its own in every run, as a stack may serve several.
    const customer = `Duinzicht ${Date.now()}`;
    await takeIn(page, customer, country);
    await setMarkup(page, customer, price);
    await closeMonth(page);
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

async function closeMonth(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Reconciliation' }).first().click();
  await page.getByRole('row').filter({ hasNotText: 'Closed' }).getByRole('button').first().click();
  await expect(page.getByText('Open differences', { exact: true })).toBeVisible();
  const [accept, close] = [
    page.getByRole('button', { name: 'Accept', exact: true }), page.getByRole('button', { name: /^Close / }),
  ];
  await accept.or(close).first().waitFor();
  while (await accept.first().isVisible()) {
    const before = await accept.count();
    await accept.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Agreed with the supplier');
    await dialog.getByRole('button', { name: 'Accept' }).click();
    await expect(accept).toHaveCount(before - 1);
  }
  const month = (await close.innerText()).replace('Close ', '');
  await close.click();
  await page.getByRole('dialog').getByRole('button', { name: `Close ${month}` }).click();
  await expect(page.getByText(`${month} is closed`).first()).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`${month}.*Closed`) })).toBeVisible();
}
