import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, test } from 'vitest';
import { manualClock } from '#cloud/clock.ts';
import { SignInError } from '#local/sign-in.ts';
import { browser } from './browser.ts';
import { ANN, CLIENT, freePort, signInAs, startPool } from './pool-under-test.ts';

const START = Date.UTC(2027, 0, 5, 9);

describe('a sign-in from the command line', () => {
  test('gives an access token with the claims of Cognito', async () => {
    const clock = manualClock(START);
    const { issuer } = await startPool({ clock });
    const { accessToken, expiresAt } = await signInAs(issuer);
    expect(decodeJwt(accessToken)).toEqual({
      iss: issuer,
      sub: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
      aud: CLIENT.id,
      client_id: CLIENT.id,
      token_use: 'access',
      version: 2,
      username: 'ann.peeters',
      'cognito:groups': ['dpo', 'auditor'],
      scope: 'openid',
      auth_time: START / 1000,
      iat: START / 1000,
      exp: START / 1000 + 900,
      jti: expect.any(String),
    });
    expect(decodeProtectedHeader(accessToken)).toMatchObject({ alg: 'RS256', kid: expect.any(String) });
    expect(Math.abs(expiresAt - Date.now() - 900_000)).toBeLessThan(60_000);
  });

  test('says that the password is wrong', async () => {
    const { issuer } = await startPool();
    await expect(signInAs(issuer, { ...ANN, password: 'guess' })).rejects.toThrow(
      'Wrong user name or password for ann.peeters.',
    );
  });

  test('says that nobody answers', async () => {
    const issuer = `http://127.0.0.1:${await freePort()}`;
    await expect(signInAs(issuer)).rejects.toThrow(
      new SignInError(`Nobody answers at ${issuer}. Is the provider running?`),
    );
  });

  test('says that somebody else answers', async () => {
    const { port } = await startPool();
    await expect(signInAs(`http://localhost:${port}`)).rejects.toThrow('is not the provider of that name');
  });
});

describe('a sign-in from a browser', () => {
  test('gives an id token with the claims of Cognito, and the nonce', async () => {
    const clock = manualClock(START);
    const { issuer } = await startPool({ clock });
    const tokens = await browser(issuer).signIn();
    expect(decodeJwt(tokens.id_token)).toEqual({
      iss: issuer,
      sub: decodeJwt(tokens.access_token).sub,
      aud: CLIENT.id,
      token_use: 'id',
      'cognito:username': 'ann.peeters',
      'cognito:groups': ['dpo', 'auditor'],
      name: 'Ann Peeters',
      email: 'ann@people.example',
      email_verified: true,
      nonce: 'once',
      auth_time: START / 1000,
      iat: START / 1000,
      exp: START / 1000 + 900,
      jti: expect.any(String),
    });
  });

  test('asks nothing while the session of an hour lasts, and asks again after it', async () => {
    const clock = manualClock(START);
    const { issuer } = await startPool({ clock });
    const { signIn, authorize } = browser(issuer);
    await signIn();
    clock.advance(59 * 60_000);
    expect((await authorize()).url.href).toContain(`${CLIENT.callbackUrls[0]}?code=`);
    clock.advance(60_000);
    expect((await authorize()).url.pathname).toMatch(/^\/sign-in\//);
  });

  test('takes the name in any case, and the address where the pool has it as an alias', async () => {
    const { issuer } = await startPool({ emailSignIn: true });
    for (const username of ['ANN.Peeters', 'Ann@People.Example'])
      await expect(signInAs(issuer, { ...ANN, username })).resolves.toBeDefined();
  });

  test('tells the case of names apart where the pool does', async () => {
    const { issuer } = await startPool({ caseSensitive: true });
    await expect(signInAs(issuer, { ...ANN, username: 'Ann.Peeters' })).rejects.toThrow('Wrong user name');
  });

  test('gives somebody without groups no claim of groups', async () => {
    const { issuer } = await startPool({ people: [{ ...ANN, groups: [] }] });
    expect(decodeJwt((await signInAs(issuer)).accessToken)).not.toHaveProperty('cognito:groups');
  });
});

describe('a pool refuses', () => {
  test('a person in a group that it does not have', async () => {
    await expect(startPool({ people: [{ ...ANN, groups: ['kings'] }] })).rejects.toThrow(
      'ann.peeters is in kings, which is no group of user pool people.',
    );
  });

  test('two people of one name', async () => {
    await expect(startPool({ people: [ANN, { ...ANN, username: 'Ann.Peeters' }] })).rejects.toThrow(
      'Two people would sign in to people as ann.peeters.',
    );
  });

  test('a request without PKCE, and plain PKCE', async () => {
    const { issuer } = await startPool();
    const { authorize } = browser(issuer);
    for (const over of [
      { code_challenge: undefined, code_challenge_method: undefined },
      { code_challenge_method: 'plain' },
    ]) {
      const { url } = await authorize(over);
      expect(url.searchParams.get('error')).toBe('invalid_request');
    }
  });

  test.each([
    ['an unknown client', { client_id: 'other' }, 'client is invalid'],
    ['an address that is not registered', { redirect_uri: 'http://127.0.0.1:9/elsewhere' }, 'redirect_uri'],
  ])('%s, on a page of its own', async (_, over, words) => {
    const { issuer } = await startPool();
    const { url, response } = await browser(issuer).authorize(over);
    expect(url.origin).toBe(issuer);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(words);
  });

  test('the implicit flow, a scope that the client may not have, and the API of somebody else', async () => {
    const { issuer } = await startPool({ client: { scopes: ['openid'] } });
    const { authorize } = browser(issuer);
    const errorOf = async (over: Record<string, string>) =>
      (await authorize({ scope: 'openid', ...over })).url.searchParams.get('error');
    expect(await errorOf({ scope: 'openid email' })).toBe('invalid_scope');
    expect(await errorOf({ resource: 'urn:user-pool-client:other' })).toBe('invalid_target');
    const { url, response } = await authorize({ scope: 'openid', response_type: 'token' });
    expect(`${url.hash}${await response.text()}`).toContain('unsupported_response_type');
  });

  test('another host name than this machine’s', async () => {
    const { port } = await startPool();
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request({ port, host: '127.0.0.1', path: '/', headers: { host: 'rebound.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
});
