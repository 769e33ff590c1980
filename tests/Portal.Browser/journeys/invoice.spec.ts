import { originOf, userOf } from '../stack/demo';
import { expect, test } from '../stack/test';
import { openAs } from '../stack/sign-in';

for (const [slug, currency] of [['northwind', '€'], ['fuji', '¥']] as const)
  test(`A customer of ${slug} asks why a line of an invoice costs what it costs`, async ({ page }) => {
    await openAs(page, `${originOf(slug)}/invoices`, userOf(slug, 'customer.billing'));
    await page.getByRole('main').getByRole('table').getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Invoice');

    const suite = page.getByRole('button', { name: /Productivity Suite/ });
    const line = page.getByRole('row').filter({ has: suite }).first();
    const net = (await line.getByRole('cell').last().innerText()).trim();
    expect(net).toContain(currency);
    await line.getByRole('button').click();

    const why = page.getByRole('region', { name: `Why is this ${net}` });
    const steps = why.getByRole('listitem');
    await expect(steps.first()).toBeVisible();
    await expect(steps.filter({ hasText: net }).first()).toBeVisible();
    // A customer never sees what its seller pays.
    await expect(why).not.toContainText(/cost|markup|buying/i);

    const [file] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('button', { name: 'PDF' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  });
