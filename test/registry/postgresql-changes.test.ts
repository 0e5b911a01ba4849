import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PutObject } from '#connect/index.ts';
import { type Change, storeAt } from '#registry/connectors/postgresql.ts';
import { addressBook } from '#registry/connectors/postgresql-address.ts';
import { person, type StoreName, subjectOf } from '#registry/demo-data/people.ts';
import { itemId, recordsOf } from '#registry/demo-data/records.ts';
import { type Database, openDatabase } from '#registry/demo-data/services/postgres.ts';
import { makeLookup as callRecords } from '#registry/lookups/call-records.ts';
import { makeLookup as invoicing } from '#registry/lookups/invoicing.ts';
import { makeLookup as offitelweb } from '#registry/lookups/offitelweb.ts';
import { askAll } from './ask-all.ts';
import { anonymising, change, deleting, resultsOf } from './change-all.ts';
import { describeChanges, recordsFor } from './change-suite.ts';

const STORES = {
  'offitel/offitelweb': { makeLookup: offitelweb, tables: ['customers', 'contracts', 'questions'] },
  'offitel/invoicing': { makeLookup: invoicing, tables: ['invoices', 'payments'] },
  'telewacht/call-records': { makeLookup: callRecords, tables: ['callers', 'calls'] },
} as const satisfies Partial<Record<StoreName, unknown>>;
type Store = keyof typeof STORES;
const schemaOf = (store: Store) => store.split('/')[1]?.replace('-', '_') ?? '';

const dir = mkdtempSync(join(tmpdir(), 'postgresql-changes-'));
let database: Database;
let admin: Client;
beforeAll(async () => {
  database = await openDatabase({ dir, port: 0, records: recordsFor });
  await database.fill();
  admin = new Client(JSON.parse(database.addressOf('offitel/invoicing') ?? ''));
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.close();
  rmSync(dir, { recursive: true });
});

/** Breaks off within the transaction when so many statements have written. */
function breaking(whole: Change, writes: number): Change {
  return (work) =>
    whole(async (ask) => {
      let left = writes;
      await work(async (sql, values) => {
        if (!/^\s*select/.test(sql)) {
          if (left === 0) throw new Error('The function was killed.');
          left -= 1;
        }
        return ask(sql, values);
      });
    });
}

function over(store: Store, writes = Number.POSITIVE_INFINITY) {
  const pages = new Map<string, string>();
  const putObject: PutObject = async ({ key, body }) => void pages.set(key, new TextDecoder().decode(body));
  const { query, change: whole } = storeAt(addressBook(async () => database.addressOf(store) ?? ''));
  const runtime = { query, change: breaking(whole, writes), putObject, log: () => {} };
  return { lookup: STORES[store].makeLookup(runtime), pages };
}

async function contents(store: Store) {
  const rows: Record<string, readonly Record<string, unknown>[]> = {};
  for (const table of STORES[store].tables) {
    rows[table] = (await admin.query(`select * from ${schemaOf(store)}.${table} order by 1`)).rows;
  }
  return rows;
}

async function fill(store: Store) {
  await admin.query('delete from public.demo_data where schema = $1', [schemaOf(store)]);
  await database.fill();
}

for (const store of ['offitel/offitelweb', 'offitel/invoicing', 'telewacht/call-records'] as const) {
  describeChanges(store, {
    over: (writes) => over(store, writes),
    contents: () => contents(store),
    fill: () => fill(store),
  });
}

const marijke = person('marijke');
const named = (store: Store, category: string) =>
  (recordsOf(marijke)[store] ?? [])
    .filter((one) => one.category === category)
    .map((one) => ({ category, id: itemId(one) }));

