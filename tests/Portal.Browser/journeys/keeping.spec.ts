import type { Page } from '@playwright/test';
import { Api } from '../stack/api';
import { originOf, userOf } from '../stack/demo';
import { openAs } from '../stack/sign-in';
import { expect, test } from '../stack/test';

interface Named {
  readonly id: string;
  readonly name: string;
}

test('A reseller settles with a customer who agreed, what it may owe and what becomes of its terms', async ({ page }) => {
  const api = await Api.of('northwind');
  const { id, name } = await api.post<Named>('/customers', {
    name: `Kwekerij ${Date.now()}`, email: 'office@kwekerij.example', countryCode: 'NL',
  });
  await openAs(page, `${originOf('northwind')}/console/customers/${id}`, userOf('northwind', 'reseller.owner'));

  const agreement = page.getByRole('region', { name: 'Customer agreement' });
  await agreement.getByRole('button', { name: 'Record who accepted' }).click();
  await agreement.getByRole('textbox', { name: 'Agreement accepted by' }).fill('Tess Kweker');
  await agreement.getByRole('button', { name: 'Save' }).click();
  await expect(agreement.getByText('Tess Kweker')).toBeVisible();

  await page.getByRole('textbox', { name: 'Limit in EUR' }).fill('1500');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Up to €1,500.00 may be open and committed.')).toBeVisible();
  await page.getByRole('button', { name: 'Put on hold' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Waits for its papers');
  await page.getByRole('dialog').getByRole('button', { name: 'Put on hold' }).click();
  await expect(page.getByText('Waits for its papers')).toBeVisible();
  await page.getByRole('button', { name: 'End the hold' }).click();
  await expect(page.getByRole('button', { name: 'Put on hold' })).toBeVisible();

  const policy = page.getByRole('region', { name: 'At the end of a term' });
  await policy.getByRole('combobox').selectOption({ label: 'Let it end' });
  await expect(policy.getByText('Nothing runs yet')).toBeVisible();
  await policy.getByRole('button', { name: 'Save' }).click();
  await expect(policy.getByRole('button', { name: 'Save' })).toBeHidden();
  await page.reload();
  await expect(policy.getByRole('combobox')).toHaveValue('LetLapse');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('A reseller changes a rule with what it does to prices, and ends it', async ({ page }) => {
  const api = await Api.of('northwind');
  const name = `Spring ${Date.now()}`;
  // For one customer of its own, so that no other test's prices change.
  const { id } = await api.post<Named>('/customers', {
    name: `${name} B.V.`, email: 'office@spring.example', countryCode: 'NL',
  });
  await api.post('/price-rules', {
    name, kind: 'MarkupOnCost', scope: { type: 'customer', id }, percent: '13',
    effectiveFrom: '2026-01-01T00:00:00Z',
  });
  await openAs(page, `${originOf('northwind')}/console/prices`, userOf('northwind', 'reseller.owner'));
  await act(page, name, 'Change');
  await page.getByRole('textbox', { name: 'Percent' }).fill('-40');
  await expect(page.getByText(/plans? would no longer be sold$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.getByRole('textbox', { name: 'Percent' }).fill('31');
  await expect(page.getByText('Dearer')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(row(page, name)).toContainText('31%');
  await act(page, name, 'End now');
  await page.getByRole('dialog').getByRole('button', { name: 'End now' }).click();
  await expect(row(page, name)).toContainText('Ended');
});

test('A reseller sends an invitation again and takes it back', async ({ page }) => {
  const email = `someone-${Date.now()}@northwind.example`;
  await openAs(page, `${originOf('northwind')}/console/team`, userOf('northwind', 'reseller.owner'));
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await act(page, email, 'Send again');
  await expect(page.getByText(`A new link went to ${email}`).first()).toBeVisible();
  await act(page, email, 'Take invitation back');
  await page.getByRole('dialog').getByRole('button', { name: 'Take invitation back' }).click();
  await expect(row(page, email)).toBeHidden();
});

test('Staff see what a rule towards a reseller would change, and keep it', async ({ windowOf }) => {
  const page = await windowOf('admin', 'platform.operator');
  await page.goto(`${originOf('admin')}/prices`);
  const name = `Partner ${Date.now()}`;
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('combobox', { name: 'Covers' }).selectOption({ label: 'A service' });
  await page.getByRole('combobox', { name: 'A service' }).selectOption({ label: 'Agentflow' });
  await page.getByRole('textbox', { name: 'Percent' }).fill('9');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Publish from/ }).click();
  await expect(row(page, name)).toContainText('Agentflow');
  await act(page, name, 'End now');
  await page.getByRole('dialog').getByRole('button', { name: 'End now' }).click();
  // It would have begun tomorrow: nothing of it is left.
  await expect(row(page, name)).toBeHidden();
});

function row(page: Page, name: string) {
  return page.getByRole('row').filter({ hasText: name });
}

async function act(page: Page, name: string, verb: string): Promise<void> {
  await row(page, name).getByRole('button', { name: `What can be done about ${name}` }).click();
  await page.getByRole('menuitem', { name: verb }).click();
}
