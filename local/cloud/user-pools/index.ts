import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { isLocalHost, listenLocally, reportFault } from '#cloud/gateway/index.ts';
import { createArtifacts } from './artifacts.ts';
import { atCloudTime } from './cloud-time.ts';
import { configuration } from './configuration.ts';
import { crossOrigin } from './cross-origin.ts';
import { openPoolDatabase } from './database.ts';
import { poolKeys } from './keys.ts';
import { createLockout } from './lockout.ts';
import { logoutUri } from './logout-uri.ts';
import { createPages } from './pages.ts';
import { createPeople } from './people.ts';
import { signInForm } from './sign-in.ts';
import type { UserPool, UserPoolOptions } from './types.ts';
import { userInfo } from './user-info.ts';

export type { Person, PoolClient, UserPool, UserPoolOptions, UserPoolSpec } from './types.ts';

/**
 * A Cognito user pool as far as browsers and command lines see it: an OpenID provider with a page to sign in, whose
 * tokens carry the claims of Cognito's. Sessions, codes, refresh tokens and keys outlive a restart.
 *
 * @throws TypeError for a person in a group that the pool does not have
 */
export async function createUserPool(o: UserPoolOptions): Promise<UserPool> {
  const { spec, issuer, clock } = o;
  const people = createPeople(spec, o.people);
  const db = openPoolDatabase(o.file);
  const keys = await poolKeys(db);
  const artifacts = createArtifacts(db, clock);
  artifacts.forgetSessionsBut(people.subs);
  const pages = createPages(spec);

  const provider = new Provider(
    issuer,
    configuration({ spec, issuer, people, keys, pages, artifacts: artifacts.of, clock }),
  );
  // Koa itself would write whole errors to the console, and they may quote a request.
  provider.silent = true;
  provider.on('server_error', (_ctx, error) => reportFault(error));
  provider.use(async (ctx, next) => {
    await next().catch((error: unknown) => {
      reportFault(error);
      ctx.status = 500;
      pages.problem(ctx, 'The local cloud failed. Its console has the stack.');
    });
  });
  provider.use(crossOrigin(spec.clients));
  provider.use(logoutUri);
  provider.use(signInForm({ provider, pages, people, lockout: createLockout(db, clock) }));
  provider.use(userInfo({ issuer, keys, people, clock }));
  const handle = provider.callback();

  const server = createServer((request, response) => {
    if (!isLocalHost(request.headers.host)) {
      response.writeHead(403).end();
      return;
    }
    response.setHeader('date', new Date(clock.now()).toUTCString());
    void atCloudTime(clock, () => handle(request, response));
  });

  return {
    id: spec.id,
    issuer,
    keys: keys.published,
    listen: (port) => listenLocally(server, port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          db.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
