import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { person, subjectOf } from '#registry/demo-data/people.ts';
import { itemId, recordsIn, recordsOf } from '#registry/demo-data/records.ts';
import { type AskedTable, askAll, makeTableLookup, TABLE_STORES } from './ask-all.ts';
import { ACT, anonymising, change, deleting, resultsOf } from './change-all.ts';
import { describeChanges, recordsFor } from './change-suite.ts';
import { breaking, startStoreTable } from './local-table.ts';

let table: Awaited<ReturnType<typeof startStoreTable>>;
beforeAll(async () => {
  table = await startStoreTable('a-table');
});
afterAll(() => table.close());

for (const store of TABLE_STORES) {
  describeChanges(store, {
    over(writes) {
      const documents = breaking(table.documents, writes);
      return makeTableLookup(store, { tables: table.documents, documents: () => documents });
    },
    contents: () => table.contents(),
    fill: () => table.fill(recordsFor(store)),
  });
}

describe('a correction', () => {
  const store = 'offitel/mijn-offitel' satisfies AskedTable;
  const marijke = person('marijke');
  const records = recordsIn(store).filter(({ person: id }) => ['marijke', 'siobhan'].includes(id));
  const [profile] = (recordsOf(marijke)[store] ?? []).filter(({ category }) => category === 'profile');
  const over = (documents = () => table.documents) =>
    makeTableLookup(store, { tables: table.documents, documents });
  const correcting = (set: Readonly<Record<string, { from: unknown; to: unknown }>>) => ({
    operation: 'rectify',
    records: [{ category: 'profile', id: profile === undefined ? '' : itemId(profile), set }],
  });
  beforeEach(() => table.fill(records));

  it('writes the field and nothing else', async () => {
    const to = 'Modelkaai 1, 9000 Gent';
    const answer = await change(
      over().lookup,
      marijke,
      correcting({ address: { from: marijke.address, to } }),
    );
    const { items } = await askAll(over(), subjectOf(marijke, 'verified'));
    expect(resultsOf(answer)).toEqual(['rectified']);
    expect(items.find(({ category }) => category === 'profile')?.data).toEqual({
      ...profile?.data,
      address: to,
    });
  });

  it('made on something that is no longer there is not written', async () => {
    const before = await table.contents();
    const set = { language: { from: 'nl', to: 'fr' }, address: { from: 'elsewhere', to: 'nowhere' } };
    const answer = await change(over().lookup, marijke, correcting(set));
    expect([resultsOf(answer), await table.contents()]).toEqual([['changed-meanwhile'], before]);
  });

  const moved = { ...marijke, email: 'marijke.new@postvak.example' };
  const email = { email: { from: marijke.email, to: moved.email } };

  it('of an identifier lets every record of the account be found by the new one', async () => {
    await change(over().lookup, marijke, correcting(email));
    const { email: byMail } = subjectOf(moved, 'verified');
    const { items } = await askAll(over(), byMail ? { email: byMail } : {});
    expect(items).toHaveLength((recordsOf(marijke)[store] ?? []).length);
  });

  it('of an identifier, asked twice, was so already, also for whoever is known by the old one only', async () => {
    const { email: old } = subjectOf(marijke, 'verified');
    await change(over().lookup, old ? { email: old } : {}, correcting(email));
    const before = await table.contents();
    const answer = await change(over().lookup, old ? { email: old } : {}, correcting(email));
    expect([resultsOf(answer), await table.contents()]).toEqual([['already'], before]);
  });

  it.each([0, 1, 2])(
    'of an identifier, broken off after %i rows and asked again, ends complete',
    async (writes) => {
      const broken = over(() => breaking(table.documents, writes));
      await change(broken.lookup, marijke, correcting(email));
      const answer = await change(over().lookup, marijke, correcting(email));
      const old = (await table.contents()).filter((item) => item['email'] === marijke.email);
      expect([resultsOf(answer), old]).toEqual([['rectified'], []]);
    },
  );
});

