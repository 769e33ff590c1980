// oidc-provider as a company's own sign-in: it signs in whomever the test names, without asking.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import http from 'node:http';
import Provider from 'oidc-provider';
import { serve } from './peer.js';

let provider;
let server;
let port = 0;
let person;
let client;
let keys = [];

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
}

// What the person of a subject is like stays with the subject: a session of the browser may outlive the next one.
const people = new Map();

function makeProvider() {
  provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [{ grant_types: ['authorization_code'], response_types: ['code'], ...client }],
    jwks: { keys },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
  });
}

async function decide(request, response) {
  const details = await provider.interactionDetails(request, response);
  if (details.prompt.name === 'login') {
    const { sub, amr, ...claims } = person;
    people.set(sub, claims);
    return provider.interactionFinished(request, response, { login: { accountId: sub, amr: amr ?? ['pwd'] } });
  }
  const grant = new provider.Grant({ accountId: details.session.accountId, clientId: details.params.client_id });
  grant.addOIDCScope(details.params.scope);
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
}

function answer(request, response) {
  if (!provider) return response.writeHead(503).end();
  if (!request.url.startsWith('/interaction/')) return provider.callback()(request, response);
  return decide(request, response).catch((failure) => response.writeHead(500).end(String(failure)));
}

function listen() {
  server = http.createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((port = server.address().port)));
  });
}

serve({
  /** Serves the client {client_id, client_secret, redirect_uris} on a loopback port. */
  async serve(given) {
    client = given;
    keys = [newKey()];
    if (!port) await listen();
    makeProvider();
    return { issuer: provider.issuer, port };
  },

  /** Signs in {sub, email?, email_verified?, name?, amr?} from now on. */
  async signInAs(given) { person = given; },

  /** Signs with a new key from now on. */
  async rotate() {
    keys = [newKey()];
    makeProvider();
  },

  /** Stops answering. */
  goDown: () => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  }),
});
