import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkConformance, Fixture } from '#connect/conformance/index.ts';
import { matchRecord } from '#connect/index.ts';
import { DeclaredTable } from '#contracts/declared-table.ts';
import { declaredTables } from '#registry/connectors/declared-tables.ts';
import { storeAt } from '#registry/connectors/postgresql.ts';
import { type Database, openDatabase } from '#registry/demo-data/services/postgres.ts';

const ACT = { caseId: 'abcdefghijklmnopqrstuvwxyz', idempotencyKey: 'case:act-1' };

/** A shop’s own database, as it stood before anybody thought of requests: whole numbers, mixed spellings, no column of ours. */
const SHOP = `
  create schema shop;
  create table shop.customers (id int primary key, name text, email text, phone text, born date);
  create table shop.orders (no serial primary key, customer int references shop.customers (id), what text, total numeric(9,2), at timestamptz default '2026-01-05T10:00Z');
  insert into shop.customers values
    (1, 'Mira Voorbeeld', ' Mira.Voorbeeld@Postvak.example', '011 22 33 44', '1980-02-01'),
    (2, 'An Voorbeeld', 'gezin@postvak.example', null, null),
    (3, 'Veel Voorbeeld', 'veel@postvak.example', null, null),
    (4, '<b>Boos</b>', 'boos@postvak.example', null, null),
    (5, 'Weg Voorbeeld', 'weg@postvak.example', null, null);
  insert into shop.orders (customer, what, total) values
    (1, 'paper', 12.50), (2, 'her secret', 1), (4, '../../etc/passwd <script>', 1), (5, 'pencils', 2);
  create table shop.newsletter (mail text primary key, topic text);
  insert into shop.newsletter values (' Mira.Voorbeeld@Postvak.example', 'paper'), ('weg@postvak.example', 'pencils');
  insert into shop.orders (no, customer, what, total) select 100 + n, 3, 'stamp ' || n, 1 from generate_series(1, 1000) n;`;

/** The same by names that SQL takes only in quotes, capitals, a hyphen, spaces, a semicolon, words of its own; people’s names in two columns. */
const QUOTED = `
  create schema "Winkel";
  create table "Winkel"."user" as select id "Nr", nullif(split_part(name, ' ', 1), '') "Voornaam", split_part(name, ' ', 2) "Naam (familie)",
    email "E-mail", phone "order", born "from; é" from shop.customers;
  create table "Winkel"."Order Lines" as select no "Line Nr", customer "User", what "What", total "Prijs (€)", at "AT" from shop.orders;`;

const TABLES = [
  {
    category: 'orders',
    table: 'shop.orders',
    key: 'no',
    owner: { table: 'shop.customers', key: 'customer', pointsTo: 'id' },
    fields: { what: 'what', total: 'total::text', orderedAt: 'at', name: 'owner.name' },
    identifiers: { email: 'owner.email', phone: 'owner.phone', name: 'owner.name', birthDate: 'owner.born' },
  },
].map((table) => DeclaredTable.parse(table));

const QUOTED_TABLES = [
  {
    category: 'orders',
    table: 'Winkel.Order Lines',
    key: 'Line Nr',
    owner: { table: 'Winkel.user', key: 'User', pointsTo: 'Nr' },
    fields: { what: 'What', total: 'Prijs (€)::text', orderedAt: 'AT', name: 'owner.Naam (familie)' },
    identifiers: {
      ...{ email: 'owner.E-mail', phone: 'owner.order' },
      ...{ name: ['owner.Voornaam', 'owner.Naam (familie)'], birthDate: 'owner.from; é' },
    },
  },
].map((table) => DeclaredTable.parse(table));

const MIRA = { email: 'mira.voorbeeld@postvak.example', name: 'Mira Voorbeeld' };
const FIXTURE = Fixture.parse({
  controller: 'my-shop',
  store: 'orders',
  nobody: { email: 'niemand@postvak.example' },
  one: MIRA,
  many: { who: { email: 'veel@postvak.example' }, records: 1_000 },
  ambiguous: { email: 'gezin@postvak.example', name: 'Jan Voorbeeld' },
  hostile: { who: { email: 'boos@postvak.example' }, records: 1 },
  others: ['her secret'],
  erase: { who: { email: 'weg@postvak.example' }, record: { category: 'orders', id: '4/orders' } },
  rectify: {
    who: MIRA,
    record: { category: 'orders', id: '1/orders' },
    ...{ field: 'what', from: 'paper', to: 'cardboard' },
  },
});

