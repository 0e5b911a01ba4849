import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { manualClock } from '#cloud/clock.ts';
import { browser } from './browser.ts';
import { ANN, CLIENT, ORIGIN, signInAs, startPool } from './pool-under-test.ts';

const START = Date.UTC(2027, 0, 5, 9);

async function formOf(issuer: string) {
  const visitor = browser(issuer);
  const { url, response } = await visitor.authorize();
  return { ...visitor, url, response, html: await response.text() };
}

describe('the page to sign in', () => {
  test('has a language, a title, one heading, a label for each field, and no script', async () => {
    const { issuer } = await startPool();
    const { html } = await formOf(issuer);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>Sign in – people</title>');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toMatch(/<label for="username">User name<\/label>\s*<input id="username" name="username"/);
    expect(html).toMatch(
      /<label for="password">Password<\/label>\s*<input id="password" name="password" type="password"/,
    );
    expect(html).toContain('autocomplete="username"');
    expect(html).toContain('autocomplete="current-password"');
    expect(html).toContain('<button type="submit">');
    expect(html).not.toMatch(/<script|\son\w+=|style="/);
  });

  test('lets nothing in but its own style, and sends nobody but to the client', async () => {
    const { issuer } = await startPool();
    const { html, response } = await formOf(issuer);
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(
      `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    );
    expect(policy).toContain(`form-action 'self' ${ORIGIN};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('says what went wrong in the title, beside the fields and to screen readers, and keeps the name', async () => {
    const { issuer } = await startPool();
    const { url, submit } = await formOf(issuer);
    const { response } = await submit(url, { username: '"><b>x', password: 'guess' });
    const html = await response.text();
    expect(response.status).toBe(403);
    expect(html).toContain('<title>Error: sign in – people</title>');
    expect(html).toContain('<p class="error" id="error" role="alert">Incorrect user name or password.</p>');
    expect(html.match(/aria-describedby="error"/g)).toHaveLength(2);
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;x"');
    expect(html).not.toContain('guess');
  });

  test('answers an unknown name word for word as it answers a wrong password', async () => {
    const { issuer } = await startPool();
    const { url, submit } = await formOf(issuer);
    const answer = async (username: string) => {
      const { response } = await submit(url, { username, password: 'guess' });
      return `${response.status} ${(await response.text()).replace(username, 'NAME')}`;
    };
    expect(await answer('nobody')).toBe(await answer(ANN.username));
  });

  test('is no use to another browser', async () => {
    const { issuer } = await startPool();
    const { url } = await formOf(issuer);
    const { response } = await browser(issuer).submit(url);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('another browser, or too long ago');
  });

  test('takes no form of more than 16 kB', async () => {
    const { issuer } = await startPool();
    const { url, submit } = await formOf(issuer);
    const { response } = await submit(url, { username: 'x'.repeat(20_000), password: 'x' });
    expect(response.status).toBe(413);
  });
});

describe('guessing', () => {
  const guess = (issuer: string, username = ANN.username) =>
    signInAs(issuer, { username, password: 'guess' }).catch((error: Error) => error.message);

  test.each([[ANN.username], ['nobody']])(
    'as %s is locked after five attempts, twice as long each time',
    async (username) => {
      const clock = manualClock(START);
      const { issuer } = await startPool({ clock });
      for (let i = 0; i < 5; i += 1) expect(await guess(issuer, username)).toContain('Wrong');
      expect(await guess(issuer, username)).toContain('Too many attempts');
      clock.advance(1000);
      expect(await guess(issuer, username)).toContain('Wrong');
      clock.advance(1999);
      expect(await guess(issuer, username)).toContain('Too many attempts');
      clock.advance(1);
      expect(await guess(issuer, username)).toContain('Wrong');
    },
  );

  test('keeps out the right password while locked, and is forgotten after a sign-in', async () => {
    const clock = manualClock(START);
    const { issuer } = await startPool({ clock });
    for (let i = 0; i < 5; i += 1) await guess(issuer);
    await expect(signInAs(issuer)).rejects.toThrow('Too many attempts as ann.peeters');
    clock.advance(1000);
    await signInAs(issuer);
    for (let i = 0; i < 5; i += 1) expect(await guess(issuer)).toContain('Wrong');
  });

  test('by name and by address counts for one account', async () => {
    const { issuer } = await startPool({ clock: manualClock(START), emailSignIn: true });
    for (const name of [ANN.username, ANN.email, ANN.username, ANN.email, ANN.username])
      await guess(issuer, name);
    expect(await guess(issuer, ANN.email)).toContain('Too many attempts');
  });
});

describe('signing out', () => {
  const names = ['post_logout_redirect_uri', 'logout_uri'];

  test.each(names)('with %s asks, ends the session, and returns to the client', async (name) => {
    const { issuer } = await startPool();
    const { signIn, visit, authorize } = browser(issuer);
    await signIn();
    const asked = await visit(
      `/logout?${new URLSearchParams({ client_id: CLIENT.id, [name]: CLIENT.logoutUrls[0] ?? '', state: 's' })}`,
    );
    const html = await asked.response.text();
    expect(html).toContain('<h1>Sign out of people?</h1>');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const back = await visit(/action="([^"]+)"/.exec(html)?.[1] ?? '', {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(back.url.href).toBe(`${CLIENT.logoutUrls[0]}?state=s`);
    expect((await authorize()).url.pathname).toMatch(/^\/sign-in\//);
  });

  test('leaves the refresh token to be revoked, as Cognito does', async () => {
    const { issuer } = await startPool();
    const { signIn, visit, token } = browser(issuer);
    const { refresh_token: refreshToken = '' } = await signIn();
    const html = await (await visit(`/logout?client_id=${CLIENT.id}`)).response.text();
    const body = new URLSearchParams({
      xsrf: /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '',
      logout: 'yes',
    });
    const { response } = await visit('/logout/confirm', { method: 'POST', body });
    expect(await response.text()).toContain('<h1>You are signed out</h1>');
    expect((await token({ grant_type: 'refresh_token', refresh_token: refreshToken })).status).toBe(200);
  });

  test('leads nowhere that is not registered', async () => {
    const { issuer } = await startPool();
    const { response } = await browser(issuer).visit(
      `/logout?client_id=${CLIENT.id}&logout_uri=http://evil.example/`,
    );
    expect(response.status).toBe(400);
  });
});
