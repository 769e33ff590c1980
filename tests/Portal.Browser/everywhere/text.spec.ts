import type { Page } from '@playwright/test';
import { originOf } from '../stack/demo';
import { hostileName } from '../stack/hostile';
import { expect, test } from '../stack/test';
import { settled } from './routes';

/** Pages on which a name stands that its owner chose; each must show it letter by letter. */
const showing = {
  'customer.admin': ['/services/productivity-suite-business', '/subscriptions', '/orders', '/company'],
  'reseller.owner': ['/console/customers', '/console/orders', '/console/prices', '/console/renewals'],
} as const;

for (const [role, paths] of Object.entries(showing))
  test(`A name that is markup stays text to a ${role}`, async ({ windowOf }) => {
    const page = await windowOf('crayon', role);
    for (const path of paths) {
      await page.goto(`${originOf('crayon')}${path}`);
      await settled(page);
      if (path === '/console/prices') await page.getByRole('combobox', { name: 'Covers' }).selectOption('customer');
      await expectText(page, path);
      const thing = page.getByRole('main').getByRole('link', { name: hostileName, exact: true }).first();
      if (!(await thing.isVisible())) continue;
      await thing.click();
      await page.waitForURL((url) => url.pathname !== path);
      await settled(page);
      await expectText(page, `${path}/…`);
    }
  });

/** Names come after the rows that they stand in: looked at until they are there. */
async function expectText(page: Page, path: string): Promise<void> {
  const look = async () => ({
    path,
    ...(await page.evaluate((name) => ({
      shown: document.body.textContent.includes(name), elements: document.querySelectorAll('img[src="x"]').length,
    }), hostileName)),
  });
  await expect.poll(look).toEqual({ path, shown: true, elements: 0 });
}
