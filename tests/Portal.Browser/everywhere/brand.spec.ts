import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { originOf, readDemo, statePath } from '../stack/demo';
import { ask } from '../stack/http';
import { expect, test } from '../stack/test';
import { Crawl, doors, foreignNames, mentions, rooms } from './crawl';

/** Where another's name may stand, and why. Everything else is a finding. */
const argued: readonly { readonly reader: string; readonly at: RegExp; readonly why: string }[] = [
  { reader: 'reseller.owner', at: /^\/bff\/api\/v1\/invoices.*"seller":\{"name":"Crayon (Europe B\.V\.|Japan K\.K\.)"/,
    why: 'What a reseller has to pay itself: an invoice names its seller, and customers are never sent these.' },
  { reader: 'reseller.owner', at: /^\/bff\/api\/v1\/invoices\/[^/]+\/document: /,
    why: 'The same invoice as its seller drew it; a customer\'s is looked at as the customer gets it.' },
];

for (const slug of ['northwind', 'fuji']) {
  test(`Nothing that ${slug} serves to anybody names Crayon or another brand`, async () => {
    const crawl = new Crawl(slug);
    await crawl.visit(doors);
    report(crawl, slug, 'anybody');
  });

  for (const role of ['customer.admin', 'reseller.owner'])
    test(`Nothing that ${slug} serves to its ${role} names Crayon or another brand`, async () => {
      const crawl = new Crawl(slug, cookiesOf(slug, role));
      await crawl.visit(rooms);
      await crawl.visit(await readings(slug, crawl));
      const drawn = crawl.served.filter(({ answer }) => answer.headers['content-type'] === 'application/pdf');
      expect(drawn, 'an invoice is among it').not.toEqual([]);
      report(crawl, slug, role);
    });
}

test('No mail of a reseller names Crayon or another brand', () => {
  const { folder } = readDemo().mail;
  const mails = readdirSync(folder).filter((name) => name.endsWith('.eml'))
    .map((name) => ({ name, text: readMail(join(folder, name)) }));
  for (const slug of ['northwind', 'fuji']) {
    const own = mails.filter(({ text }) => new RegExp(`^From: .*@${slug}\\.localhost>`, 'm').test(text));
    console.log(`${slug}: ${own.length} mails`);
    expect(own).not.toEqual([]);
    const found = own.flatMap(({ name, text }) => foreignNames(slug)
      .filter((other) => text.toLowerCase().includes(other)).map((other) => `${name}: ${other}`));
    expect(found).toEqual([]);
  }
});

/** What a mail says: without its attachments, and its lines as they were before they were folded for the way. */
function readMail(path: string): string {
  const text = readFileSync(path, 'latin1').replace(/^[A-Za-z0-9+/]{60,}\r?\n/gm, '');
  return text.replace(/=\r?\n/g, '').replace(/\r?\n[ \t]+/g, ' ');
}

function report(crawl: Crawl, slug: string, reader: string): void {
  const files = crawl.served.filter(({ path }) => /\.(js|css|svg|woff2)$/.test(path)).length;
  console.log(`${slug}: ${crawl.served.length} answers, ${files} of them files`);
  const found = crawl.served.flatMap((served) => mentions(served, foreignNames(slug)));
  const isArgued = (one: string): boolean => argued.some((known) => known.reader === reader && known.at.test(one));
  expect(found.filter((one) => !isArgued(one)).join('\n')).toBe('');
}

function cookiesOf(slug: string, role: string): string {
  const { cookies } = JSON.parse(readFileSync(statePath(slug, role), 'utf8')) as {
    readonly cookies: readonly { readonly name: string; readonly value: string }[];
  };
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Every GET of the API that is not staff's: lists, and of each list the first thing with all below it. */
async function readings(slug: string, crawl: Crawl): Promise<readonly string[]> {
  const document = JSON.parse((await ask(`${originOf(slug)}/openapi/v1.json`)).body.toString()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  const paths = Object.entries(document.paths)
    .filter(([path, methods]) => 'get' in methods && !path.startsWith('/v1/admin'))
    .map(([path]) => path);
  const lists = paths.filter((path) => !path.includes('{'));
  await crawl.visit(lists.map((path) => `/bff/api${path}?limit=200`));
  return paths.flatMap((path) => {
    const [list, ...rest] = path.split(/\/\{\w+\}/);
    const answer = crawl.served.find((one) => one.path === `/bff/api${list}?limit=200`)?.answer;
    if (rest.length !== 1 || answer?.status !== 200) return [];
    const { items } = JSON.parse(answer.body.toString()) as { readonly items?: readonly { readonly id?: string }[] };
    return items?.[0]?.id ? [`/bff/api${list}/${items[0].id}${rest[0]}`] : [];
  });
}
