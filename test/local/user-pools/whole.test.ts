import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { type Clock, manualClock } from '#cloud/clock.ts';
import { createHttpApi } from '#cloud/http-api/index.ts';
import { wantedHttpApis, wantedUserPools } from '#cloud/template/index.ts';
import type { Person } from '#cloud/user-pools/index.ts';
import { createUserPools, issuerAt } from '#cloud/user-pools/user-pools.ts';
import { signIn } from '#local/sign-in.ts';
import { stackOf } from '../template/written-assembly.ts';
import { ANN, freePort, temporaryDir } from './pool-under-test.ts';
import { template } from './written-template.ts';

const START = Date.UTC(2027, 0, 5, 9);
const ON_AWS = {
  'Fn::Join': ['', ['https://cognito-idp.', { Ref: 'AWS::Region' }, '.amazonaws.com/', { Ref: 'Pool' }]],
};

/** The pool and the API of the template, wired as `startCloud` does. */
async function start(over: { issuer?: unknown; clock?: Clock; people?: readonly Person[] } = {}) {
  const clock = over.clock ?? manualClock(START);
  const port = await freePort();
  const authorizer = over.issuer
    ? { JwtConfiguration: { Audience: [{ Ref: 'Client' }], Issuer: over.issuer } }
    : {};
  const assembly = stackOf(
    template({ authorizer }),
    {},
    { attribute: (_, name) => (name === 'ProviderURL' ? issuerAt(port) : undefined) },
  );
  const [wanted] = wantedUserPools(assembly);
  if (!wanted) throw new Error('The template has a pool');
  const pools = await createUserPools({
    pools: [{ ...wanted, port }],
    people: over.people ?? [ANN],
    dir: join(temporaryDir(), 'user-pools'),
    clock,
  });
  onTestFinished(() => pools.close());
  await pools.listen();

  const claims: unknown[] = [];
  const [api] = wantedHttpApis(assembly);
  const [route] = api?.routes ?? [];
  if (route?.authorization.type !== 'JWT') throw new Error('The route has an authorizer');
  const server = createHttpApi(
    {
      id: 'a1',
      name: 'console',
      endpoint: 'http://127.0.0.1:4570',
      routes: [
        { key: route.key, functionArn: route.functionArn, authorization: { jwt: route.authorization } },
      ],
    },
    {
      clock,
      credentials: () => undefined,
      tokenIssuer: pools.tokenIssuer,
      async invoke(_, event) {
        claims.push((event as { requestContext: { authorizer?: unknown } }).requestContext.authorizer);
        return { statusCode: 204 };
      },
    },
  );
  await server.listen(0);
  onTestFinished(() => server.close());
  const address = server.server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/cases`;
  const client = wanted.clients[0];
  return {
    claims,
    call: (token: string) => fetch(url, { headers: { authorization: `Bearer ${token}` } }),
    signIn: () =>
      signIn({
        ...ANN,
        issuer: issuerAt(port),
        clientId: client?.id ?? '',
        redirectUri: client?.callbackUrls[0] ?? '',
      }),
  };
}

test.each([
  ['its ProviderURL', undefined],
  ['its address on AWS', ON_AWS],
])('an API whose authorizer names the pool by %s takes its tokens', async (_, issuer) => {
  const { signIn, call, claims } = await start({ issuer });
  const { accessToken } = await signIn();
  expect((await call(accessToken)).status).toBe(204);
  expect(claims).toEqual([
    {
      jwt: {
        claims: expect.objectContaining({
          sub: decodeJwt(accessToken).sub,
          token_use: 'access',
          username: 'ann.peeters',
          'cognito:groups': '[dpo auditor]',
          scope: 'openid',
          version: '2',
        }),
        scopes: null,
      },
    },
  ]);
});

test('a token ends by the clock of the cloud, and the next sign-in is good again, however far the clock has jumped', async () => {
  const clock = manualClock(START);
  const { signIn, call } = await start({ clock });
  const { accessToken } = await signIn();
  clock.advance(90 * 86_400_000);
  expect((await call(accessToken)).status).toBe(401);
  expect((await call((await signIn()).accessToken)).status).toBe(204);
});

test('an authorizer of somebody else’s issuer is refused at start', async () => {
  await expect(start({ issuer: 'https://idp.example' })).rejects.toThrow(
    'the issuer https://idp.example of GET /cases',
  );
});

test('people are refused who are in no group of the template, or have no pool to be in', async () => {
  await expect(start({ people: [{ ...ANN, groups: ['case-worker'] }] })).rejects.toThrow(
    'ann.peeters is in case-worker, which is no group of user pool people.',
  );
  const none = createUserPools({ pools: [], people: [ANN], dir: temporaryDir(), clock: manualClock(START) });
  await expect(none).rejects.toThrow('the template has no user pool');
});
