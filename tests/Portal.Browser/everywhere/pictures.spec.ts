import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { originOf } from '../stack/demo';
import { expect, test } from '../stack/test';
import { goTo, placesOf, settled, type Role } from './routes';

const folder = process.env['PORTAL_PICTURES'] ?? 'pictures';

const readers: readonly (readonly [slug: string, role: Role, language: string])[] = [
  ['northwind', 'customer.admin', 'nl'], ['northwind', 'reseller.owner', 'nl'],
  ['fuji', 'customer.admin', 'ja'], ['fuji', 'reseller.owner', 'ja'],
  ['admin', 'platform.operator', 'en'],
];

const looks = [['light', 1440], ['dark', 1440], ['light', 360]] as const;

for (const [slug, role, language] of readers)
  test(`Pictures of every page of ${role} at ${slug}`, async ({ windowOf }) => {
    test.setTimeout(600_000);
    mkdirSync(folder, { recursive: true });
    const page = await windowOf(slug, role, { language });
    await page.goto(originOf(slug));
    await settled(page);
    for (const place of await placesOf(page, role)) {
      await goTo(page, place);
      for (const [scheme, width] of looks) {
        await page.setViewportSize({ width, height: width === 360 ? 780 : 1000 });
        await page.evaluate((chosen) => (document.documentElement.dataset['scheme'] = chosen), scheme);
        const name = `${slug}${place.route.replace(/[/:]+/g, '-')}-${scheme}-${width}.png`;
        await page.screenshot({ path: join(folder, name), fullPage: true });
      }
    }
    expect(page.url()).toContain(slug);
  });
