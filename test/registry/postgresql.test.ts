import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseError } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryStore } from '#registry/connectors/postgresql.ts';
import { addressBook } from '#registry/connectors/postgresql-address.ts';
import { failureOf as nameOf } from '#registry/connectors/postgresql-failure.ts';
import { type Database, openDatabase } from '#registry/demo-data/services/postgres.ts';
import { failureOf, openGate } from './postgresql-gate.ts';

const dir = mkdtempSync(join(tmpdir(), 'postgresql-'));
let database: Database;
let gate: Awaited<ReturnType<typeof openGate>>;
/** The secret's text, and how often it was read. */
let secret: { text: string; readings: number };

beforeAll(async () => {
  database = await openDatabase({ dir, port: 0, records: () => [] });
  await database.fill();
});
afterAll(async () => {
  await database.close();
  rmSync(dir, { recursive: true });
});
beforeEach(async () => {
  gate = await openGate(JSON.parse(database.addressOf('offitel/invoicing') ?? '').connectionString);
  secret = { text: secretFor(gate.urlWith('local')), readings: 0 };
});
afterEach(() => gate.close());

const secretFor = (connectionString: string) => JSON.stringify({ connectionString });

/** A connector as a function has it, from its first invocation on. */
const connector = () =>
  queryStore(
    addressBook(async () => {
      secret.readings += 1;
      return secret.text;
    }),
  );

describe('a connection', () => {
  it('serves one question after the other', async () => {
    const query = connector();
    for (const number of [1, 2, 3]) {
      expect(await query('select $1::int as number', [number])).toEqual([{ number }]);
    }
    expect([gate.connections, secret.readings]).toEqual([1, 1]);
  });

  it('serves questions that are asked at once in turn', async () => {
    const query = connector();
    const numbers = [1, 2, 3, 4, 5];
    const answers = await Promise.all(numbers.map((number) => query('select $1::int as number', [number])));
    expect(answers).toEqual(numbers.map((number) => [{ number }]));
    expect(gate.connections).toBe(1);
  });

  it('that died in between is replaced, and nobody notices', async () => {
    const query = connector();
    await query('select 1', []);
    gate.cut();
    expect(await query('select 2 as number', [])).toEqual([{ number: 2 }]);
    expect([gate.connections, secret.readings]).toEqual([2, 1]);
  });

  it('that has given an error is not used again', async () => {
    const query = connector();
    await failureOf(query('select 1 / $1::int', [0]));
    expect(await query('select 2 as number', [])).toEqual([{ number: 2 }]);
    expect(gate.connections).toBe(2);
  });

  it('that asks for TLS never falls back to clear text', async () => {
    secret.text = secretFor(`${gate.urlWith('local')}?sslmode=verify-full`);
    expect(await failureOf(connector()('select 1', []))).toMatchObject({ name: 'StoreUnreachable' });
    expect(gate.received.includes('invoicing')).toBe(false);
  });
});

describe('a password', () => {
  it('that was changed is read anew', async () => {
    const query = connector();
    await query('select 1', []);
    gate.password = 'changed';
    secret.text = secretFor(gate.urlWith('changed'));
    gate.cut();
    expect(await query('select 2 as number', [])).toEqual([{ number: 2 }]);
    expect(secret.readings).toBe(2);
  });

  it('that is wrong even so is said to be', async () => {
    gate.password = 'another';
    const { name, text } = await failureOf(connector()('select 1', []));
    expect([name, secret.readings]).toEqual(['StorePasswordRefused', 2]);
    expect(text).not.toContain('local@');
  });
});

describe('a question', () => {
  it('cannot change anything', async () => {
    const { name } = await failureOf(connector()('create table public.mine (id int)', []));
    expect(name).toBe('StoreQueryFailed25006');
  });

  it('gets instants in UTC, whatever the session had', async () => {
    const query = connector();
    const [row] = await query(
      `select json_build_object('at', timestamptz '2025-07-01 10:00:00+02') as data`,
      [],
    );
    expect(row).toEqual({ data: { at: '2025-07-01T08:00:00+00:00' } });
  });

  it.each([
    ['42P01', 'select * from invoicing.nowhere where name = $1'],
    ['22P02', 'select $1::int'],
  ])(
    'that the server cannot answer is named by its code %s, and by nothing that was asked',
    async (code, sql) => {
      const { name, text } = await failureOf(connector()(sql, ['Marijke Van den Bossche']));
      expect(name).toBe(`StoreQueryFailed${code}`);
      expect(text).not.toContain('Marijke');
    },
  );

  it.each([
    ['57014', { name: 'StoreTimedOut', remedy: 'none' }],
    ['57P01', { name: 'StoreUnreachable', remedy: 'reconnect' }],
    ['53300', { name: 'StoreUnreachable', remedy: 'reconnect' }],
    ['28P01', { name: 'StorePasswordRefused', remedy: 'read-secret' }],
  ])('that fails with %s is treated by its cause', (code, expected) => {
    const { failure, remedy } = nameOf(Object.assign(new DatabaseError('', 0, 'error'), { code }));
    expect({ name: failure.name, remedy }).toEqual(expected);
  });
});

describe('a store', () => {
  it('that is away is said to be, and where it was is not', async () => {
    gate.close();
    const { name, text } = await failureOf(connector()('select 1', []));
    expect(name).toBe('StoreUnreachable');
    expect(text).not.toContain('127.0.0.1');
  });

  it.each([
    ['no JSON', 'postgresql://invoicing:hunter2@127.0.0.1/'],
    ['no address', '{"password":"hunter2"}'],
    ['another protocol', secretFor('mysql://invoicing:hunter2@127.0.0.1/')],
    ['an open wire to another machine', secretFor('postgresql://invoicing:hunter2@db.offitel.example/')],
    [
      'a server that need not show who it is',
      secretFor('postgresql://invoicing:hunter2@db.offitel.example/?sslmode=no-verify'),
    ],
  ])('is not asked if its secret holds %s', async (_, text) => {
    secret.text = text;
    const failure = await failureOf(connector()('select 1', []));
    expect(failure.name).toBe('StoreAddressInvalid');
    expect(failure.text).not.toContain('hunter2');
  });

  it('is asked again once its secret is in order', async () => {
    const query = connector();
    const { text } = secret;
    secret.text = '';
    await failureOf(query('select 1', []));
    secret.text = text;
    expect(await query('select 1 as number', [])).toEqual([{ number: 1 }]);
  });

  it('must be named by the environment', async () => {
    vi.stubEnv('STORE_SECRET', '');
    await expect(queryStore(addressBook())('select 1', [])).rejects.toMatchObject({
      name: 'ConfigurationMissing',
    });
    vi.unstubAllEnvs();
  });
});
