import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Clock, systemClock } from '#cloud/clock.ts';
import { defined } from '#cloud/defined.ts';
import { listenLocally } from '#cloud/gateway/index.ts';
import { createUserPool, type Person, type PoolClient, type UserPool } from '#cloud/user-pools/index.ts';
import { signIn } from '#local/sign-in.ts';
import { ANN, CLIENT, POOL } from './setting.ts';

export { ANN, CLIENT, ORIGIN } from './setting.ts';

export interface PoolSetting {
  readonly client?: Partial<PoolClient>;
  readonly people?: readonly Person[];
  readonly clock?: Clock;
  readonly caseSensitive?: boolean;
  readonly emailSignIn?: boolean;
  readonly dir?: string;
  readonly port?: number;
}

export function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'pool-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A pool on a port of its own, closed when the test ends unless the test has done so. */
export async function startPool(o: PoolSetting = {}): Promise<UserPool & { port: number }> {
  const port = o.port ?? (await freePort());
  const pool = await createUserPool({
    spec: {
      ...POOL,
      clients: [{ ...CLIENT, ...o.client }],
      ...defined({ caseSensitive: o.caseSensitive, emailSignIn: o.emailSignIn }),
    },
    people: o.people ?? [ANN],
    file: join(o.dir ?? temporaryDir(), 'pool.sqlite'),
    issuer: `http://127.0.0.1:${port}`,
    clock: o.clock ?? systemClock(),
  });
  await pool.listen(port);
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= pool.close();
    return closed;
  };
  onTestFinished(close);
  return { ...pool, close, port };
}

/** The issuer is part of everything that a pool says, so its port has to be known before it listens. */
export async function freePort(): Promise<number> {
  const server = createServer({ keepAliveTimeout: 60_000 });
  const port = await listenLocally(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Signs in as the command line does. */
export const signInAs = (
  issuer: string,
  { username, password }: Pick<Person, 'username' | 'password'> = ANN,
) => signIn({ issuer, clientId: CLIENT.id, redirectUri: CLIENT.callbackUrls[0] ?? '', username, password });
