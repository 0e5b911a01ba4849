import { Pool } from 'pg';
import { type AddressBook, addressBook } from './postgresql-address.ts';
import { failureOf, type Remedy } from './postgresql-failure.ts';

/**
 * Asks the store one question: SQL with `$1`, `$2` … and their values, never a value written into the SQL. Gives the rows
 * as they come.
 * @throws {StoreFailure} named after what broke, free of what was asked
 */
export type Query = (sql: string, values: readonly Value[]) => Promise<readonly unknown[]>;
export type Value = string | number | null;

/** The store that `STORE_SECRET` names. Its connection outlives an invocation of the function. */
export const query: Query = (sql, values) => {
  shared ??= queryStore(addressBook());
  return shared(sql, values);
};
let shared: Query | undefined;

/**
 * Two things heal by themselves: a connection that died while the function was frozen, and a password that was changed
 * since the secret was read. Each is tried once; both together happen too.
 */
export function queryStore(addresses: AddressBook): Query {
  let pool: Pool | undefined;

  async function attempt(sql: string, values: readonly Value[]): Promise<Attempt> {
    const connectionString = await addresses.read();
    pool ??= openPool(connectionString);
    const mine = pool;
    try {
      return { rows: await askIn(mine, sql, values) };
    } catch (error) {
      const failed = failureOf(error);
      if (failed.remedy === 'read-secret') addresses.forget();
      if (failed.remedy !== 'none' && pool === mine) {
        pool = undefined;
        void mine.end();
      }
      return failed;
    }
  }

  return async (sql, values) => {
    const tried = new Set<Remedy>(['none']);
    for (;;) {
      const outcome = await attempt(sql, values);
      if ('rows' in outcome) return outcome.rows;
      if (tried.has(outcome.remedy)) throw outcome.failure;
      tried.add(outcome.remedy);
    }
  };
}

type Attempt = { readonly rows: readonly unknown[] } | ReturnType<typeof failureOf>;

/** A function takes one question at a time. Twice all these times is within the minute that it has. */
function openPool(connectionString: string): Pool {
  const pool = new Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
    // Longer, and whatever lies between has forgotten the connection without telling.
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  });
  // A connection that ends leaves the pool, or its question fails; but its error, unheard, would end the function too.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

async function askIn(pool: Pool, sql: string, values: readonly Value[]): Promise<readonly unknown[]> {
  const client = await pool.connect();
  try {
    await client.query(BEGIN);
    const { rows } = await client.query(sql, [...values]);
    await client.query('COMMIT');
    client.release();
    return rows;
  } catch (error) {
    // Whatever state it is in, the server rolls it back with the connection.
    client.release(true);
    throw error;
  }
}

/**
 * A lookup only reads: the database itself sees to it, whatever the user may do. All settings are the transaction's own, as
 * a pooler such as PgBouncer or RDS Proxy wants it; instants come in UTC, wherever the database stands.
 */
const BEGIN = `BEGIN TRANSACTION READ ONLY; SET LOCAL statement_timeout = '10s'; SET LOCAL TimeZone = 'UTC'`;
