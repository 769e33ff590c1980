import { originOf, readDemo } from '../stack/demo';
import { ask, type Answer } from '../stack/http';

/** What a host answered to somebody. */
export interface Served {
  readonly path: string;
  readonly answer: Answer;
}

/** How those who are not signed in, or are lost, come to a tenant's host; each must say its own name alone. */
export const doors: readonly string[] = [
  '/', '/nothing/is/here', '/none.js', '/favicon.ico', '/robots.txt', '/manifest.webmanifest',
  '/bff/tenant', '/bff/user', '/bff/login', '/bff/callback?code=none&state=none', '/bff/nothing',
  '/v1/services', '/v1/nothing', '/openapi/v1.json', '/healthz', '/healthz/ready',
  '/.well-known/oauth-authorization-server/id', '/id/.well-known/openid-configuration', '/id/jwks',
  '/id/signin', '/id/mfa', '/id/password/forgot', '/id/password/reset?link=none', '/id/register',
  '/id/invite?link=none', '/id/signed-out', '/id/authorize?client_id=nobody', '/id/userinfo', '/id/nothing',
];

/** Where the signed-in look after themselves at the realm. */
export const rooms: readonly string[] = [
  '/', '/bff/user', '/bff/sessions', '/bff/login?level=2', '/id/account', '/id/account/email', '/id/account/password',
  '/id/account/authenticator', '/id/account/passkeys', '/id/account/recovery-codes', '/id/account/logins',
  '/id/account/sessions', '/id/account/consents', '/id/organisation', '/id/logout',
];

const links = /(?:href|src|action)="(\/[^"#]*)"|url\(["']?(\/?[^"')]+)["']?\)|["'(](?:\.\/)?([\w-]+\.(?:js|css))["')]/g;

/** Fetches addresses of a host and all files that they name, each once. */
export class Crawl {
  private readonly seen = new Set<string>();
  readonly served: Served[] = [];

  constructor(
    private readonly slug: string,
    private readonly cookies = '',
  ) {}

  async visit(paths: readonly string[]): Promise<void> {
    const waiting = [...paths];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (this.seen.has(path)) continue;
      this.seen.add(path);
      const answer = await ask(`${originOf(this.slug)}${path}`, { headers: this.headers(path) });
      this.served.push({ path, answer });
      if (/html|css|javascript/.test(answer.headers['content-type'] ?? ''))
        waiting.push(...named(answer.body.toString(), path).filter((found) => !isAnAct(found)));
    }
  }

  private headers(path: string): Readonly<Record<string, string>> {
    return {
      cookie: this.cookies, accept: path.startsWith('/bff/api') ? 'application/json' : '*/*',
      ...(path.startsWith('/bff/') && !/\/(login|callback)/.test(path) ? { 'x-csrf': '1' } : {}),
    };
  }
}

/** Names that no host but its tenant's own may speak. */
export function foreignNames(slug: string): readonly string[] {
  return ['crayon', ...readDemo().tenants.map((one) => one.slug), 'harbor'].filter((name) => name !== slug);
}

/** The places in an answer, headers included, where one of the names stands. */
export function mentions(served: Served, names: readonly string[]): readonly string[] {
  // What is compressed within a PDF is no text, and has four letters of a name by chance.
  const body = served.answer.body.toString('latin1').replace(/FlateDecode[^>]*>>\s*stream[\s\S]*?endstream/g, '');
  const text = `${served.answer.rawHeaders.join('\n')}\n${body}`;
  const around = (at: number): string => text.slice(Math.max(0, at - 60), at + 60).replace(/\s+/g, ' ');
  return names.flatMap((name) =>
    [...text.matchAll(new RegExp(name, 'gi'))].map((found) => `${served.path}: …${around(found.index)}…`));
}

function named(text: string, base: string): readonly string[] {
  return [...text.matchAll(links)].map((found) => found[1] ?? found[2] ?? found[3] ?? '')
    .filter((found) => found && !found.startsWith('data:') && !found.startsWith('//'))
    .map((found) => new URL(found.replaceAll('&amp;', '&'), `http://host${base}`))
    .filter((url) => url.host === 'host').map((url) => url.pathname + url.search);
}

// A crawl looks; it does not sign anybody out.
function isAnAct(path: string): boolean {
  return /logout|\/bff\/login|\/id\/external/.test(path);
}
