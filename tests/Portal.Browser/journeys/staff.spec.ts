import type { Page } from '@playwright/test';
import { originOf, userOf } from '../stack/demo';
import { ask } from '../stack/http';
import { expect, test } from '../stack/test';
import { openAs } from '../stack/sign-in';

const ahead = 30_000;

test('Staff sign in with two factors, make a reseller, stop it, let it go on and have it leave', async ({ page }) => {
  const lakeside = originOf('admin').replace('admin.', 'lakeside.');
  // The setup has signed the same person in, and a code counts once: the next is taken already.
  await openAs(page, `${originOf('admin')}/`, userOf('admin', 'platform.operator'), Date.now() + ahead);
  await expect(page.getByRole('row', { name: /Northwind Cloud/ })).toContainText('Active');

  await page.getByRole('link', { name: 'New reseller' }).click();
  for (const [label, value] of [
    ['Name', 'Lakeside Cloud'], ['Short name', 'lakeside'], ['Host name', 'northwind.localhost'],
    ['Mail of the first owner', 'owner@lakeside.example'], ['Company', 'Lakeside Cloud B.V.'], ['Country', 'NL'],
    ['Document prefix', 'LS'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Make the reseller' }).click();
  await expect(page.getByRole('alert')).toContainText('goes on where it stopped');
  await page.getByLabel('Host name', { exact: true }).fill('lakeside.localhost');
  await page.getByRole('button', { name: 'Make the reseller' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Lakeside Cloud' })).toBeVisible();
  await expect(async () => {
    expect((await ask(`${lakeside}/`)).body.toString()).toContain('<title>Lakeside Cloud</title>');
  }).toPass();
  expect((await ask(`${lakeside}/id/signin`)).body.toString()).toContain('Lakeside Cloud');

  await sayWhereMoneyGoes(page);

  await suspend(page, 'lakeside');
  await expect(async () => expect((await ask(`${lakeside}/`)).status).toBe(403)).toPass();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('button', { name: 'Suspend' })).toBeVisible();
  await expect(async () => expect((await ask(`${lakeside}/`)).status).toBe(200)).toPass();

  await suspend(page, 'lakeside');
  await page.getByRole('button', { name: 'Has it leave' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('It gives up lakeside.localhost')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The contract ended');
  await dialog.getByRole('textbox', { name: 'lakeside' }).fill('lakeside');
  await dialog.getByRole('button', { name: 'Has it leave' }).click();
  await expect(page.getByText('Lakeside Cloud has left').first()).toBeVisible();
  await expect(page.getByText('It has left. Its documents, prices')).toBeVisible();
  expect((await ask(`${lakeside}/`)).status).toBe(404);
});

test('Staff find what has given up in the queue, and let it be tried again', async ({ windowOf }) => {
  const page = await windowOf('admin', 'platform.operator');
  await page.goto(`${originOf('admin')}/queue`);
  const [replay, calm] = [page.getByRole('button', { name: 'Replay' }), page.getByText('Nothing has given up')];
  await replay.or(calm).first().waitFor();
  for (let left = await replay.count(); left > 0; left--) {
    await replay.first().click();
    await expect(replay).toHaveCount(left - 1);
  }
  await expect(calm).toBeVisible();
});

async function suspend(page: Page, slug: string): Promise<void> {
  await page.getByRole('button', { name: 'Suspend' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(slug);
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
}

/** A slip of the hand is said at its field; what is right is asked about, as payments follow it. */
async function sayWhereMoneyGoes(page: Page): Promise<void> {
  const company = page.getByRole('region', { name: 'Lakeside Cloud B.V.' });
  await company.getByRole('button', { name: 'Add an account' }).click();
  await company.getByRole('textbox', { name: 'IBAN' }).fill('NL92 ABNA 0417 1643 00');
  await company.getByRole('button', { name: 'Save' }).click();
  await expect(company.getByText('The check digits do not fit.')).toBeVisible();
  await company.getByRole('textbox', { name: 'IBAN' }).fill('nl91abna0417164300');
  await company.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('To NL91 ABNA 0417 1643 00, held by Lakeside Cloud B.V.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Send money here' }).click();
  await expect(company.getByRole('row', { name: /NL91 ABNA 0417 1643 00.*EUR/ })).toBeVisible();
  await expect(page.getByText('Lakeside Cloud B.V.: accounts set')).toBeVisible();
}
