import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { manualClock } from '#cloud/clock.ts';
import { createHttpApi, type JwtAuthorizer, type TokenIssuer } from '#cloud/http-api/index.ts';
import { lookup, PLACE } from '../gateway/signed-in.ts';

const NOW = Date.UTC(2027, 0, 5, 9);
const ISSUER = 'http://127.0.0.1:4563';
type Claims = Record<string, unknown>;
const CLAIMS: Claims = { iss: ISSUER, aud: 'console', iat: NOW / 1000, exp: NOW / 1000 + 900 };

let ours: Awaited<ReturnType<typeof generateKeyPair>>;
let theirs: typeof ours;
let issuer: TokenIssuer;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  issuer = {
    issuer: ISSUER,
    keys: { keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'k1', alg: 'RS256' }] },
  };
});

const sign = (claims: Claims, header: { kid?: string } = { kid: 'k1' }, keys = ours) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...header }).sign(keys.privateKey);

/** An API with one route behind an authorizer, and what its function got. */
async function start(over: Partial<JwtAuthorizer> = {}) {
  const events: { requestContext: { authorizer?: unknown } }[] = [];
  const clock = manualClock(NOW);
  const jwt = { issuer: ISSUER, audience: ['console', 'cli'], ...over };
  const api = createHttpApi(
    {
      id: 'a1',
      name: 'console',
      endpoint: 'http://127.0.0.1:4570',
      routes: [
        {
          key: 'GET /a',
          functionArn: `arn:aws:lambda:${PLACE.region}:${PLACE.account}:function:api`,
          authorization: { jwt },
        },
      ],
    },
    {
      clock,
      credentials: lookup,
      tokenIssuer: (wanted) => (wanted === ISSUER ? issuer : undefined),
      async invoke(_, event) {
        events.push(event as (typeof events)[number]);
        return { statusCode: 204 };
      },
    },
  );
  await api.listen(0);
  onTestFinished(() => api.close());
  const address = api.server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/a`;
  const call = (authorization?: string) => fetch(url, authorization ? { headers: { authorization } } : {});
  return { call, events, clock };
}

describe('a token that fits', () => {
  test('passes, and its claims reach the function as text', async () => {
    const { call, events } = await start();
    const token = await sign({
      ...CLAIMS,
      sub: 'ann',
      'cognito:groups': ['dpo', 'auditor'],
      email_verified: true,
      address: { country: 'BE' },
      nickname: null,
      scope: 'openid email',
    });
    expect((await call(`Bearer ${token}`)).status).toBe(204);
    expect(events[0]?.requestContext.authorizer).toEqual({
      jwt: {
        claims: {
          iss: ISSUER,
          aud: 'console',
          iat: String(NOW / 1000),
          exp: String(NOW / 1000 + 900),
          sub: 'ann',
          'cognito:groups': '[dpo auditor]',
          email_verified: 'true',
          address: '{"country":"BE"}',
          scope: 'openid email',
        },
        scopes: null,
      },
    });
  });

  test('may come without the word Bearer, and with that word in any case', async () => {
    const { call } = await start();
    const token = await sign(CLAIMS);
    for (const header of [token, `bearer ${token}`]) expect((await call(header)).status).toBe(204);
  });

  test.each<[string, Claims]>([
    ['one of several audiences', { aud: ['other', 'cli'] }],
    ['no audience and a client of the list', { aud: undefined, client_id: 'console' }],
  ])('may have %s', async (_, claims) => {
    const { call } = await start();
    expect((await call(await sign({ ...CLAIMS, ...claims }))).status).toBe(204);
  });

  test('may be an id token: what it was made for is for the function to ask', async () => {
    const { call, events } = await start();
    expect((await call(await sign({ ...CLAIMS, token_use: 'id' }))).status).toBe(204);
    expect(events[0]?.requestContext.authorizer).toMatchObject({ jwt: { claims: { token_use: 'id' } } });
  });
});

describe('401 is the answer to', () => {
  const INVALID = 'Bearer scope="" error="invalid_token"';
  const AUDIENCE = `${INVALID} error_description="the token does not have a valid audience"`;

  test.each<[string, () => Promise<string | undefined>, string]>([
    ['no token', async () => undefined, 'Bearer'],
    ['something else', async () => 'Bearer x.y.z', INVALID],
    ['a signature of somebody else', () => sign(CLAIMS, { kid: 'k1' }, theirs), INVALID],
    ['a key that the issuer does not have', () => sign(CLAIMS, { kid: 'k2' }), INVALID],
    ['no name of a key', () => sign(CLAIMS, {}), INVALID],
    ['another issuer', () => sign({ ...CLAIMS, iss: 'http://127.0.0.1:4000' }), INVALID],
    ['the end of its time', () => sign({ ...CLAIMS, exp: NOW / 1000 }), INVALID],
    ['no end of its time', () => sign({ ...CLAIMS, exp: undefined }), INVALID],
    ['a time that has not come', () => sign({ ...CLAIMS, nbf: NOW / 1000 + 1 }), INVALID],
    ['an issue in the future', () => sign({ ...CLAIMS, iat: NOW / 1000 + 1 }), INVALID],
    ['another audience', () => sign({ ...CLAIMS, aud: 'other', client_id: 'console' }), AUDIENCE],
    ['neither audience nor client', () => sign({ ...CLAIMS, aud: undefined }), AUDIENCE],
  ])('%s', async (_, token, challenge) => {
    const { call, events } = await start();
    const response = await call(await token());
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe(challenge);
    expect(await response.json()).toEqual({ message: 'Unauthorized' });
    expect(events).toEqual([]);
  });

  test('claims that were changed after signing', async () => {
    const { call } = await start();
    const [header, , signature] = (await sign(CLAIMS)).split('.');
    const forged = Buffer.from(JSON.stringify({ ...CLAIMS, 'cognito:groups': ['dpo'] })).toString(
      'base64url',
    );
    expect((await call(`Bearer ${header}.${forged}.${signature}`)).status).toBe(401);
  });

  test('a token that signs itself with the public key, or not at all', async () => {
    const { call } = await start();
    const claims = Buffer.from(JSON.stringify(CLAIMS)).toString('base64url');
    const none = Buffer.from('{"alg":"none","kid":"k1"}').toString('base64url');
    const secret = new TextEncoder().encode(JSON.stringify(issuer.keys.keys[0]));
    const hmac = await new SignJWT(CLAIMS).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret);
    for (const token of [`${none}.${claims}.`, hmac]) expect((await call(token)).status).toBe(401);
  });

  test('a token whose time ends by the clock of the cloud', async () => {
    const { call, clock } = await start();
    const token = await sign(CLAIMS);
    clock.advance(899_999);
    expect((await call(token)).status).toBe(204);
    clock.advance(1);
    expect((await call(token)).status).toBe(401);
  });
});

describe('a route with scopes', () => {
  test.each([
    ['one of them in scope', { scope: 'openid cases' }],
    ['one of them in scp', { scp: ['cases'] }],
  ])('lets pass a token with %s, and names them in the event', async (_, claims) => {
    const { call, events } = await start({ scopes: ['cases', 'admin'] });
    expect((await call(await sign({ ...CLAIMS, ...claims }))).status).toBe(204);
    expect(events[0]?.requestContext.authorizer).toMatchObject({ jwt: { scopes: ['cases', 'admin'] } });
  });

  test('answers 403 to a token without any', async () => {
    const { call, events } = await start({ scopes: ['cases', 'admin'] });
    const response = await call(await sign({ ...CLAIMS, scope: 'openid casesx' }));
    expect(response.status).toBe(403);
    expect(response.headers.get('www-authenticate')).toBe(
      'Bearer scope="cases admin" error="insufficient_scope"',
    );
    expect(await response.json()).toEqual({ message: 'Forbidden' });
    expect(events).toEqual([]);
  });

  test('asks for none where its list is empty', async () => {
    const { call } = await start({ scopes: [] });
    expect((await call(await sign(CLAIMS))).status).toBe(204);
  });
});

test('an authorizer of an issuer that nobody plays here is refused at creation', async () => {
  await expect(start({ issuer: 'https://idp.example' })).rejects.toThrow(
    'does not emulate the issuer https://idp.example of GET /a, which is no user pool of the template',
  );
});
