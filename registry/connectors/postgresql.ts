import { Pool } from 'pg';
import { type AddressBook, addressBook } from './postgresql-address.ts';
import { failureOf, type Remedy } from './postgresql-failure.ts';

/**
 * Asks the store one question: SQL with `$1`, `$2` … and their values, never a value written into the SQL. Gives the rows
 * as they come.
 * @throws {StoreFailure} named after what broke, free of what was asked
 */
export type Query = (sql: string, values: readonly Value[]) => Promise<readonly unknown[]>;
export type Value = string | number | boolean | null | readonly string[];

/**
 * Changes the store in one transaction: all of the work or nothing. It is begun again where the connection fails, also when
 * nobody knows whether it had been committed: what it does has to come to the same if it is done twice.
 */
export type Change = (work: (query: Query) => Promise<void>) => Promise<void>;

type Store = { readonly query: Query; readonly change: Change };

/** The store that `STORE_SECRET` names. Its connection outlives an invocation of the function. */
export const query: Query = (sql, values) => theStore().query(sql, values);
export const change: Change = (work) => theStore().change(work);

let shared: Store | undefined;

function theStore(): Store {
  shared ??= storeAt(addressBook());
  return shared;
}

export function queryStore(addresses: AddressBook): Query {
  return storeAt(addresses).query;
}

/**
 * Two things heal by themselves: a connection that died while the function was frozen, and a password that was changed
 * since the secret was read. Each is tried once; both together happen too.
 */
export function storeAt(addresses: AddressBook): Store {
  let pool: Pool | undefined;

  async function attempt<Value>(begin: string, work: Work<Value>): Promise<Attempt<Value>> {
    const connectionString = await addresses.read();
    pool ??= openPool(connectionString);
    const mine = pool;
    try {
      return { result: await workIn(mine, begin, work) };
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

  async function worked<Value>(begin: string, work: Work<Value>): Promise<Value> {
    const tried = new Set<Remedy>(['none']);
    for (;;) {
      const outcome = await attempt(begin, work);
      if ('result' in outcome) return outcome.result;
      if (tried.has(outcome.remedy)) throw outcome.failure;
      tried.add(outcome.remedy);
    }
  }

  return {
    query: (sql, values) => worked(READING, (ask) => ask(sql, values)),
    change: (work) => worked(WRITING, work),
  };
}

type Work<Value> = (query: Query) => Promise<Value>;
type Attempt<Value> = { readonly result: Value } | ReturnType<typeof failureOf>;

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

async function workIn<Value>(pool: Pool, begin: string, work: Work<Value>): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const result = await work(async (sql, values) => (await client.query(sql, [...values])).rows);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Whatever state it is in, the server rolls it back with the connection.
    client.release(true);
    throw error;
  }
}

/**
 * All settings are the transaction's own, as a pooler such as PgBouncer or RDS Proxy wants it; instants come in UTC, wherever
 * the database stands.
 */
const SETTINGS = `SET LOCAL statement_timeout = '10s'; SET LOCAL TimeZone = 'UTC'`;

/** A question only reads: the database itself sees to it, whatever the user may do. */
const READING = `BEGIN TRANSACTION READ ONLY; ${SETTINGS}`;
const WRITING = `BEGIN TRANSACTION READ WRITE; ${SETTINGS}`;
