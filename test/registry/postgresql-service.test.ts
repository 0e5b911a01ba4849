import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsIn } from '#registry/demo-data/records.ts';
import { type Database, openDatabase } from '#registry/demo-data/services/postgres.ts';
import { makeFiles } from '#registry/demo-data/services/postgres-files.ts';

/** One folder for all: what each leaves is what the next finds. */
const dir = mkdtempSync(join(tmpdir(), 'postgresql-service-'));
const running: ChildProcess[] = [];
beforeAll(() => makeFiles(dir));
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(dir, { recursive: true });
});

/** Another process that has the database open, until it says a line that begins so. */
async function edition(said: string): Promise<{ child: ChildProcess; line: string }> {
  const program = join(import.meta.dirname, 'postgresql-edition.ts');
  const child = spawn(process.execPath, [program, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith(said)) return { child, line };
  }
  throw new Error('The edition ended early.');
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function ask(address: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client(JSON.parse(address));
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

async function withDatabase<Value>(
  work: (database: Database, address: string) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase({ dir, port: 0 });
  try {
    return await work(database, database.addressOf('offitel/invoicing') ?? '');
  } finally {
    await database.close();
  }
}

const COUNT = `
  select (select count(*)::int from offitelweb.contracts) + (select count(*)::int from offitelweb.questions) as web,
    (select count(*)::int from invoicing.invoices) + (select count(*)::int from invoicing.payments) as invoicing,
    (select count(*)::int from call_records.calls) as calls`;
const ALL = {
  web: recordsIn('offitel/offitelweb').length,
  invoicing: recordsIn('offitel/invoicing').length,
  calls: recordsIn('telewacht/call-records').length,
};

describe('the database', () => {
  it('that is killed while it is filled is filled by the next', async () => {
    await kill((await edition('open')).child);
    const counted = await withDatabase(async (database, address) => {
      await database.fill();
      return ask(address, COUNT);
    });
    expect(counted).toEqual([ALL]);
  });

  it('keeps what was committed when its process is killed, and what was not is gone', async () => {
    const { child, line } = await edition('filled');
    const address = line.slice('filled '.length);
    await ask(address, `create table public.kept (id int); insert into public.kept values (1)`);
    const open = new Client(JSON.parse(address));
    open.on('error', () => undefined);
    await open.connect();
    await open.query('begin; insert into public.kept values (2)');
    await kill(child);
    const kept = await withDatabase((_, next) => ask(next, 'select id from public.kept'));
    expect(kept).toEqual([{ id: 1 }]);
  });

  it('is not filled again with what it has', async () => {
    const SAME = 'select xmin::text, invoice_no from invoicing.invoices order by invoice_no';
    const [before, after] = await withDatabase(async (database, address) => {
      await database.fill();
      const first = await ask(address, SAME);
      await database.fill();
      return [first, await ask(address, SAME)];
    });
    expect(after).toEqual(before);
  });

  it('is filled anew with another edition of the data', async () => {
    await withDatabase((database) => database.fill());
    const database = await openDatabase({ dir, port: 0, records: () => [] });
    await database.fill();
    const counted = await ask(database.addressOf('offitel/invoicing') ?? '', COUNT);
    await database.close();
    expect(counted).toEqual([{ web: 0, invoicing: 0, calls: 0 }]);
  });

  it('lets others go on when a client dies in the middle of its transaction', async () => {
    const answer = await withDatabase(async (_, address) => {
      const dying = new Client(JSON.parse(address));
      dying.on('error', () => undefined);
      await dying.connect();
      await dying.query('begin');
      const waiting = ask(address, 'select 1 as number');
      // As the system does for a process that is gone: without a goodbye.
      Reflect.get(dying, 'connection').stream.destroy();
      return waiting;
    });
    expect(answer).toEqual([{ number: 1 }]);
  });

  it('has no address for a store that is kept elsewhere', async () => {
    expect(await withDatabase(async (database) => database.addressOf('offitel/newsletter'))).toBeNull();
  });
});
