import type { Page } from '@playwright/test';
import type { DemoUser } from './demo';
import { codeOf } from './totp';

/** Signs somebody in at the realm's page, which the browser has been sent to. */
export async function signIn(page: Page, user: DemoUser, codeAt = Date.now()): Promise<void> {
  await page.locator('#email').fill(user.email);
  await page.locator('#password').fill(user.password);
  await submit(page);
  if (!user.totpSecret) return;
  await page.locator('#code').fill(codeOf(user.totpSecret, codeAt));
  await submit(page);
}

/** Opens an address of a portal as somebody who is not signed in, and signs in. */
export async function openAs(page: Page, address: string, user: DemoUser, codeAt?: number): Promise<void> {
  await page.goto(address);
  await signIn(page, user, codeAt);
  await page.waitForURL((url) => !/^\/(id|bff)\//.test(url.pathname));
}

async function submit(page: Page): Promise<void> {
  await page.locator('form:not([data-passkey]) button[type=submit]').first().click();
}
