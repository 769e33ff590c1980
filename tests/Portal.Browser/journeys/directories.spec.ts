import { originOf } from '../stack/demo';
import { expect, test } from '../stack/test';

test('An owner sets how long a sign-in holds, adds a directory and claims a domain', async ({ windowOf }) => {
  const slug = `dir${Date.now()}`;
  const page = await windowOf('northwind', 'reseller.owner');
  await page.goto(`${originOf('northwind')}/console/sign-in`);
  const password = page.getByRole('textbox', { name: 'Shortest password' });
  await password.fill('8');
  await expect(page.getByText('Enter a whole number from 12 to 64.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  const before = await page.getByRole('textbox', { name: 'Signed out at the latest' }).inputValue();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('textbox', { name: 'Signed out at the latest' }).fill(`${Number(before) + 1}`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Add a directory' }).click();
  for (const [label, value] of [
    ['Name', 'Acme staff'], ['Short name', slug], ['Issuer', `https://login.${slug}.example`],
    ['Client ID there', 'portal'], ['Client secret there', 'not to be shown'],
  ] as const)
    await page.getByLabel(label).first().fill(value);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const entry = page.getByRole('listitem').filter({ hasText: `https://login.${slug}.example` });
  await expect(entry).toContainText('A secret is stored.');
  await expect(entry).toContainText('/id/');
  await expect(page.getByText('not to be shown')).toBeHidden();

  await page.getByRole('textbox', { name: 'Domain' }).fill(`${slug}.example`);
  await page.getByRole('button', { name: 'Claim the domain' }).click();
  const domain = page.getByRole('listitem').filter({ hasText: `_portal-verification.${slug}.example` });
  await expect(domain).toContainText('Waits for proof');
  await domain.getByRole('button', { name: 'Check now' }).click();
  await expect(domain.getByRole('alert')).toContainText('TXT record');
  await domain.getByRole('button', { name: 'Give up' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Give up' }).click();
  await expect(domain).toBeHidden();

  await entry.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Acme staff');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the directory' }).click();
  await expect(entry).toBeHidden();
});