describe('an objection to marketing', () => {
  const STORES = ['offitel/newsletter', 'offitel/prospects', 'memo-holding/business-contacts'] as const;
  const entries = async () => (await table.contents()).filter(({ id }) => id === 'suppressed');

  it.each(STORES)('to %s leaves an entry for each address, and marks the records', async (store) => {
    const marijke = person('marijke');
    await table.fill(recordsIn(store).filter(({ person: id }) => ['marijke', 'wim', 'katrien'].includes(id)));
    const over = makeTableLookup(store, { tables: table.documents, documents: () => table.documents });
    const first = resultsOf(await change(over.lookup, marijke, { operation: 'suppress' }));
    const again = resultsOf(await change(over.lookup, marijke, { operation: 'suppress' }));
    expect(await entries()).toHaveLength(first.length);
    expect([new Set(first), new Set(again)]).toEqual([new Set(['suppressed']), new Set(['already'])]);
    expect(JSON.stringify(await entries())).not.toContain('marijke');
    const { items } = await askAll(over, subjectOf(marijke, 'verified'));
    expect(items.map(({ data }) => data['suppressed'])).toEqual(items.map(() => true));
    const marked = (await table.contents()).filter((item) => item['suppressed'] === true);
    expect(marked).toHaveLength(items.length);
  });

  it('outlives the erasure of the records', async () => {
    const store = 'offitel/newsletter';
    const wim = person('wim');
    await table.fill(recordsIn(store).filter(({ person: id }) => ['wim', 'katrien'].includes(id)));
    const { lookup } = makeTableLookup(store, { tables: table.documents, documents: () => table.documents });
    await change(lookup, wim, { operation: 'suppress' });
    const mine = (recordsOf(wim)[store] ?? []).map((one) => ({ category: one.category, id: itemId(one) }));
    await change(lookup, wim, deleting(mine));
    expect(resultsOf(await change(lookup, wim, { operation: 'suppress' }))).toEqual(['already']);
  });

  it('is listed by a dry run, and not carried out', async () => {
    const store = 'offitel/prospects';
    await table.fill(recordsIn(store).filter(({ person: id }) => id === 'marijke'));
    const before = await table.contents();
    const { lookup } = makeTableLookup(store, { tables: table.documents, documents: () => table.documents });
    const answer = await change(lookup, person('marijke'), { operation: 'suppress', dryRun: true });
    expect([resultsOf(answer), await table.contents()]).toEqual([['suppressed', 'suppressed'], before]);
  });

  it('of whoever only claims an address puts nothing on the list', async () => {
    const store = 'offitel/newsletter';
    await table.fill(recordsIn(store).filter(({ person: id }) => id === 'wim'));
    const { lookup } = makeTableLookup(store, { tables: table.documents, documents: () => table.documents });
    const answer = await change(lookup, subjectOf(person('wim'), 'claimed'), { operation: 'suppress' });
    expect([resultsOf(answer), await entries()]).toEqual([[], []]);
  });

  it.each(['offitel/mijn-offitel', 'uw-secretaresse/call-notes', 'memo-group/memoweb-dashboard'] as const)(
    'to %s, which has no marketing, is unsupported',
    async (store) => {
      const { lookup } = makeTableLookup(store, {
        tables: table.documents,
        documents: () => table.documents,
      });
      const answer = await change(lookup, person('marijke'), { operation: 'suppress' });
      expect(answer).toEqual({ outcome: 'unsupported' });
    },
  );
});

it('the act’s key is a secret of the case: no store keeps it', async () => {
  const store = 'offitel/newsletter';
  const marijke = person('marijke');
  await table.fill(recordsIn(store).filter(({ person: id }) => id === 'marijke'));
  const { lookup } = makeTableLookup(store, { tables: table.documents, documents: () => table.documents });
  const mine = (recordsOf(marijke)[store] ?? []).map((one) => ({ category: one.category, id: itemId(one) }));
  await change(lookup, marijke, anonymising(mine, { email: 'hash', consentAt: 'keep' }));
  const text = JSON.stringify(await table.contents());
  expect([text.includes(ACT.idempotencyKey), text.includes(ACT.caseId)]).toEqual([false, false]);
});
