import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inRepository } from '../stack/repository';

/** Whose pages: where they are declared, under what, and where the API lists what they show. */
const areas = {
  'customer.admin': { file: 'features/storefront/routes.ts', under: '', lists: '' },
  'reseller.owner': { file: 'features/console/routes.ts', under: '/console', lists: '' },
  'platform.operator': { file: 'admin/routes.ts', under: '', lists: 'admin/' },
} as const;

export type Role = keyof typeof areas;

/** An address and, where it names a thing, what was found to open. */
export interface Place {
  readonly route: string;
  readonly address: string;
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly id?: string;
}

/** Every page that a role has, from the application's own routes: a page that is added is looked at from then on. */
export async function placesOf(page: Page, role: Role): Promise<readonly Place[]> {
  const { file, under, lists } = areas[role];
  const source = readFileSync(inRepository('Platform.Portal', 'web', 'app', file), 'utf8');
  const pages = source.split('\n').filter((line) => !line.includes('redirectTo')).join('\n');
  const paths = pages.matchAll(/\bpath: '([^'*]*)'/g);
  // The areas' own wrapper has no path and no page, as a front door has one that is listed by itself.
  const routes = [...paths].map((found) => `${under}/${found[1]}`.replace(/\/$/, '')).filter((route) => route);
  const places: Place[] = [];
  for (const route of new Set([...routes, `${under}/not/there`]))
    places.push({ route, address: await fill(page, route, lists) });
  return places;
}

// A parameter is one of the things of the list that the address belongs to.
async function fill(page: Page, route: string, lists: string): Promise<string> {
  const parts = route.split('/');
  for (const [at, part] of parts.entries())
    if (part.startsWith(':')) parts[at] = await idOf(page, `${lists}${parts[at - 1] ?? ''}`, part);
  return parts.join('/');
}

async function idOf(page: Page, list: string, parameter: string): Promise<string> {
  const rows = await readRows(page, `/bff/api/v1/${list}?limit=200`);
  // Something that still has to be paid shows most of what a page can.
  const row = rows.find((one) => (one['balance'] as { amountMinor?: number } | undefined)?.amountMinor) ?? rows[0];
  const found = parameter === ':slug' ? row?.['slug'] : row?.id;
  // Where there is none of the kind, the page that says so is looked at.
  return typeof found === 'string' ? found : '01990000-0000-7000-8000-000000000000';
}

// Asked by the page itself: names under `localhost` resolve in the browser.
function readRows(page: Page, address: string): Promise<readonly Row[]> {
  return page.evaluate(async (path) => {
    const answer = await fetch(path, { headers: { 'X-CSRF': '1' } });
    return answer.ok ? (((await answer.json()) as { items?: readonly Row[] }).items ?? []) : [];
  }, address);
}

/** Goes to a place within the application, as a link does, and waits until it is all there. */
export async function goTo(page: Page, { address }: Place): Promise<void> {
  await page.evaluate((path) => {
    if (location.pathname === path) return;
    document.querySelector('h1')?.setAttribute('data-left', '');
    history.pushState({}, '', path);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, address);
  await page.locator('h1[data-left]').waitFor({ state: 'detached' });
  await settled(page);
}

/** Waits until a page has all that it asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  // Awaited here: what waits for a function takes a promise for the truth that it waits for.
  await page.evaluate(async (longest) => {
    const isWaiting = (): boolean => document.querySelector('[aria-busy="true"], .bone') !== null;
    const frame = (): Promise<unknown> =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const until = performance.now() + longest;
    do {
      while (isWaiting() && performance.now() < until) await frame();
      await document.fonts.ready;
      await frame();
    } while (isWaiting() && performance.now() < until);
    if (isWaiting()) throw new Error(`${location.pathname} still waits for something.`);
  }, 20_000);
}
