import { originOf } from '../stack/demo';
import { expect, test } from '../stack/test';

test('Staff go to work in a tenant for a reason, see its customers, and end it', async ({ windowOf }) => {
  // Signed in by password and a code of the authenticator app.
  const page = await windowOf('admin', 'platform.operator');
  const bar = page.getByRole('status').filter({ hasText: 'At work in Northwind Cloud, looking only' });
  await page.goto(`${originOf('admin')}/tenants`);
  await page.getByRole('link', { name: 'Northwind Cloud' }).click();
  await page.getByRole('button', { name: 'Work in this tenant' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Work in this tenant' })).toBeDisabled();
  await dialog.getByLabel('Why, in 10 letters or more').fill('Ticket 4711: an order that does not end.');
  await dialog.getByRole('button', { name: 'Work in this tenant' }).click();

  await page.waitForURL(/\/at\/[^/]+\/[^/]+\/console$/);
  await expect(bar).toContainText('Ticket 4711');
  await expect(bar).toContainText(/(29|30) min left/);
  await page.getByRole('navigation').getByRole('link', { name: 'Customers' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeVisible();
  await page.locator('table.rows tbody a').first().click();
  await page.waitForURL(/\/console\/customers\/[^/]+$/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(bar).toBeVisible();

  // No token of it is anywhere in the browser.
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie);
  expect(kept).not.toContain('eyJ');
  const inside = page.url();
  await bar.getByRole('button', { name: 'End' }).click();
  await page.waitForURL(/\/tenants\/[^/]+$/);
  await expect(page.getByRole('button', { name: 'Work in this tenant' })).toBeVisible();
  // The page leaves by itself, perhaps before it has loaded: only where it ends counts.
  await page.goto(inside, { waitUntil: 'commit' });
  await expect(page).toHaveURL(/\/tenants\/[^/]+$/);
  await expect(bar).toHaveCount(0);
});
