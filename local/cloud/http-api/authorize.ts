import { accountOf, isRecord, userIdOf } from '#cloud/gateway/index.ts';
import { notEmulated } from '#cloud/service.ts';
import { verifySignature } from '#cloud/sigv4/index.ts';
import { ApiError } from './api-error.ts';
import type { ApiRequest } from './request.ts';
import type { HttpApiOptions, HttpApiSpec, JwtAuthorizer, RouteSpec } from './types.ts';

/** What the event says about who asked, under `requestContext.authorizer`. */
export type Authorizer = { iam: Record<string, string | null> } | { jwt: Record<string, unknown> };

/** Refuses an API whose authorisation could not be enforced. */
export function checkAuthorization(spec: HttpApiSpec, o: HttpApiOptions): void {
  const jwt = spec.routes.find((route) => typeof route.authorization === 'object');
  if (jwt && !o.verifyJwt) throw notEmulated(`the JWT authorizer of ${jwt.key} without a verifier of tokens`);
}

/** Lets a request pass, or throws the answer it gets instead. */
export async function authorize(
  request: ApiRequest,
  route: RouteSpec,
  o: HttpApiOptions,
): Promise<Authorizer | undefined> {
  if (route.authorization === 'NONE') return undefined;
  return route.authorization === 'AWS_IAM'
    ? authorizeIam(request, o)
    : authorizeJwt(request, route.authorization.jwt, o);
}

function authorizeIam(request: ApiRequest, o: HttpApiOptions): Authorizer {
  try {
    const { caller } = verifySignature(request.source, {
      lookup: o.credentials,
      now: o.clock.now(),
      service: 'execute-api',
      body: request.body,
    });
    return {
      iam: {
        accessKey: caller.accessKeyId,
        accountId: accountOf(caller.arn),
        callerId: userIdOf(caller),
        cognitoIdentity: null,
        principalOrgId: null,
        userArn: caller.arn,
        userId: userIdOf(caller),
      },
    };
  } catch {
    // An HTTP API does not say what is wrong with a signature.
    throw new ApiError(403, 'Forbidden');
  }
}

async function authorizeJwt(request: ApiRequest, jwt: JwtAuthorizer, o: HttpApiOptions): Promise<Authorizer> {
  const claims = await verifiedClaims(request, jwt, o);
  const scope = claims['scope'];
  const granted = new Set(typeof scope === 'string' ? scope.split(' ') : []);
  if (jwt.scopes && !jwt.scopes.some((wanted) => granted.has(wanted)))
    throw new ApiError(403, 'Forbidden', {
      'www-authenticate': `Bearer scope="${jwt.scopes.join(' ')}" error="insufficient_scope"`,
    });
  return {
    jwt: {
      claims: Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, claimText(value)])),
      scopes: jwt.scopes ?? null,
    },
  };
}

async function verifiedClaims(
  request: ApiRequest,
  jwt: JwtAuthorizer,
  o: HttpApiOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const token = (request.source.headers.authorization ?? '').replace(/^Bearer\s+/i, '');
  const unauthorized = (error: string) =>
    new ApiError(401, 'Unauthorized', { 'www-authenticate': `Bearer${error}` });
  if (token === '' || !o.verifyJwt) throw unauthorized('');
  try {
    return await o.verifyJwt(token, jwt);
  } catch {
    throw unauthorized(' error="invalid_token"');
  }
}

/** Claims reach the function as text; a list as `[dpo auditor]`. */
function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  return isRecord(value) ? JSON.stringify(value) : String(value);
}
