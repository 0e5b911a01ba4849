import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { Registry } from '#contracts/registry.ts';
import { type DeclaredLogin, declaredLogins } from '#domain/identity/portal-logins.ts';

/** The keys of a portal; thrown errors that are not jose's mean that they cannot be had now. */
export type LoginKeys = (login: DeclaredLogin) => JWTVerifyGetKey;

/** Why a login is not taken, for our logs; the requester reads three kinds of it (`words/login.ts`). */
export type LoginProblem =
  | 'unknown'
  | 'wrong-page'
  | 'unproven'
  | 'old'
  | 'weak'
  | 'incomplete'
  | 'used'
  | 'no-keys';

/** What a token says, once it is shown to be the portal's and for us. */
export interface ProvenToken {
  readonly declared: DeclaredLogin;
  /** Whom the portal knows the person as. */
  readonly subject: string;
  readonly signedInAt: Date;
  /** By which the token is told from every other one of this portal. */
  readonly once: string;
  readonly expires: Date;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** A portal's tokens are a kilobyte or two. */
const LONGEST_TOKEN = 8192;
/** Clocks differ by this much. */
const SKEW_SECONDS = 60;
/** Asymmetric ones only: with `none` and HMAC whoever has our public configuration could sign (RFC 8725, 3.1). */
const ALGORITHMS = ['RS256', 'ES256'];

/**
 * Holds a login token against the portal that the registry declares for its issuer and audience (RFC 8725, OpenID Connect
 * Core 3.1.3.7). That it is used once is for the caller to see to.
 *
 * @param origin the page that sent it, by the browser's word: nobody else can make a stranger's browser hand over a login
 */
export async function provenToken(
  token: string,
  { registry, keys, origin, now }: { registry: Registry; keys: LoginKeys; origin: string; now: Date },
): Promise<ProvenToken | LoginProblem> {
  const declared = portalOf(token, registry);
  if (!declared) return 'unknown';
  if (!declared.origins.includes(origin)) return 'wrong-page';
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys(declared), {
      algorithms: ALGORITHMS,
      issuer: declared.issuer,
      audience: declared.audience,
      clockTolerance: SKEW_SECONDS,
      currentDate: now,
      maxTokenAge: declared.maxAgeMinutes * 60,
      requiredClaims: ['exp', 'iat', 'sub', 'auth_time'],
    });
    const { typ = 'JWT' } = protectedHeader;
    const { sub = '', exp = 0, acr, jti, nonce, auth_time: signedIn } = payload;
    // An access token is for a machine to act by; it does not say who is here (RFC 9068).
    if (typ.toUpperCase() !== 'JWT' || typeof signedIn !== 'number' || !Number.isFinite(signedIn))
      return 'unproven';
    const age = now.getTime() / 1000 - signedIn;
    if (age < -SKEW_SECONDS) return 'unproven';
    if (age > declared.maxAgeMinutes * 60 + SKEW_SECONDS) return 'old';
    if (declared.acr && !(typeof acr === 'string' && declared.acr.includes(acr))) return 'weak';
    const once = jti ?? nonce;
    if (typeof once !== 'string' || once === '' || sub === '') return 'incomplete';
    return {
      declared,
      subject: sub,
      signedInAt: new Date(signedIn * 1000),
      once,
      expires: new Date(exp * 1000),
      claims: payload,
    };
  } catch (error) {
    return problemOf(error);
  }
}

/** By the token's own word, which is then held against the signature. One that is meant for several programs is for none. */
function portalOf(token: string, registry: Registry): DeclaredLogin | null {
  if (token.length > LONGEST_TOKEN) return null;
  try {
    const { iss, aud } = decodeJwt(token);
    const [audience, ...others] = [aud ?? []].flat();
    if (others.length > 0) return null;
    return declaredLogins(registry).find((one) => one.issuer === iss && one.audience === audience) ?? null;
  } catch {
    return null;
  }
}

function problemOf(error: unknown): LoginProblem {
  if (error instanceof errors.JWTExpired) return 'old';
  // What jose throws of a key set that was not answered properly has its general code.
  const isNotHad =
    !(error instanceof errors.JOSEError) ||
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === errors.JOSEError.code;
  return isNotHad ? 'no-keys' : 'unproven';
}

/** As the registry declares them. Fetched ones are kept for ten minutes, and a strange key is looked for twice a minute at most. */
export function declaredKeys(): LoginKeys {
  const known = new Map<string, JWTVerifyGetKey>();
  return (login) => {
    const name = `${login.controller}/${login.id}`;
    const keys = known.get(name) ?? keysOf(login);
    known.set(name, keys);
    return keys;
  };
}

function keysOf({ jwks, jwksUri }: DeclaredLogin): JWTVerifyGetKey {
  if (jwksUri) return createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: 3000 });
  // What a key is for stands in `ALGORITHMS`; its other two words would only say it again.
  return createLocalJWKSet({ keys: (jwks?.keys ?? []).map(({ alg: _, use: __, ...key }) => key) });
}
