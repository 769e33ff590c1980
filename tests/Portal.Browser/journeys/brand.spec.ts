import type { Page } from '@playwright/test';
import { originOf, userOf } from '../stack/demo';
import { ask } from '../stack/http';
import { openAs } from '../stack/sign-in';
import { expect, test } from '../stack/test';

const green = '#0a5d2e';

/** Its own, so that no other test's pages change colour. */
const slug = 'fuji';

test('An owner changes the colour, sees it, publishes it to everybody, and takes it back', async ({ page }) => {
  const before = await strangersColour();
  expect(before).not.toBe(green);
  await openAs(page, `${originOf(slug)}/console`, userOf(slug, 'reseller.owner'));
  await page.getByRole('navigation').getByRole('link', { name: 'Branding' }).first().click();
  await page.getByRole('textbox', { name: 'Main colour', exact: true }).fill(green);
  const sample = page.locator('cr-brand-sample[data-scheme=light]');
  await expect.poll(() => colourOf(sample)).toBe(green);
  expect(await colourOf(page.locator('html'))).toBe(before);

  await page.getByRole('textbox', { name: 'Accent', exact: true }).fill('#e8b931');
  await expect(page.getByText('is too light for text')).toBeVisible();
  await page.getByRole('button', { name: /^Use #/ }).click();
  await expect(page.getByText('is too light for text')).toBeHidden();
  await refuseLogo(page);
  expect(await strangersColour()).toBe(before);

  await publish(page);
  await expect(page.getByText(/^Version \d+ is published$/)).toBeVisible();
  await expect.poll(() => strangersColour()).toBe(green);
  await page.getByRole('button', { name: 'Show this page in it' }).click();
  await expect.poll(() => colourOf(page.locator('html'))).toBe(green);

  await page.getByRole('button', { name: 'Restore First look' }).click();
  await expect(page.getByRole('textbox', { name: 'Main colour', exact: true })).toHaveValue(before);
  await publish(page);
  await expect.poll(() => strangersColour()).toBe(before);
});

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Changes: colours')).toBeVisible();
  await dialog.getByRole('button', { name: 'Publish' }).click();
}

async function refuseLogo(page: Page): Promise<void> {
  await page.getByLabel('Choose a file On light').setInputFiles({
    name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><script>alert(1)</script></svg>'),
  });
  await expect(page.getByText('The SVG must hold no <script>.')).toBeVisible();
}

function colourOf(place: ReturnType<Page['locator']>): Promise<string> {
  return place.evaluate((element) => getComputedStyle(element).getPropertyValue('--mat-sys-primary').trim());
}

/** The main colour of the portal's document and of the sign-in page, as somebody gets them who is not signed in. */
async function strangersColour(): Promise<string> {
  const colours = await Promise.all(['/', '/id/signin'].map((path) => colourAt(`${originOf(slug)}${path}`)));
  // Hosts are a second apart at most: until then there are two.
  return [...new Set(colours)].join(' and ');
}

async function colourAt(address: string): Promise<string> {
  const page = (await ask(address)).body.toString();
  const sheet = /href="?([^"\s>]*\/(?:theme|assets)\/[\w.-]+\.css)/.exec(page)?.[1];
  if (!sheet) throw new Error(`${address} names no style sheet of a theme.`);
  const css = (await ask(new URL(sheet, address).href)).body.toString();
  return /--mat-sys-primary:(#[0-9a-f]{6})/.exec(css)?.[1] ?? '';
}
