import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LookupRuntime, matchRecord, type PutObject } from '#connect/index.ts';
import type { IdentifierKind, Subject } from '#contracts/lookup.ts';
import { type Query, queryStore } from '#registry/connectors/postgresql.ts';
import { addressBook } from '#registry/connectors/postgresql-address.ts';
import { invoicing, offitelweb } from '#registry/demo-data/customer-records.ts';
import { PEOPLE, type Person, person, type StoreName, subjectOf } from '#registry/demo-data/people.ts';
import { type DemoRecord, itemId } from '#registry/demo-data/records.ts';
import { type Database, openDatabase } from '#registry/demo-data/services/postgres.ts';
import { callRecords } from '#registry/demo-data/telephone-records.ts';
import * as calls from '#registry/lookups/call-records.ts';
import * as invoices from '#registry/lookups/invoicing.ts';
import * as web from '#registry/lookups/offitelweb.ts';
import { askAll } from './ask-all.ts';

const STORES = {
  'offitel/offitelweb': { recordsFor: offitelweb, lookup: web },
  'offitel/invoicing': { recordsFor: invoicing, lookup: invoices },
  'telewacht/call-records': { recordsFor: callRecords, lookup: calls },
} as const;
type Store = keyof typeof STORES;
const EVERY_STORE = ['offitel/offitelweb', 'offitel/invoicing', 'telewacht/call-records'] as const;

/** Buys so much that no page holds it. */
const regular: Person = {
  ...person('marijke'),
  id: 'regular',
  email: 'regular@postvak.example',
  customerNo: 'KL-0',
  phone: '+32 11 000 00 99',
};

/** Everybody is known everywhere here, hostile names and households too, so that nobody is left untried. */
function recordsFor(somebody: Person, store: Store): DemoRecord[] {
  const made = STORES[store].recordsFor(somebody);
  return made.map((record) => ({ ...record, store, person: somebody.id }));
}

/** Three hundred invoices and as many payments. */
const MANY = Array.from({ length: 300 }, (_, at) =>
  recordsFor(regular, 'offitel/invoicing')
    .slice(0, 2)
    .map((record) => {
      const number = `${1_000 + at}`;
      const own = record.category === 'invoice' ? { invoiceNo: number } : { reference: number };
      return {
        ...record,
        id: record.category === 'invoice' ? number : `B${number}`,
        data: { ...record.data, ...own },
      };
    }),
).flat();

/** Whoever is peculiar, and one in ten of those who are not. */
const TRIED = PEOPLE.filter(({ because }, at) => because !== 'ordinary' || at % 10 === 0);

const everybodys = (store: Store) => TRIED.flatMap((somebody) => recordsFor(somebody, store));
const EVERYBODYS: Readonly<Record<Store, readonly DemoRecord[]>> = {
  'offitel/offitelweb': everybodys('offitel/offitelweb'),
  'offitel/invoicing': everybodys('offitel/invoicing'),
  'telewacht/call-records': everybodys('telewacht/call-records'),
};

const dir = mkdtempSync(join(tmpdir(), 'postgresql-lookups-'));
let database: Database;
beforeAll(async () => {
  const records = (store: StoreName) => {
    const known = EVERY_STORE.find((name) => name === store) ?? 'offitel/invoicing';
    return known === 'offitel/invoicing' ? [...EVERYBODYS[known], ...MANY] : EVERYBODYS[known];
  };
  database = await openDatabase({ dir, port: 0, records });
  await database.fill();
});
afterAll(async () => {
  await database.close();
  rmSync(dir, { recursive: true });
});

const queries = new Map<Store, Query>();

/** The store's lookup over the wire, as a function has it. */
function lookupOver(store: Store, query = queries.get(store) ?? freshQuery(store)) {
  queries.set(store, query);
  const pages = new Map<string, string>();
  const putObject: PutObject = async ({ key, body }) => void pages.set(key, new TextDecoder().decode(body));
  const runtime: LookupRuntime & { query: Query } = { query, putObject, log: () => {} };
  return { lookup: STORES[store].lookup.makeLookup(runtime), pages };
}

function freshQuery(store: Store): Query {
  return queryStore(addressBook(async () => database.addressOf(store) ?? ''));
}

const shape = ({ category, data }: { category: string; data: unknown }, id: string) => ({
  category,
  id,
  data,
});
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

async function shownTo(store: Store, subject: Subject) {
  const { items } = await askAll(lookupOver(store), subject);
  return items.map((found) => shape(found, found.id)).sort(byId);
}

function truth(store: Store, somebody: Person) {
  return recordsFor(somebody, store)
    .map((record) => shape(record, itemId(record)))
    .sort(byId);
}

/** What the kit holds to be the person's of all that lies in the store, whoever's it is. */
function theirsIn(store: Store, subject: Subject) {
  const theirs = EVERYBODYS[store].filter(
    ({ identifiers }) => matchRecord(subject, identifiers).verdict === 'theirs',
  );
  return theirs.map((record) => shape(record, itemId(record))).sort(byId);
}

