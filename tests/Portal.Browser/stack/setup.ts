import { chromium, type FullConfig } from '@playwright/test';
import { originOf, statePath, userOf } from './demo';
import { plantHostileNames } from './hostile';
import { LocalRun, provision } from './local-run';
import { inRepository } from './repository';
import { openAs } from './sign-in';

/** Whose session tests may take over that are not about signing in. */
const people: readonly (readonly [slug: string, role: string])[] = [
  ['admin', 'platform.operator'],
  ...['northwind', 'fuji', 'crayon'].flatMap(
    (slug) => [[slug, 'customer.admin'], [slug, 'reseller.owner']] as const),
];

/**
 * Starts the stack once for all tests and stops it after the last. `PORTAL_STACK=<data folder>` takes one that runs
 * already instead, which is quicker while one writes tests.
 */
export default async function setup(config: FullConfig): Promise<() => Promise<void>> {
  const given = process.env['PORTAL_STACK'];
  const run = given ? null : await timed('the stack is ready', () => LocalRun.start());
  process.env['PORTAL_DATA'] = given ?? run?.data;
  const end = async (): Promise<void> => run?.stop();
  try {
    await timed('people are signed in, a tenant and hostile names are there', () =>
      Promise.all([signAllIn(config), foundHarbor(), plantHostileNames('crayon')]));
  } catch (failure) {
    await end();
    throw failure;
  }
  return end;
}

async function signAllIn(config: FullConfig): Promise<void> {
  const browser = await chromium.launch(config.projects[0]?.use.launchOptions);
  for (const [slug, role] of people) {
    const context = await browser.newContext({ locale: 'en-GB' });
    await openAs(await context.newPage(), `${originOf(slug)}/`, userOf(slug, role));
    await context.storageState({ path: statePath(slug, role) });
    await context.close();
  }
  await browser.close();
}

/** A tenant that no other test needs, so that it may be closed and opened. */
async function foundHarbor(): Promise<void> {
  const file = inRepository('tests', 'Portal.Browser', 'stack', 'harbor.yaml');
  await provision(process.env['PORTAL_DATA'] ?? '', 'tenant', 'create', '--file', file);
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const done = await work();
  console.log(`${((Date.now() - started) / 1000).toFixed(1)} s: ${what}`);
  return done;
}
