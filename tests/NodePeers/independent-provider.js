// oidc-provider, somebody else's OpenID provider, on a loopback port of its own.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import http from 'node:http';
import Provider from 'oidc-provider';
import { serve } from './peer.js';

let settings;
let server;
let handle;
let keys = [];
let port = 0;
const requests = {};

function newKey(alg) {
  const { privateKey } = alg === 'ES256'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg };
}

const clientOf = ({ claims, header, ...registered }) => ({
  grant_types: ['client_credentials'], response_types: [], redirect_uris: [], id_token_signed_response_alg: settings.alg,
  ...registered,
});

// Each client says what its tokens carry beyond the usual, and in place of it: that is how a test gets odd ones.
function customize(_ctx, token, jwt) {
  const { claims, header } = settings.clients.find((client) => client.client_id === token.clientId);
  Object.assign(jwt.payload, claims);
  if (header) jwt.header = { ...jwt.header, ...header };
}

function makeProvider() {
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: settings.clients.map(clientOf),
    jwks: { keys },
    scopes: settings.scopes,
    formats: { customizers: { jwt: customize } },
    ttl: { ClientCredentials: settings.tokenSeconds },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => settings.audience,
        getResourceServerInfo: (_ctx, resource) => ({
          scope: settings.scopes.join(' '), audience: resource, accessTokenFormat: 'jwt',
          accessTokenTTL: settings.tokenSeconds, jwt: { sign: { alg: settings.alg } },
        }),
      },
    },
  });
  handle = provider.callback();
  return provider.issuer;
}

function listen() {
  server = http.createServer((request, response) => {
    const path = request.url.split('?')[0];
    requests[path] = (requests[path] ?? 0) + 1;
    if (handle) handle(request, response);
    else response.writeHead(503).end();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((port = server.address().port)));
  });
}

serve({
  /** Takes a port of 127.0.0.1, for those that must know the issuer before it has clients. */
  async listen() {
    await listen();
    return { issuer: `http://127.0.0.1:${port}`, port };
  },

  /** Serves {clients, audience, scopes, alg?, tokenSeconds?} on the port, or on one that it takes. */
  async serve(given) {
    settings = { alg: 'ES256', tokenSeconds: 300, ...given };
    if (keys.length === 0) keys = [newKey(settings.alg)];
    if (!port) await listen();
    return { issuer: makeProvider() };
  },

  /** Signs with a new key from now on; the old one stays published with {keepOld}. */
  async rotate({ keepOld }) {
    keys = [newKey(settings.alg), ...(keepOld ? keys : [])];
    makeProvider();
    return { kid: keys[0].kid };
  },

  /** How often each path was asked for. */
  requests: async () => requests,

  /** Stops answering, as a provider that is down. */
  goDown: () => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  }),

  /** Answers again, at the same address. */
  comeBack: async () => { await listen(); },
});