let dir: string;
let database: Database;
let connectionString: string;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'declared-'));
  database = await openDatabase({ dir, port: 0 });
  ({ connectionString } = JSON.parse(database.addressOf('offitel/invoicing') ?? '{}'));
  connectionString = connectionString.replace('invoicing:', 'postgres:');
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(SHOP + QUOTED);
  await client.end();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database?.close();
  rmSync(dir, { recursive: true, force: true });
});

function lookupWith(written: Map<string, Uint8Array>, tables = TABLES) {
  const store = storeAt({ read: async () => connectionString, forget: () => undefined });
  return declaredTables(
    {
      controller: 'my-shop',
      store: 'orders',
      accepts: ['email', 'phone', 'name', 'birthDate'],
      tables,
    },
    { ...store, putObject: async ({ key, body }) => void written.set(key, body), log: () => undefined },
  );
}

describe('a store whose data map says where its records lie', () => {
  it.each([
    ['plain', TABLES],
    ['quoted', QUOTED_TABLES],
  ])('passes every check of a lookup, without a line of code, by %s names', async (_, tables) => {
    const written = new Map<string, Uint8Array>();
    const lookup = lookupWith(written, tables);
    const report = await checkConformance({
      target: {
        ask: async (question) => await lookup(question),
        bucket: 'evidence',
        written: async (key) => written.get(key) ?? null,
        keys: () => null,
        logged: () => [],
      },
      fixture: FIXTURE,
      name: 'declared',
      at: new Date('2026-03-05T10:00:00Z'),
      mayChange: true,
    });

    expect(report.findings.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(report.findings.filter(({ result }) => result === 'passed').length).toBeGreaterThan(15);
  });

  it.each([
    ['a telephone number written otherwise', { phone: '+32 11 22 33 44' }, TABLES, 'Mira Voorbeeld'],
    ['name and birth date', { name: 'MIRA VOORBEELD', birthDate: '1980-02-01' }, TABLES, 'Mira Voorbeeld'],
    [
      'a name in two columns',
      { name: 'MIRA VOORBEELD', birthDate: '1980-02-01' },
      QUOTED_TABLES,
      'Voorbeeld',
    ],
  ])('finds somebody by %s', async (_, who, tables, name) => {
    vi.stubEnv('DIALLING_CODE', '32');
    const subject = Object.fromEntries(
      Object.entries(who).map(([kind, value]) => [kind, { value, status: 'verified' as const }]),
    );
    const answer = await lookupWith(new Map(), tables).definition.access({
      subject,
      cursor: null,
      caseId: 'c',
    });

    const items = answer.outcome === 'found' ? answer.items : [];
    expect(
      items.filter(({ identifiers }) => matchRecord(subject, identifiers).verdict === 'theirs'),
    ).toMatchObject([{ id: '1/orders', data: { total: '12.50', name } }]);
  });

  it('numbers records that an e-mail address is the key of by its hash, in every act', async () => {
    const newsletter = DeclaredTable.parse({
      ...{ category: 'newsletter', table: 'shop.newsletter', key: 'mail', restrictable: false },
      ...{ fields: { mail: 'mail', topic: 'topic' }, identifiers: { email: 'mail' } },
    });
    const { access, find, rectify, erase } = lookupWith(new Map(), [newsletter]).definition;
    const topics = async () => {
      const answer = await access({
        ...{ cursor: null, caseId: 'c' },
        subject: { email: { value: 'mira.voorbeeld@postvak.example', status: 'verified' } },
      });
      return answer.outcome === 'found' ? answer.items : [];
    };

    const [record] = await topics();
    if (record === undefined) throw new Error('nothing was found');
    expect(record.id).toMatch(/^[0-9a-f]{64}\/newsletter$/);
    expect(await find?.([record], ACT)).toMatchObject({ items: [{ id: record.id }] });
    await rectify?.(
      [{ record, set: { topic: { from: 'paper', to: 'cardboard' } }, data: { topic: 'cardboard' } }],
      ACT,
    );
    expect(await topics()).toMatchObject([{ id: record.id, data: { topic: 'cardboard' } }]);
    await erase?.([{ record, how: 'delete' }], ACT);
    expect(await topics()).toEqual([]);
  });

  it.each(['a"b', 'a.b', 'a:b', 'a\nb', ' a', ''])('takes no %j for a column', (key) => {
    expect(DeclaredTable.safeParse({ ...TABLES[0], key }).success).toBe(false);
  });

  it('leaves a restriction to a person, as the table has no column for it', () => {
    expect(lookupWith(new Map()).definition.restrict).toBeUndefined();
  });
});
