// oidc-provider with a sign-in page of its own that checks a password: the work that a whole sign-in takes.
import { generateKeyPairSync, pbkdf2, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import { promisify } from 'node:util';
import Provider from 'oidc-provider';
import { serve } from './peer.js';
import { open, PostgresAdapter } from './postgres-adapter.js';

const derive = promisify(pbkdf2);
const Length = 32;

let provider;
let settings;
let person;

const hash = (password, salt) => derive(password, salt, settings.rounds, Length, 'sha512');

function newKey(alg) {
  const { privateKey } = alg === 'ES256'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg };
}

function makeProvider(issuer) {
  provider = new Provider(issuer, {
    ...(settings.database ? { adapter: PostgresAdapter } : {}),
    clients: [{
      grant_types: ['authorization_code'], response_types: ['code'], token_endpoint_auth_method: 'client_secret_basic',
      ...settings.client,
    }],
    jwks: { keys: [newKey('RS256'), newKey('ES256')] },
    scopes: ['openid', ...settings.scopes],
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => settings.audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => ({
          scope: settings.scopes.join(' '), audience: resource, accessTokenFormat: 'jwt', accessTokenTTL: 300,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    pkce: { required: () => true },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
  });
}

function page(response, path) {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in</h1>
<form method="post" action="${path}"><label>E-mail <input name="email"></label>
<label>Password <input type="password" name="password"></label><button>Continue</button></form></html>`);
}

async function decide(request, response) {
  const details = await provider.interactionDetails(request, response);
  if (request.method === 'GET') return page(response, request.url);
  let body = '';
  for await (const chunk of request) body += chunk;
  const form = new URLSearchParams(body);
  const given = await hash(form.get('password'), person.salt);
  if (form.get('email') !== person.email || !timingSafeEqual(given, person.hash)) return page(response, request.url);
  const grant = new provider.Grant({ accountId: person.sub, clientId: details.params.client_id });
  grant.addOIDCScope(['openid', ...settings.scopes].join(' '));
  grant.addResourceScope(settings.audience, settings.scopes.join(' '));
  const result = { login: { accountId: person.sub, amr: ['pwd'] }, consent: { grantId: await grant.save() } };
  return provider.interactionFinished(request, response, result);
}

serve({
  /**
   * Serves one client {client_id, client_secret, redirect_uris} and one person {email, password}; remembers in
   * `database` {host, port, database, user, password} where one is given, otherwise in memory.
   */
  async serve(given) {
    settings = given;
    if (given.database) await open(given.database);
    const salt = randomBytes(16);
    person = { sub: randomUUID(), email: given.person.email, salt, hash: await hash(given.person.password, salt) };
    const server = http.createServer((request, response) => {
      if (!request.url.startsWith('/interaction/')) return provider.callback()(request, response);
      return decide(request, response).catch((failure) => response.writeHead(500).end(String(failure)));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${server.address().port}`;
    makeProvider(issuer);
    return { issuer };
  },
});
