import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '#cloud/clock.ts';
import { createUserPool } from './index.ts';
import type { Person, UserPool, UserPoolSpec } from './types.ts';

export interface UserPoolsOptions {
  readonly pools: readonly (UserPoolSpec & { readonly port: number })[];
  /** They are in every pool. */
  readonly people: readonly Person[];
  /** One file for each pool. */
  readonly dir: string;
  readonly clock: Clock;
}

/** The user pools of a template, each with a port of its own. */
export interface UserPools {
  /** The pool that an authorizer means: by the address it has here, or by the one it has on AWS. */
  tokenIssuer(issuer: string): UserPool | undefined;
  listen(): Promise<void>;
  close(): Promise<void>;
}

/** @throws TypeError for people who have no pool to be in, or who are in a group that their pool does not have */
export async function createUserPools(o: UserPoolsOptions): Promise<UserPools> {
  if (o.people.length > 0 && o.pools.length === 0)
    throw new TypeError('There are people and the template has no user pool to put them in.');
  mkdirSync(o.dir, { recursive: true });
  const running = await Promise.all(
    o.pools.map(async ({ port, ...spec }) => {
      const pool = await createUserPool({
        spec,
        people: o.people,
        file: path.join(o.dir, `${spec.id}.sqlite`),
        issuer: issuerAt(port),
        clock: o.clock,
      });
      return { pool, port };
    }),
  );
  return {
    tokenIssuer: (issuer) =>
      running
        .map(({ pool }) => pool)
        .find((pool) => pool.issuer === issuer || issuerOnAws(pool.id) === issuer),
    async listen() {
      for (const { pool, port } of running) await pool.listen(port);
    },
    async close() {
      await Promise.all(running.map(({ pool }) => pool.close()));
    },
  };
}

export const issuerAt = (port: number): string => `http://127.0.0.1:${port}`;

function issuerOnAws(poolId: string): string {
  const [region] = poolId.split('_');
  return `https://cognito-idp.${region}.amazonaws.com/${poolId}`;
}
