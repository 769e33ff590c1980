import type { Page } from '@playwright/test';
import { originOf, userOf } from '../stack/demo';
import { expect, test } from '../stack/test';

const farthest = 150;

test('A customer signs in and buys by the keyboard alone', async ({ page }) => {
  const user = userOf('northwind', 'customer.admin');
  await page.goto(`${originOf('northwind')}/services`);
  await page.locator('#email').waitFor();
  await tabTo(page, 'E-mail');
  await page.keyboard.type(user.email);
  await tabTo(page, 'Password');
  await page.keyboard.type(user.password);
  await page.keyboard.press('Enter');

  await heading(page, 'Services');
  await tabTo(page, 'Search by name');
  await page.keyboard.type('productivity suite business');
  await expect(page.getByRole('link', { name: 'Productivity Suite Business' }).first()).toBeVisible();
  await tabTo(page, 'Productivity Suite Business');
  await page.keyboard.press('Enter');
  await heading(page, 'Productivity Suite Business');
  await tabTo(page, 'Seats');
  for (const key of ['Home', 'ArrowUp', 'PageUp', 'ArrowDown']) await page.keyboard.press(key);
  await expect(page.getByRole('spinbutton', { name: 'Seats' })).toHaveValue('11');
  await expect(page.getByRole('button', { name: 'Add to basket' })).toBeEnabled();
  await tabTo(page, 'Add to basket');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Go to basket');
  await page.keyboard.press('Enter');
  await heading(page, 'Basket');
  await expect(page.getByRole('button', { name: 'Continue to checkout' })).toBeEnabled();
  await tabTo(page, 'Continue to checkout');
  await page.keyboard.press('Enter');
  await heading(page, 'Checkout');
  await expect(page.getByRole('button', { name: /^Order for €/ })).toBeEnabled();
  await tabTo(page, 'Order for €');
  await page.keyboard.press('Enter');
  await heading(page, 'Order ');
  await expect(page.getByText('Everything is ready for use.')).toBeVisible();
});

/** Presses Tab until what has the focus is called so, and holds that it can be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < farthest; step++) {
    const focus = await page.evaluate(focused);
    if (focus.name.startsWith(name)) {
      expect(focus.isSeen, `“${name}” shows that it has the focus`).toBe(true);
      return;
    }
    passed.push(focus.name);
    await page.keyboard.press('Tab');
  }
  throw new Error(`“${name}” is not reached by Tab; passed: ${passed.join(' → ')}`);
}

async function heading(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(text);
}

function focused(): { readonly name: string; readonly isSeen: boolean } {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return { name: '', isSeen: true };
  const field = element as HTMLInputElement;
  const name = element.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? element.textContent ?? '';
  // A field's frame or a label may wear the ring for it.
  const ringed = [element, element.closest('label, .stepper')].some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  const { top, bottom, width } = element.getBoundingClientRect();
  return { name: name.trim(), isSeen: ringed && width > 0 && top < innerHeight && bottom > 0 };
}
