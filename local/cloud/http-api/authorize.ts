import { accountOf, userIdOf } from '#cloud/gateway/index.ts';
import { notEmulated } from '#cloud/service.ts';
import { verifySignature } from '#cloud/sigv4/index.ts';
import { ApiError } from './api-error.ts';
import { authorizeJwt, type JwtContext } from './jwt.ts';
import type { ApiRequest } from './request.ts';
import type { HttpApiOptions, HttpApiSpec, JwtAuthorizer, RouteSpec } from './types.ts';

/** What the event says about who asked, under `requestContext.authorizer`. */
export type Authorizer = { iam: Record<string, string | null> } | { jwt: JwtContext };

/** Refuses an API whose authorisation could not be enforced. */
export function checkAuthorization(spec: HttpApiSpec, o: HttpApiOptions): void {
  for (const { key, authorization } of spec.routes)
    if (typeof authorization === 'object') issuerOf(authorization.jwt, key, o);
}

function issuerOf({ issuer }: JwtAuthorizer, routeKey: string, o: HttpApiOptions) {
  const known = o.tokenIssuer?.(issuer);
  if (!known) throw notEmulated(`the issuer ${issuer} of ${routeKey}, which is no user pool of the template`);
  return known;
}

/** Lets a request pass, or throws the answer it gets instead. */
export async function authorize(
  request: ApiRequest,
  route: RouteSpec,
  o: HttpApiOptions,
): Promise<Authorizer | undefined> {
  if (route.authorization === 'NONE') return undefined;
  if (route.authorization === 'AWS_IAM') return authorizeIam(request, o);
  const { jwt } = route.authorization;
  const from = issuerOf(jwt, route.key, o);
  return { jwt: await authorizeJwt(request.source.headers.authorization, { jwt, from, clock: o.clock }) };
}

function authorizeIam(request: ApiRequest, o: HttpApiOptions): Authorizer {
  try {
    const { caller } = verifySignature(request.source, {
      lookup: o.credentials,
      now: o.clock.now(),
      service: 'execute-api',
      body: request.body,
    });
    if (o.mayAsk?.(caller, request) === false) throw new ApiError(403, 'Forbidden');
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
