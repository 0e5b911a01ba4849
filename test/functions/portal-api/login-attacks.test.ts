import '../environment.ts';
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { customer, expectOrdinary } from './customer.ts';
import { EC, JWKS, PORTAL, STRANGER, seconds, signed } from './customer-portal.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

type Forged = (claims: JWTPayload, now: Date) => Promise<string>;

const tampered: Forged = async (claims) => {
  const [head, , signature] = (await signed(claims)).split('.');
  const other = Buffer.from(JSON.stringify({ ...claims, email: 'victim@mail.example' })).toString(
    'base64url',
  );
  return [head, other, signature].join('.');
};

/** The old trick: the public key as the secret of an HMAC. */
const confused: Forged = (claims) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: 'rsa' })
    .sign(new TextEncoder().encode(JSON.stringify(JWKS.keys[0])));

const withClaims =
  (changes: (now: Date) => Readonly<Record<string, unknown>>): Forged =>
  (claims, now) => {
    const changed = Object.entries({ ...claims, ...changes(now) });
    return signed(Object.fromEntries(changed.filter(([, value]) => value !== undefined)));
  };

const ATTACKS: readonly (readonly [string, string, Forged])[] = [
  ['nothing at all', 'unknown', async () => ''],
  ['what is no token', 'unknown', async () => 'a.b.c'],
  ['a token of megabytes', 'unknown', withClaims(() => ({ padding: 'x'.repeat(10_000) }))],
  ['an unsigned token', 'unproven', async (claims) => new UnsecuredJWT(claims).encode()],
  ['a token signed with the public key as a secret', 'unproven', confused],
  ['a tampered token', 'unproven', tampered],
  ['a token of a stranger’s key', 'unproven', (claims) => signed(claims, { key: STRANGER.privateKey })],
  [
    'a token that brings its own key',
    'unproven',
    (claims) =>
      signed(claims, {
        key: STRANGER.privateKey,
        header: { kid: 'mine', jwk: { kty: 'RSA' }, jku: 'https://evil.example/jwks' },
      }),
  ],
  ['a token of another issuer', 'unknown', withClaims(() => ({ iss: 'https://evil.example/' }))],
  ['a token for another program', 'unknown', withClaims(() => ({ aud: 'my-shop-app' }))],
  ['a token for several programs', 'unknown', withClaims(() => ({ aud: [PORTAL.audience, 'my-shop-app'] }))],
  ['an access token', 'unproven', (claims) => signed(claims, { header: { typ: 'at+jwt' } })],
  ['a token that has ended', 'old', withClaims((now) => ({ exp: seconds(now) - 61 }))],
  ['a token that counts later', 'unproven', withClaims((now) => ({ nbf: seconds(now) + 120 }))],
  ['a token from the future', 'unproven', withClaims((now) => ({ iat: seconds(now) + 120 }))],
  ['a login of long ago', 'old', withClaims((now) => ({ auth_time: seconds(now) - 32 * 60 }))],
  ['a login of the future', 'unproven', withClaims((now) => ({ auth_time: seconds(now) + 120 }))],
  ['a login without its time', 'unproven', withClaims(() => ({ auth_time: undefined }))],
  ['a login whose time is a text', 'unproven', withClaims(() => ({ auth_time: 'now' }))],
  ['a token without an end', 'unproven', withClaims(() => ({ exp: undefined }))],
  ['a token of nobody', 'unproven', withClaims(() => ({ sub: undefined }))],
  ['a token that could be used twice', 'incomplete', withClaims(() => ({ jti: undefined }))],
  ['a token without an address', 'incomplete', withClaims(() => ({ email: undefined }))],
  [
    'an address with a header in it',
    'incomplete',
    withClaims(() => ({ email: 'a@mail.example\r\nBcc: all@mail.example' })),
  ],
  ['two addresses in one', 'incomplete', withClaims(() => ({ email: 'a@mail.example,b@mail.example' }))],
  ['our own address', 'incomplete', withClaims(() => ({ email: 'gdpr@offitel.be' }))],
  [
    'a number with a header in it',
    'incomplete',
    withClaims(() => ({ customer_no: 'K-1\r\nBcc: x@mail.example' })),
  ],
  ['a number that is a list', 'incomplete', withClaims(() => ({ customer_no: ['K-1', 'K-2'] }))],
];

describe('what is no login', () => {
  test.each(ATTACKS)('%s is refused (%s), and the form goes on without it', async (_, reason, forge) => {
    const { portal, claims, handOver } = customer(local);
    expectOrdinary(await handOver(await forge(claims(), portal.time.now())), reason);
  });

  test.each([
    ['another page', 'https://evil.example'],
    ['a page that hides where it is', 'null'],
    ['no page', null],
  ])('a good token from %s: nobody signs a stranger’s browser in', async (_, origin) => {
    const { claims, handOver } = customer(local);
    expectOrdinary(await handOver(await signed(claims()), origin), 'wrong-page');
  });

  test('a token that was used, also by whoever signs it in another way', async () => {
    const { claims, handOver } = customer(local);
    const said = claims();
    expect((await handOver(await signed(said))).statusCode).toBe(200);
    expectOrdinary(await handOver(await signed(said)), 'used');
    expectOrdinary(
      await handOver(await signed(said, { key: EC.privateKey, header: { alg: 'ES256', kid: 'ec' } })),
      'used',
    );
  });

  test('one of two tokens that come at once', async () => {
    const { claims, handOver } = customer(local);
    const token = await signed(claims());
    const answers = await Promise.all([handOver(token), handOver(token)]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 422]);
  });

  test('a nonce stands for a missing id, and counts once too', async () => {
    const { claims, handOver } = customer(local);
    const said = claims({ jti: undefined, nonce: 'n-0S6_WzA2Mj' });
    const codes = [await handOver(await signed(said)), await handOver(await signed(said))];
    expect(codes.map(({ statusCode }) => statusCode)).toEqual([200, 422]);
  });

  test.each([
    ['another way of signing in', { acr: 'password' }],
    ['none', {}],
  ])('%s, where the group wants a stronger one', async (_, changes) => {
    const { claims, handOver } = customer(local, { acr: ['two-factor'] });
    expectOrdinary(await handOver(await signed(claims(changes))), 'weak');
    expect((await handOver(await signed(claims({ acr: 'two-factor' })))).statusCode).toBe(200);
  });

  test('within a minute, clocks may differ', async () => {
    const { portal, claims, handOver } = customer(local);
    const now = seconds(portal.time.now());
    const late = { exp: now - 50, iat: now - 400 };
    expect((await handOver(await signed(claims(late)))).statusCode).toBe(200);
    expect((await handOver(await signed(claims({ iat: now + 50, auth_time: now + 50 })))).statusCode).toBe(
      200,
    );
  });
});
