import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { manualClock } from '#cloud/clock.ts';
import { browser } from './browser.ts';
import { ANN, CLIENT, freePort, signInAs, startPool, temporaryDir } from './pool-under-test.ts';

test('a restart keeps keys, sessions, refresh tokens, codes and who a person is', async () => {
  const dir = temporaryDir();
  const first = await startPool({ dir });
  const { signIn, authorize, exchange, token } = browser(first.issuer);
  const before = await signIn();
  const open = await authorize();
  await first.close();

  const second = await startPool({ dir, port: first.port });
  const { payload } = await jwtVerify(before.access_token, createLocalJWKSet(second.keys));
  expect((await exchange(open.url.searchParams.get('code') ?? '')).status).toBe(200);
  expect((await authorize()).url.href).toContain(`${CLIENT.callbackUrls[0]}?code=`);
  const refreshed = await token({ grant_type: 'refresh_token', refresh_token: before.refresh_token ?? '' });
  const { access_token: after } = (await refreshed.json()) as { access_token: string };
  expect((await jwtVerify(after, createLocalJWKSet(second.keys))).payload.sub).toBe(payload.sub);
});

test('a form that stands open over a restart can be sent', async () => {
  const dir = temporaryDir();
  const first = await startPool({ dir });
  const { authorize, submit } = browser(first.issuer);
  const form = await authorize();
  await first.close();
  await startPool({ dir, port: first.port });
  expect((await submit(form.url)).url.searchParams.get('code')).toEqual(expect.any(String));
});

test('a restart does not unlock an account', async () => {
  const dir = temporaryDir();
  const clock = manualClock(Date.UTC(2027, 0, 5, 9));
  const first = await startPool({ dir, clock });
  // The eighth locks for eight seconds: longer than a restart takes.
  for (let i = 0; i < 5; i += 1)
    await signInAs(first.issuer, { ...ANN, password: 'x' }).catch(() => undefined);
  await first.close();
  const second = await startPool({ dir, port: first.port, clock });
  await expect(signInAs(second.issuer)).rejects.toThrow('Too many attempts');
});

test('whoever left the pool is signed out', async () => {
  const dir = temporaryDir();
  const first = await startPool({ dir });
  const { signIn, authorize, token } = browser(first.issuer);
  const { refresh_token: refreshToken = '' } = await signIn();
  await first.close();
  await startPool({
    dir,
    port: first.port,
    people: [{ ...ANN, username: 'new', email: 'new@people.example' }],
  });
  expect((await authorize()).url.pathname).toMatch(/^\/sign-in\//);
  expect((await token({ grant_type: 'refresh_token', refresh_token: refreshToken })).status).toBe(400);
});

test('what a killed pool had given still counts', async () => {
  const dir = temporaryDir();
  const port = await freePort();
  const child = fork(new URL('./pool-process.ts', import.meta.url), [dir, String(port)], { execArgv: [] });
  await once(child, 'message');
  const { signIn, authorize, exchange, token } = browser(`http://127.0.0.1:${port}`);
  const { refresh_token: refreshToken = '', access_token: before } = await signIn();
  const open = await authorize();
  child.kill('SIGKILL');
  await once(child, 'exit');

  const { keys } = await startPool({ dir, port });
  await expect(jwtVerify(before, createLocalJWKSet(keys))).resolves.toBeDefined();
  expect((await exchange(open.url.searchParams.get('code') ?? '')).status).toBe(200);
  expect((await token({ grant_type: 'refresh_token', refresh_token: refreshToken })).status).toBe(200);
});
