import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { harborOrigin, originOf } from '../stack/demo';
import { expect, test } from '../stack/test';
import { goTo, placesOf, settled, type Place, type Role } from './routes';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colours = ['color-contrast'];

/** Each brand in its own language; the default theme is what strangers at a new tenant see. */
const readers: readonly (readonly [slug: string, role: Role, language: string])[] = [
  ['northwind', 'customer.admin', 'nl'],
  ['northwind', 'reseller.owner', 'en'],
  ['fuji', 'customer.admin', 'ja'],
  ['fuji', 'reseller.owner', 'ja'],
  ['crayon', 'customer.admin', 'de'],
  ['crayon', 'reseller.owner', 'de'],
  ['admin', 'platform.operator', 'en'],
];

test.describe.configure({ mode: 'parallel', timeout: 300_000 });

for (const [slug, role, language] of readers)
  test(`Every page of ${role} at ${slug} is clear to everybody, in both schemes and sizes`, async ({ windowOf }) => {
    const page = await windowOf(slug, role, { language });
    await page.goto(originOf(slug));
    await settled(page);
    const places = await placesOf(page, role);
    const findings: string[] = [];
    for (const place of places) findings.push(...(await look(page, place)));
    console.log(`${slug} ${role}: ${places.length} pages`);
    expect(findings.join('\n')).toBe('');
  });

/** What strangers see first, and the one page that the portal draws without its application. */
const doors = ['/id/signin', '/id/password/forgot', '/bff/callback?code=none&state=none'];

test('What strangers see is clear to everybody in every theme', async ({ page }) => {
  const findings: string[] = [];
  for (const origin of [...['northwind', 'fuji', 'crayon', 'admin'].map(originOf), harborOrigin()])
    for (const path of doors) {
      await page.goto(`${origin}${path}`);
      findings.push(...(await inBothSchemes(page, `${origin}${path}`)));
    }
  expect(findings.join('\n')).toBe('');
});

async function look(page: Page, place: Place): Promise<readonly string[]> {
  await goTo(page, place);
  const found = [...(await inBothSchemes(page, place.route))];
  await page.setViewportSize({ width: 360, height: 780 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) found.push(`${place.route} at 360 px: scrolls sideways by ${over}`);
  await page.setViewportSize({ width: 1440, height: 1000 });
  return found;
}

async function inBothSchemes(page: Page, name: string): Promise<readonly string[]> {
  return [
    ...(await axe(page, `${name} light`, { runOnly: { type: 'tag', values: rules } }, 'light')),
    // What has changed then is colours alone.
    ...(await axe(page, `${name} dark`, { runOnly: { type: 'rule', values: colours } }, 'dark')),
  ];
}

async function axe(page: Page, name: string, options: RunOptions, scheme: string): Promise<readonly string[]> {
  // A theme may hold to one scheme; the reader's own choice turns it.
  await page.evaluate((chosen) => (document.documentElement.dataset['scheme'] = chosen), scheme);
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (wishes) => (window as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(wishes),
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${name}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`,
  );
}
