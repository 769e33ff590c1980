import type { Page } from '@playwright/test';
import { originOf, readDemo, userOf } from '../stack/demo';
import { openAs } from '../stack/sign-in';
import { expect, test } from '../stack/test';

test('Staff bill a month by hand, and see by itself that it is done', async ({ windowOf }) => {
  const page = await windowOf('admin', 'platform.operator');
  await page.goto(`${originOf('admin')}/billing`);
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
  await rows.first().waitFor();
  const before = await rows.count();
  await page.getByRole('button', { name: /^Bill / }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('What is issued already stays as it is.')).toBeVisible();
  await dialog.getByRole('button', { name: /^Bill / }).click();
  await expect(rows).toHaveCount(before + 1);
  await expect(rows.first()).toContainText('By staff');
  await expect(rows.first()).toContainText('Done');
  // All of the month's invoices are a press away, and the address says which they are.
  await rows.first().getByRole('link').click();
  await page.waitForURL(/\/invoices\?month=\d{4}-\d{2}$/);
  await expect(page.getByRole('combobox', { name: 'Month' })).not.toHaveValue('');
  await expect(page.getByRole('row')).not.toHaveCount(0);
});

test('Staff decide on what the provider bills otherwise, and close the month', async ({ windowOf }) => {
  const page = await windowOf('admin', 'platform.operator');
  await page.goto(`${originOf('admin')}/reconciliation`);
  const close = page.getByRole('button', { name: /^Close / });
  const accept = page.getByRole('button', { name: 'Accept' });
  await accept.or(close).first().waitFor();
  for (let left = await accept.count(); left > 0; left--) {
    await accept.first().click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('A rounding of the provider.');
    await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
    await expect(accept).toHaveCount(left - 1);
  }
  await close.click();
  await page.getByRole('dialog').getByRole('button', { name: /^Close / }).click();
  await expect(close).toHaveCount(0);
});

test('A customer that the supplier has is linked by staff, and what it has running is taken over', async ({
  page, windowOf,
}) => {
  const [old] = readDemo().ccp.existingCustomers;
  const staff = await windowOf('admin', 'platform.operator');
  await staff.goto(`${originOf('admin')}/search?q=${old.email}`);
  await staff.getByRole('status').filter({ hasText: 'found' }).waitFor();
  // An id is linked once, for good.
  test.skip((await staff.getByRole('row', { name: old.name }).count()) > 0, 'This stack has linked it before.');

  await openAs(page, `${originOf('northwind')}/console/customers/new`, userOf('northwind', 'reseller.owner'));
  for (const [label, value] of [
    ['Company', old.name], ['Where invoices go', old.email], ['Country', old.country],
    ['Its ID at the supplier', old.id],
  ] as const)
    await page.getByRole('textbox', { name: label }).fill(value);
  await page.getByRole('button', { name: 'Add customer' }).click();
  await expect(page.getByText('Waits for the supplier').first()).toBeVisible();
  await confirmLink(staff, old);

  const there = page.getByRole('region', { name: 'Running at the supplier already' });
  await expect(async () => {
    await page.reload();
    await expect(there).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await there.getByRole('button', { name: 'See what runs there' }).click();
  await there.getByRole('button', { name: 'Take 3 subscriptions over' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take 3 subscriptions over' }).click();
  await expect(there.getByText('Taken over', { exact: true })).toHaveCount(3);
});

/** What is confirmed is said before: whose it is, and the very id. */
async function confirmLink(page: Page, { id, name }: { readonly id: string; readonly name: string }): Promise<void> {
  await page.goto(`${originOf('admin')}/queue`);
  await page.getByRole('button', { name: 'Links to decide' }).click();
  const row = page.getByRole('row', { name });
  await expect(row).toContainText('Northwind Cloud');
  await row.getByRole('button', { name: 'Confirm' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(`Link ${name} to ${id}?`)).toBeVisible();
  // What has the focus shows that, and still says what it is.
  const safe = dialog.getByRole('button', { name: 'Leave it as it is' });
  await expect(safe).toBeFocused();
  expect(await safe.evaluate((button) => {
    const layer = button.querySelector('.mat-mdc-button-persistent-ripple');
    return layer ? Number(getComputedStyle(layer, '::before').opacity) : 1;
  })).toBeLessThan(0.2);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Its contract with the supplier was shown.');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(row).toHaveCount(0);
}
