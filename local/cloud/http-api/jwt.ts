import {
  createLocalJWKSet,
  decodeProtectedHeader,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import type { Clock } from '#cloud/clock.ts';
import { isRecord } from '#cloud/gateway/index.ts';
import { ApiError } from './api-error.ts';
import type { JwtAuthorizer } from './types.ts';

/** Who signs tokens, and with what. */
export interface TokenIssuer {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** The public keys. */
  readonly keys: JSONWebKeySet;
}

/** What the event says of a token, under `requestContext.authorizer.jwt`. */
export interface JwtContext {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
}

/** API Gateway takes no other family of algorithms. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

/**
 * Checks what API Gateway checks: key, signature, issuer, audience, times, and that one of the route's scopes is granted.
 * It does not ask what the token was made for, so an id token passes wherever no scope is asked for.
 *
 * @param header the request's `Authorization`: the token, with or without `Bearer`
 * @throws ApiError 401, or 403 for a token that lacks the scope
 */
export async function authorizeJwt(
  header: string | undefined,
  o: { readonly jwt: JwtAuthorizer; readonly from: TokenIssuer; readonly clock: Clock },
): Promise<JwtContext> {
  const token = (header ?? '').replace(/^Bearer\s+/i, '');
  if (token === '') throw unauthorized('Bearer');
  const claims = await verifiedClaims(token, o.from, o.clock.now()).catch(() => {
    throw unauthorized('Bearer scope="" error="invalid_token"');
  });
  if (!isForAudience(claims, o.jwt.audience))
    throw unauthorized(
      'Bearer scope="" error="invalid_token" error_description="the token does not have a valid audience"',
    );
  const wanted = o.jwt.scopes ?? [];
  const granted = scopesOf(claims);
  if (wanted.length > 0 && !wanted.some((scope) => granted.includes(scope)))
    throw new ApiError(403, 'Forbidden', {
      'www-authenticate': `Bearer scope="${wanted.join(' ')}" error="insufficient_scope"`,
    });
  return { claims: claimTexts(claims), scopes: wanted.length > 0 ? wanted : null };
}

async function verifiedClaims(token: string, from: TokenIssuer, now: number): Promise<JWTPayload> {
  if (decodeProtectedHeader(token).kid === undefined) throw new TypeError('The token names no key');
  const { payload } = await jwtVerify(token, createLocalJWKSet(from.keys), {
    issuer: from.issuer,
    algorithms: ALGORITHMS,
    requiredClaims: ['exp'],
    currentDate: new Date(now),
  });
  if (payload.iat !== undefined && payload.iat * 1000 > now)
    throw new TypeError('The token is of the future');
  return payload;
}

/** `client_id` counts only where there is no `aud`: that is how Cognito's access tokens come. */
function isForAudience({ aud, client_id: client }: JWTPayload, wanted: readonly string[]): boolean {
  return [aud ?? client].flat().some((one) => typeof one === 'string' && wanted.includes(one));
}

function scopesOf({ scp, scope }: JWTPayload): readonly unknown[] {
  const given = scp ?? scope;
  return typeof given === 'string' ? given.split(' ') : Array.isArray(given) ? given : [];
}

/**
 * Functions get every claim as text: numbers and booleans as they would be printed, a list as `[dpo auditor]`, an object
 * as JSON. `null` is left out. This is not in the documentation; it is what events recorded on AWS show.
 */
function claimTexts(claims: JWTPayload): Record<string, string> {
  return Object.fromEntries(
    Object.entries(claims).flatMap(([name, value]) => (value === null ? [] : [[name, claimText(value)]])),
  );
}

function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  return isRecord(value) ? JSON.stringify(value) : String(value);
}

function unauthorized(challenge: string): ApiError {
  return new ApiError(401, 'Unauthorized', { 'www-authenticate': challenge });
}
