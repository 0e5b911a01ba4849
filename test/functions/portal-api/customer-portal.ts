import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import { PortalLogin } from '#contracts/portal-login.ts';
import { Registry } from '#contracts/registry.ts';
import { registry } from '../environment.ts';

/** A customer portal of the demonstration's lead, which signs who has signed in there. */
export const PORTAL = {
  id: 'my-shop',
  title: 'My Shop',
  issuer: 'https://login.shop.example/',
  audience: 'data-request-form',
  origin: 'https://my.shop.example',
} as const;

const keysOf = async (alg: 'RS256' | 'ES256') => generateKeyPair(alg, { extractable: true });

export const RSA = await keysOf('RS256');
export const EC = await keysOf('ES256');
/** Of somebody who would like to be the portal. */
export const STRANGER = await keysOf('RS256');

const published = async (kid: string, { publicKey }: typeof RSA) => ({
  ...(await exportJWK(publicKey)),
  kid,
});
export const JWKS = { keys: [await published('rsa', RSA), await published('ec', EC)] };

/** The declaration of its login, as the registry has it. */
export const declaration = (changes: Readonly<Record<string, unknown>> = {}): PortalLogin =>
  PortalLogin.parse({
    id: PORTAL.id,
    title: PORTAL.title,
    issuer: PORTAL.issuer,
    audience: PORTAL.audience,
    jwks: JWKS,
    claims: { email: 'email', customerNo: 'customer_no' },
    verified: ['email', 'customerNo'],
    countsAs: 'code',
    maxAgeMinutes: 30,
    origins: [PORTAL.origin],
    ...changes,
  });

/** The shipped group, whose lead has this portal. */
export function withPortal(changes: Readonly<Record<string, unknown>> = {}): Registry {
  const [lead, ...others] = registry.controllers;
  return Registry.parse({
    ...registry,
    controllers: [{ ...lead, portalLogins: [declaration(changes)] }, ...others],
  });
}

let made = 0;
export const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

/** What a token says of somebody who has signed in a minute ago. */
export function claimsAt(now: Date, changes: Readonly<Record<string, unknown>> = {}): JWTPayload {
  made += 1;
  const claims = {
    iss: PORTAL.issuer,
    aud: PORTAL.audience,
    sub: `account-${made}`,
    jti: `token-${made}`,
    iat: seconds(now),
    exp: seconds(now) + 300,
    auth_time: seconds(now) - 60,
    email: `lena.${made}@mail.example`,
    email_verified: true,
    customer_no: `K-${1000 + made}`,
    ...changes,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

export const signed = (
  claims: JWTPayload,
  {
    key = RSA.privateKey,
    header = {},
  }: { key?: typeof RSA.privateKey; header?: Partial<JWTHeaderParameters> } = {},
): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'rsa', typ: 'JWT', ...header }).sign(key);