describe.each(EVERY_STORE)('%s', (store) => {
  it('brings up for everybody who is verified all that is theirs, field by field', async () => {
    for (const somebody of TRIED) {
      const subject = subjectOf(somebody, 'verified');
      expect([somebody.id, await shownTo(store, subject)]).toEqual([somebody.id, theirsIn(store, subject)]);
    }
  });

  it('gives nothing to whoever only claims to be somebody', async () => {
    for (const somebody of TRIED) {
      const { items } = await askAll(lookupOver(store), subjectOf(somebody, 'claimed'));
      expect([somebody.id, items]).toEqual([somebody.id, []]);
    }
  });

  it.each([
    `' or '1'='1`,
    `'; drop schema ${store.split('/')[1]?.replace('-', '_')} cascade; --`,
    '$1',
    '%',
    '\\',
    '\0',
    '\ud800',
    '9999-99-99',
    'x'.repeat(320),
  ])('takes %j for a value, whatever it looks like', async (value) => {
    const kinds: readonly IdentifierKind[] = ['email', 'phone', 'name', 'birthDate', 'customerNo'];
    for (const kind of kinds) {
      const subject = { [kind]: { value, status: 'verified' as const } };
      const { answers } = await askAll(lookupOver(store), subject);
      expect(['nothing', 'unsupported']).toContain(answers[0]?.outcome);
    }
    const marijke = person('marijke');
    expect(await shownTo(store, subjectOf(marijke, 'verified'))).toEqual(truth(store, marijke));
  });

  it('is not searched by a name alone', async () => {
    const subject = { name: { value: 'Jan Proefmans', status: 'verified' as const } };
    expect((await askAll(lookupOver(store), subject)).answers).toEqual([{ outcome: 'unsupported' }]);
  });
});

describe('people who are hard to tell apart', () => {
  it('share a phone: who only claims it gets nothing, and a human looks', async () => {
    const { phone } = subjectOf(person('wim'), 'claimed');
    const { answers } = await askAll(lookupOver('telewacht/call-records'), phone ? { phone } : {});
    expect(answers).toEqual([{ outcome: 'ambiguous', ambiguous: 6 }]);
  });

  it('share a phone: who is verified sees their own calls, and those of the other are counted', async () => {
    const lookup = lookupOver('telewacht/call-records');
    const { answers } = await askAll(lookup, subjectOf(person('wim'), 'verified'));
    expect(answers).toMatchObject([{ outcome: 'found', items: 3, ambiguous: 3 }]);
  });

  it('changed their name: the invoice to the old one is left to a human, with its payment', async () => {
    const lookup = lookupOver('offitel/invoicing');
    const { answers } = await askAll(lookup, subjectOf(person('sofie'), 'verified'));
    expect(answers).toMatchObject([{ outcome: 'found', items: 3, ambiguous: 2 }]);
  });

  it('are found by name and birth date where nothing else is said', async () => {
    const { name, birthDate } = subjectOf(person('jan-1962'), 'verified');
    const shown = await shownTo('offitel/offitelweb', {
      ...(name && { name }),
      ...(birthDate && { birthDate }),
    });
    expect(shown).toEqual(truth('offitel/offitelweb', person('jan-1962')));
  });
});

describe('six hundred records', () => {
  const subject = subjectOf(regular, 'verified');
  const numbers = MANY.map(itemId).sort();

  it('come in pages, all of them and none twice', async () => {
    const { answers, items } = await askAll(lookupOver('offitel/invoicing'), subject);
    expect(items.map(({ id }) => id).sort()).toEqual(numbers);
    expect(answers.map((answer) => (answer.outcome === 'found' ? answer.items : 0))).toEqual([
      100, 100, 100, 100, 100, 100, 0,
    ]);
  });

  it('are gone through by cursors that hold nothing of the person', async () => {
    const { answers } = await askAll(lookupOver('offitel/invoicing'), subject);
    const cursors = answers.flatMap((answer) => (answer.outcome === 'found' ? (answer.next ?? []) : []));
    expect(cursors[0]).toBe('{"section":0,"after":"1099"}');
    expect(cursors.join()).not.toMatch(/regular|marijke|KL-0/i);
  });
});

it('twenty functions at once are all answered', async () => {
  const marijke = person('marijke');
  const shown = await Promise.all(
    Array.from({ length: 20 }, async (_, at) => {
      const store = EVERY_STORE[at % EVERY_STORE.length] ?? 'offitel/invoicing';
      const asking = lookupOver(store, freshQuery(store));
      return [store, (await askAll(asking, subjectOf(marijke, 'verified'))).items.length];
    }),
  );
  expect(shown).toEqual(
    Array.from({ length: 20 }, (_, at) => {
      const store = EVERY_STORE[at % EVERY_STORE.length] ?? 'offitel/invoicing';
      return [store, truth(store, marijke).length];
    }),
  );
});
