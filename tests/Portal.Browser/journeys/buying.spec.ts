import { originOf, userOf } from '../stack/demo';
import { expect, test } from '../stack/test';
import { openAs } from '../stack/sign-in';

/** What three seats for a month cost a customer of each brand, and two more on the same day. */
const brands = [
  { slug: 'northwind', role: 'customer.buyer', seat: '€12.58', total: '€45.67', more: '€25.16' },
  { slug: 'fuji', role: 'customer.admin', seat: '¥1,137', total: '¥3,752', more: '¥2,274' },
] as const;

for (const { slug, role, seat, total, more } of brands)
  test(`A customer of ${slug} signs in, buys seats and adds some`, async ({ page }) => {
    await openAs(page, `${originOf(slug)}/services`, userOf(slug, role));
    await page.getByRole('searchbox').fill('productivity suite business');
    await page.getByRole('link', { name: 'Productivity Suite Business' }).first().click();

    const choice = page.getByRole('region', { name: 'Your choice' });
    await page.getByRole('radio', { name: 'one month' }).first().check();
    await expect(page.getByRole('main')).toContainText(seat);
    await choice.getByRole('spinbutton', { name: 'Seats' }).fill('3');
    await choice.getByRole('spinbutton', { name: 'Seats' }).press('Tab');
    await expect(choice).toContainText(total);
    await choice.getByRole('button', { name: 'Add to basket' }).click();
    await choice.getByRole('button', { name: 'Go to basket' }).click();
    await page.getByRole('button', { name: 'Continue to checkout' }).click();
    await page.getByRole('textbox', { name: 'Your order number' }).fill('PO 4711');
    await page.getByRole('button', { name: `Order for ${total}` }).click();

    await expect(page.getByRole('heading', { level: 1 })).toContainText('Order');
    await expect(page.getByText('Everything is ready for use.')).toBeVisible();
    await expect(page.getByText('PO 4711')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: /Productivity Suite Business/ }).click();

    await page.getByRole('spinbutton', { name: 'Seats' }).first().fill('5');
    await page.getByRole('spinbutton', { name: 'Seats' }).first().press('Tab');
    await page.getByRole('button', { name: `Add 2 seats for ${more}` }).click();
    await expect(page.getByText('5 seats', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('Seats are being added')).toBeHidden();
    await page.reload();
    await expect(page.getByRole('spinbutton', { name: 'Seats' }).first()).toHaveValue('5');
  });
