import { dataFolder, harborOrigin, originOf, userOf } from '../stack/demo';
import { ask } from '../stack/http';
import { provision } from '../stack/local-run';
import { expect, test } from '../stack/test';
import { openAs } from '../stack/sign-in';

const ahead = 30_000;

test('Staff sign in with two factors and see a tenant begin, close and open', async ({ page }) => {
  const harbor = harborOrigin();
  // The setup has signed the same person in, and a code counts once: the next is taken already.
  await openAs(page, `${originOf('admin')}/`, userOf('admin', 'platform.operator'), Date.now() + ahead);

  const row = page.getByRole('row', { name: /Harbor Cloud/ });
  await expect(row).toContainText('Active');
  await expect(page.getByRole('row', { name: /Northwind Cloud/ })).toContainText('Active');
  expect((await ask(`${harbor}/`)).body.toString()).toContain('<title>Harbor Cloud</title>');
  expect((await ask(`${harbor}/id/signin`)).body.toString()).toContain('Harbor Cloud');

  await provision(dataFolder(), 'tenant', 'suspend', '--tenant', 'harbor');
  await page.reload();
  await expect(row).toContainText('Suspended');
  await expect(async () => expect((await ask(`${harbor}/`)).status).toBe(403)).toPass();
  await provision(dataFolder(), 'tenant', 'resume', '--tenant', 'harbor');
  await page.reload();
  await expect(row).toContainText('Active');
  await expect(async () => expect((await ask(`${harbor}/`)).status).toBe(200)).toPass();
});

test('Staff find what has given up in the queue, and let it be tried again', async ({ windowOf }) => {
  const page = await windowOf('admin', 'platform.operator');
  await page.goto(`${originOf('admin')}/queue`);
  const [replay, calm] = [page.getByRole('button', { name: 'Replay' }), page.getByText('Nothing has given up')];
  await replay.or(calm).first().waitFor();
  for (let left = await replay.count(); left > 0; left--) {
    await replay.first().click();
    await expect(replay).toHaveCount(left - 1);
  }
  await expect(calm).toBeVisible();
});
