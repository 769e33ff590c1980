// openid-client, a certified relying party, as a client of the provider under test.
import * as oidc from 'openid-client';
import { fetchOver } from './dialled-fetch.js';
import { serve } from './peer.js';

let config;

const tokensOf = (answer) => ({ ...answer, claims: answer.claims?.() ?? null });

serve({
  /** Reads the discovery document of {issuer} at {address} and becomes {clientId}, confidential with {clientSecret}. */
  async discover({ issuer, address, clientId, clientSecret, post, redirectUris }) {
    const method = clientSecret ? (post ? oidc.ClientSecretPost : oidc.ClientSecretBasic)(clientSecret) : oidc.None();
    config = await oidc.discovery(new URL(issuer), clientId, { redirect_uris: redirectUris }, method, {
      [oidc.customFetch]: fetchOver(address),
      execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
    });
    return config.serverMetadata();
  },

  /** Client credentials (RFC 6749 section 4.4). */
  clientCredentials: async (parameters) => tokensOf(await oidc.clientCredentialsGrant(config, parameters)),

  /** An authorization request with PKCE, state and nonce; pushed first (RFC 9126) with {push}. */
  async authorize({ push, parameters }) {
    const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()];
    const all = {
      ...parameters, state, nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
    };
    const url = push ? await oidc.buildAuthorizationUrlWithPAR(config, all) : oidc.buildAuthorizationUrl(config, all);
    return { url: url.href, verifier, state, nonce };
  },

  /** Redeems the code that came back to {url}, checking state, nonce, iss and the ID token. */
  async redeem({ url, verifier, state, nonce, maxAge }) {
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, maxAge, idTokenExpected: true };
    return tokensOf(await oidc.authorizationCodeGrant(config, new URL(url), checks));
  },

  refresh: async ({ token, parameters }) => tokensOf(await oidc.refreshTokenGrant(config, token, parameters)),

  userInfo: ({ token, subject }) => oidc.fetchUserInfo(config, token, subject),

  introspect: ({ token }) => oidc.tokenIntrospection(config, token),

  revoke: ({ token }) => oidc.tokenRevocation(config, token),

  endSessionUrl: async (parameters) => oidc.buildEndSessionUrl(config, parameters).href,
});