describe('a customer', () => {
  beforeEach(() => fill('offitel/offitelweb'));
  const customers = async () =>
    (await contents('offitel/offitelweb'))['customers']?.filter(({ email }) => email === marijke.email);

  it('stays as long as one of the records is kept, and goes with the last', async () => {
    const { lookup } = over('offitel/offitelweb');
    await change(lookup, marijke, deleting(named('offitel/offitelweb', 'contract')));
    const kept = await customers();
    await change(lookup, marijke, deleting(named('offitel/offitelweb', 'question')));
    expect([kept?.length, await customers()]).toEqual([1, []]);
  });

  it('is put right for all records at once, and found by what is right', async () => {
    const to = 'marijke.new@postvak.example';
    const set = { email: { from: marijke.email, to } };
    const records = named('offitel/offitelweb', 'contract').map((one) => ({ ...one, set }));
    const asked = { operation: 'rectify', records };
    const first = await change(over('offitel/offitelweb').lookup, marijke, asked);
    const again = await change(over('offitel/offitelweb').lookup, marijke, asked);
    const subject = { email: { value: to, status: 'verified' as const } };
    const { items } = await askAll(over('offitel/offitelweb'), subject);
    expect([resultsOf(first), resultsOf(again)]).toEqual([
      ['rectified', 'rectified'],
      ['already', 'already'],
    ]);
    expect(items).toHaveLength(4);
  });
});

describe('an invoice', () => {
  beforeEach(() => fill('offitel/invoicing'));
  const [first = { category: '', id: '' }] = named('offitel/invoicing', 'invoice');

  it('is corrected where it holds what the decision was taken on, and nowhere else', async () => {
    const before = await contents('offitel/invoicing');
    const correct = (from: string, to: string) => ({
      operation: 'rectify',
      records: [{ ...first, set: { address: { from, to } } }],
    });
    const { lookup } = over('offitel/invoicing');
    const stale = await change(lookup, marijke, correct('Elsewhere 1', 'Modelkaai 1'));
    const untouched = await contents('offitel/invoicing');
    const right = await change(
      lookup,
      marijke,
      correct(marijke.address, `'; drop table invoicing.invoices; --`),
    );
    expect([resultsOf(stale), untouched, resultsOf(right)]).toEqual([
      ['changed-meanwhile'],
      before,
      ['rectified'],
    ]);
    const { items } = await askAll(over('offitel/invoicing'), subjectOf(marijke, 'verified'));
    expect(items.find(({ id }) => id === first.id)?.data['address']).toBe(
      `'; drop table invoicing.invoices; --`,
    );
  });

  it('is not numbered anew: that would be another invoice', async () => {
    const before = await contents('offitel/invoicing');
    const set = { invoiceNo: { from: first.id.split('/')[0], to: 'F-1' } };
    const answer = await change(over('offitel/invoicing').lookup, marijke, {
      operation: 'rectify',
      records: [{ ...first, set }],
    });
    expect([resultsOf(answer), await contents('offitel/invoicing')]).toEqual([['not-done'], before]);
  });

  it('keeps for the books what the mask keeps', async () => {
    const mask = { amount: 'keep', issuedOn: 'keep', customerNo: 'hash', name: 'null' };
    await change(over('offitel/invoicing').lookup, marijke, anonymising([first], mask));
    const { invoices = [] } = await contents('offitel/invoicing');
    const [left] = invoices.filter(({ invoice_no: number }) => String(number).startsWith('anon-'));
    expect(left).toMatchObject({ amount: '121.00', name: null, address: null, email_lower: null });
    expect(left?.['customer_no']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('that a kept payment refers to is not deleted, and neither is anything else of that act', async () => {
    const before = await contents('offitel/invoicing');
    const records = named('offitel/invoicing', 'invoice');
    const answer = await change(over('offitel/invoicing').lookup, marijke, deleting(records));
    expect(answer).toEqual({ outcome: 'failed', code: 'LookupThrew' });
    expect(await contents('offitel/invoicing')).toEqual(before);
  });
});

it('a store without marketing says so', async () => {
  const answer = await change(over('offitel/invoicing').lookup, marijke, { operation: 'suppress' });
  expect(answer).toEqual({ outcome: 'unsupported' });
});
