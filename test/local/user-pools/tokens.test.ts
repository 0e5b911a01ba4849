import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { manualClock } from '#cloud/clock.ts';
import { browser, type Tokens } from './browser.ts';
import { CLIENT, startPool } from './pool-under-test.ts';

const START = Date.UTC(2027, 0, 5, 9);
const errorOf = async (response: Response) => ((await response.json()) as { error?: string }).error;

describe('discovery', () => {
  test('names what there is, on the paths of Cognito', async () => {
    const { issuer } = await startPool();
    const response = await fetch(`${issuer}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/oauth2/authorize`,
      token_endpoint: `${issuer}/oauth2/token`,
      userinfo_endpoint: `${issuer}/oauth2/userInfo`,
      revocation_endpoint: `${issuer}/oauth2/revoke`,
      end_session_endpoint: `${issuer}/logout`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      id_token_signing_alg_values_supported: expect.arrayContaining(['RS256']),
    });
  });

  test('leads to public keys only', async () => {
    const { issuer, keys } = await startPool();
    const published = (await (await fetch(`${issuer}/.well-known/jwks.json`)).json()) as { keys: object[] };
    expect(published.keys).toEqual([expect.objectContaining({ kid: keys.keys[0]?.kid, n: keys.keys[0]?.n })]);
    for (const key of [...published.keys, ...keys.keys]) expect(key).not.toHaveProperty('d');
  });
});

describe('a code', () => {
  test('serves once, and a second use ends what the first one gave', async () => {
    const { issuer } = await startPool();
    const { authorize, submit, exchange, token } = browser(issuer);
    const back = await submit((await authorize()).url);
    const code = back.url.searchParams.get('code') ?? '';
    const { refresh_token: refreshToken = '' } = (await (await exchange(code)).json()) as Tokens;
    expect(await errorOf(await exchange(code))).toBe('invalid_grant');
    expect(await errorOf(await token({ grant_type: 'refresh_token', refresh_token: refreshToken }))).toBe(
      'invalid_grant',
    );
  });

  test('serves nobody without the verifier, and nobody after five minutes', async () => {
    const clock = manualClock(START);
    const { issuer } = await startPool({ clock });
    const { authorize, submit, exchange } = browser(issuer);
    const back = await submit((await authorize()).url);
    const code = back.url.searchParams.get('code') ?? '';
    expect(await errorOf(await exchange(code, { code_verifier: 'x'.repeat(43) }))).toBe('invalid_grant');
    clock.advance(5 * 60_000);
    expect(await errorOf(await exchange(code))).toBe('invalid_grant');
  });
});

describe('a refresh token', () => {
  const refresh = (issuer: string, refreshToken = '') =>
    browser(issuer).token({ grant_type: 'refresh_token', refresh_token: refreshToken });

  test('brings new tokens for as long as the client says, and stays the same', async () => {
    const clock = manualClock(START);
    const { issuer } = await startPool({ clock });
    const first = await browser(issuer).signIn();
    clock.advance(9 * 3_600_000);
    const second = (await (await refresh(issuer, first.refresh_token)).json()) as Tokens;
    expect(decodeJwt(second.access_token)).toMatchObject({
      sub: decodeJwt(first.access_token).sub,
      auth_time: START / 1000,
      exp: START / 1000 + 9 * 3600 + 900,
      scope: 'openid email profile',
    });
    expect(second.refresh_token).toBe(first.refresh_token);
    clock.advance(3_600_000);
    expect(await errorOf(await refresh(issuer, first.refresh_token))).toBe('invalid_grant');
  });

  test('is used up where the client has them rotated, and the new one lives no longer', async () => {
    const clock = manualClock(START);
    const { issuer } = await startPool({ clock, client: { refreshTokens: 'rotated' } });
    const first = await browser(issuer).signIn();
    clock.advance(9 * 3_600_000);
    const second = (await (await refresh(issuer, first.refresh_token)).json()) as Tokens;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    clock.advance(3_600_000);
    expect(await errorOf(await refresh(issuer, second.refresh_token))).toBe('invalid_grant');
  });

  test('is not given where the client may not have one', async () => {
    const { issuer } = await startPool({ client: { refreshTokens: 'none' } });
    expect(await browser(issuer).signIn()).not.toHaveProperty('refresh_token');
  });

  test('can be revoked', async () => {
    const { issuer } = await startPool();
    const { refresh_token: refreshToken = '' } = await browser(issuer).signIn();
    const response = await fetch(`${issuer}/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: CLIENT.id, token: refreshToken }),
    });
    expect(response.status).toBe(200);
    expect(await errorOf(await refresh(issuer, refreshToken))).toBe('invalid_grant');
  });
});

describe('the user-info endpoint', () => {
  const ask = (issuer: string, token: string) =>
    fetch(`${issuer}/oauth2/userInfo`, { headers: { authorization: `Bearer ${token}` } });

  test('tells the holder of an access token who they are, as far as its scopes go', async () => {
    const { issuer } = await startPool();
    const { access_token: token } = await browser(issuer).signIn({ scope: 'openid email' });
    expect(await (await ask(issuer, token)).json()).toEqual({
      sub: decodeJwt(token).sub,
      username: 'ann.peeters',
      email: 'ann@people.example',
      email_verified: 'true',
    });
  });

  test('takes no id token, nothing expired and nothing tampered with', async () => {
    const clock = manualClock(START);
    const { issuer } = await startPool({ clock });
    const { access_token: token, id_token: idToken } = await browser(issuer).signIn();
    const refusals = [await ask(issuer, idToken), await ask(issuer, `${token.slice(0, -4)}AAAA`)];
    clock.advance(900_000);
    refusals.push(await ask(issuer, token), await fetch(`${issuer}/oauth2/userInfo`));
    for (const response of refusals) {
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    }
  });
});

describe('pages of other origins', () => {
  const ORIGIN = new URL(CLIENT.callbackUrls[0] ?? '').origin;
  const from = (origin: string, init: RequestInit = {}) => ({
    ...init,
    headers: { ...init.headers, origin },
  });
  const paths = [
    '/oauth2/token',
    '/oauth2/userInfo',
    '/.well-known/openid-configuration',
    '/.well-known/jwks.json',
  ];

  test.each(paths)('that a client has may call %s, and no others', async (path) => {
    const { issuer } = await startPool();
    const init =
      path === '/oauth2/token' ? { method: 'POST', body: new URLSearchParams({ client_id: CLIENT.id }) } : {};
    const own = await fetch(`${issuer}${path}`, from(ORIGIN, init));
    expect(own.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(own.headers.get('vary')).toMatch(/origin/i);
    for (const origin of ['http://evil.example', 'null']) {
      const foreign = await fetch(`${issuer}${path}`, from(origin, init));
      expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('get an answer to their preflight only if a client has them', async () => {
    const { issuer } = await startPool();
    const preflight = (origin: string) =>
      fetch(
        `${issuer}/oauth2/userInfo`,
        from(origin, { method: 'OPTIONS', headers: { 'access-control-request-method': 'GET' } }),
      );
    const own = await preflight(ORIGIN);
    expect(own.status).toBe(204);
    expect(own.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
    expect((await preflight('http://evil.example')).headers.get('access-control-allow-methods')).toBeNull();
  });
});
