import {
  type Adapter,
  type ClientMetadata,
  type Configuration,
  errors,
  interactionPolicy,
} from 'oidc-provider';
import type { Clock } from '#cloud/clock.ts';
import { accessTokenClaims, CLAIMS_OF_SCOPE, idTokenClaims } from './claims.ts';
import { originsOf } from './cross-origin.ts';
import { audienceUri, grantAll } from './grant.ts';
import type { PoolKeys } from './keys.ts';
import { lifetimes } from './lifetimes.ts';
import type { Pages } from './pages.ts';
import type { People } from './people.ts';
import { ROUTES, SIGN_IN_PATH, USER_INFO_PATH } from './routes.ts';
import type { PoolClient, UserPoolSpec } from './types.ts';

/** Everything that oidc-provider could do and Cognito does not, off; everything that it asks to be decided, decided. */
export function configuration(o: {
  readonly spec: UserPoolSpec;
  readonly people: People;
  readonly keys: PoolKeys;
  readonly pages: Pages;
  readonly artifacts: (model: string) => Adapter;
  readonly issuer: string;
  readonly clock: Clock;
}): Configuration {
  const { spec, people, keys, pages } = o;
  const clientOf = (id: string | undefined): PoolClient => {
    const client = spec.clients.find((known) => known.id === id);
    if (!client) throw new TypeError(`User pool ${spec.id} has no such client`);
    return client;
  };

  return {
    adapter: o.artifacts,
    jwks: { keys: [keys.signing] },
    clients: spec.clients.map(clientMetadata),
    routes: ROUTES,
    discovery: { userinfo_endpoint: `${o.issuer}${USER_INFO_PATH}` },
    scopes: Object.keys(CLAIMS_OF_SCOPE),
    claims: Object.fromEntries(Object.entries(CLAIMS_OF_SCOPE).map(([scope, names]) => [scope, [...names]])),
    responseTypes: ['code'],
    clientAuthMethods: ['none'],
    pkce: { required: () => true },
    clockTolerance: 0,
    allowOmittingSingleRegisteredRedirectUri: false,
    clientBasedCORS: (_ctx, origin, client) => originsOf(clientOf(client.clientId)).includes(origin),
    cookies: {
      // Cookies do not know ports: each pool of this machine needs names of its own.
      names: {
        session: `${spec.id}.session`,
        interaction: `${spec.id}.interaction`,
        resume: `${spec.id}.resume`,
      },
      keys: [keys.cookie],
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      // Serves only opaque access tokens; ours are signed, and `user-info.ts` reads them.
      userinfo: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => pages.signOut(ctx, form),
        postLogoutSuccessSource: (ctx) => pages.signedOut(ctx),
      },
      // What makes access tokens signed ones: each client is a resource of its own.
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, client) => audienceUri(client.clientId),
        useGrantedResource: () => true,
        getResourceServerInfo(_ctx, resource, client) {
          if (resource !== audienceUri(client.clientId)) throw new errors.InvalidTarget();
          return {
            scope: clientOf(client.clientId).scopes.join(' '),
            audience: client.clientId,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
    },
    extraTokenClaims(ctx, token) {
      const account = 'accountId' in token ? people.bySub(token.accountId) : undefined;
      const { AuthorizationCode, RefreshToken } = ctx.oidc.entities;
      return account && accessTokenClaims(account, (AuthorizationCode ?? RefreshToken)?.authTime);
    },
    findAccount(_ctx, sub) {
      const account = people.bySub(sub);
      return account && { accountId: sub, claims: () => idTokenClaims(account) };
    },
    // Tokens outlive the cookie of the sign-in page, as in Cognito, which issues refresh tokens unasked.
    expiresWithSession: () => false,
    issueRefreshToken: (_ctx, client) => clientOf(client.clientId).refreshTokens !== 'none',
    rotateRefreshToken: (ctx) => clientOf(ctx.oidc.client?.clientId).refreshTokens === 'rotated',
    ttl: lifetimes(clientOf, o.clock),
    interactions: { policy: loginOnly(), url: (_ctx, { uid }) => `${SIGN_IN_PATH}/${uid}` },
    loadExistingGrant: (ctx) => grantAll(ctx, clientOf(ctx.oidc.client?.clientId)),
    renderError: (ctx, { error, error_description: description }) => pages.problem(ctx, description ?? error),
  };
}

/** A pool's own clients ask for no consent. */
function loginOnly(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

function clientMetadata(client: PoolClient): ClientMetadata {
  return {
    client_id: client.id,
    client_name: client.name,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', ...(client.refreshTokens === 'none' ? [] : ['refresh_token'])],
    response_types: ['code'],
    redirect_uris: [...client.callbackUrls],
    post_logout_redirect_uris: [...client.logoutUrls],
    scope: client.scopes.join(' '),
  };
}
