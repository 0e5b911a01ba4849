import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import * as z from 'zod/mini';
import type { StoreName } from '../people.ts';
import { type DemoRecord, recordsIn } from '../records.ts';
import { makeFiles } from './postgres-files.ts';
import { fillSchema } from './postgres-fill.ts';
import type { Schema } from './postgres-tables.ts';

/** PostgreSQL on this machine, for the stores of the demonstration that are kept in it. */
export type Database = {
  /** Writes the demonstration's records, unless this edition of them is there already. */
  fill(): Promise<void>;
  /** What the store's secret holds: JSON with a `connectionString`; null for a store that is kept elsewhere. */
  addressOf(store: StoreName): string | null;
  close(): Promise<void>;
};

/** Each store is a schema and a user of its own, though PGlite lets in whoever asks: it listens on this machine only. */
const SCHEMAS: ReadonlyMap<StoreName, Schema> = new Map([
  ['offitel/offitelweb', 'offitelweb'],
  ['offitel/invoicing', 'invoicing'],
  ['telewacht/call-records', 'call_records'],
]);

/**
 * Starts the database on a folder, which keeps everything that was committed, whatever happens to the process.
 * @param o.port 0 for any that is free
 */
export async function openDatabase(o: {
  readonly dir: string;
  readonly port: number;
  readonly records?: (store: StoreName) => readonly DemoRecord[];
}): Promise<Database> {
  const { records = recordsIn } = o;
  await makeFiles(o.dir);
  const server = fork(path.join(import.meta.dirname, 'postgres-server.ts'), [o.dir, String(o.port)], {
    execArgv: ['--liftoff-only'],
  });
  const { port, failed } = FirstWord.parse(await firstWord(server));
  if (failed !== undefined) {
    throw Object.assign(new Error(`the database cannot listen on port ${port} (${failed})`), {
      code: failed,
    });
  }
  const urlFor = (user: string) => `postgresql://${user}:local@127.0.0.1:${port}/postgres`;

  return {
    async fill() {
      for (const [store, schema] of SCHEMAS) await fillSchema(urlFor('postgres'), schema, records(store));
    },
    addressOf(store) {
      const schema = SCHEMAS.get(store);
      return schema === undefined ? null : JSON.stringify({ connectionString: urlFor(schema) });
    },
    async close() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.send('close');
      await ended;
    },
  };
}

const FirstWord = z.object({ port: z.int(), failed: z.optional(z.string()) });

async function firstWord(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('The database ended before it was there.');
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return message;
}
