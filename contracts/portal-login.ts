import * as z from 'zod/mini';
import { ControllerId, Instant } from './ids.ts';

/**
 * A login at a company's customer portal, as a proof of who asks (IDV-2, ADR 13): what the registry declares of the portal,
 * and what of one login is kept.
 */

/** What a login can say of a person, besides that it is theirs. A name is none of it: people choose what they are called there. */
export const LoginClaim = z.enum(['email', 'customerNo']);
export type LoginClaim = z.infer<typeof LoginClaim>;

const LoginId = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/));

/** A public key as the portal publishes it (RFC 7517). A field of a private one is unknown here, and refused. */
const PublicKey = z.discriminatedUnion('kty', [
  z.object({
    kty: z.literal('RSA'),
    kid: z.string(),
    use: z.optional(z.literal('sig')),
    alg: z.optional(z.literal('RS256')),
    n: z.string(),
    e: z.string(),
  }),
  z.object({
    kty: z.literal('EC'),
    kid: z.string(),
    use: z.optional(z.literal('sig')),
    alg: z.optional(z.literal('ES256')),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
  }),
]);

export const PortalLogin = z.object({
  /** Once in the group: other companies name it in `acceptsLogins`. */
  id: LoginId,
  /** The portal's name, as its customers know it. */
  title: z.string().check(z.minLength(1)),
  /** Who signs: `iss`, to the letter. */
  issuer: z.url(),
  /** For whom it signs: `aud`. One of our own, so that no token for another program is taken. */
  audience: z.string().check(z.minLength(1)),
  /** The keys that it signs with: either here or fetched from there. */
  jwks: z.optional(z.object({ keys: z.array(PublicKey).check(z.minLength(1)) })),
  jwksUri: z.optional(z.url()),
  /** Which claim of the token holds what. */
  claims: z.object({ email: z.string(), customerNo: z.optional(z.string()) }),
  /** What of it the portal has checked; the rest is only claimed. `email_verified: false` in a token takes the address out. */
  verified: z.array(LoginClaim),
  /**
   * For which step of the ladder it stands. `code`: beside the code, as evidence. `document`: also in place of the copy that
   * is asked of everybody. The code is asked in either case.
   */
  countsAs: z.enum(['code', 'document']),
  /** Minutes since the person signed in (`auth_time`). */
  maxAgeMinutes: z.int().check(z.gte(1), z.lte(1440)),
  /** Ways of signing in that are strong enough (`acr`); absent: any. A list, because the values have no order. */
  acr: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Pages that hand a login over, and may show the form in a frame: `https://my.shop.example`. */
  origins: z.array(z.url()).check(z.minLength(1)),
});
export type PortalLogin = z.infer<typeof PortalLogin>;

/** What stands in the trail of a login. `subject` is a keyed hash of whom the portal knows the person as: nothing personal. */
export const LoginFacts = z.object({
  controller: ControllerId,
  login: LoginId,
  issuer: z.string(),
  /** When the person signed in there. */
  at: Instant,
  subject: z.string(),
  verified: z.array(LoginClaim),
});
export type LoginFacts = z.infer<typeof LoginFacts>;

/** A login on its way into a case, with what is personal of it. The address is the form's own. */
export const HandedLogin = z.object({ facts: LoginFacts, customerNo: z.nullable(z.string()) });
export type HandedLogin = z.infer<typeof HandedLogin>;
