import { describe, expect, it } from 'vitest';
import { bucketObjects } from '#registry/demo-data/layout.ts';
import { PEOPLE, type Person, person, subjectOf } from '#registry/demo-data/people.ts';
import { itemId, PATIENT_MARK, recordsIn, recordsOf } from '#registry/demo-data/records.ts';
import { askAll, EVERY_STORE, lookupOver, RECORDINGS } from './ask-all.ts';
import { bucketOf, tableOf } from './stores.ts';
import { callRecordings, tableLookupOf } from './stores-without-code.ts';

describe.each(EVERY_STORE)('%s', (store) => {
  const truthFor = (somebody: Person) => (recordsOf(somebody)[store] ?? []).map(itemId).sort();

  it('gives everybody who is verified their own records, all of them, and nobody else’s', async () => {
    for (const somebody of PEOPLE.filter(({ formerName }) => formerName === undefined)) {
      const { items } = await askAll(lookupOver(store), subjectOf(somebody, 'verified'));
      expect([somebody.id, items.map(({ id }) => id).sort()]).toEqual([somebody.id, truthFor(somebody)]);
    }
  });

  it('gives nothing to whoever only claims to be somebody', async () => {
    for (const somebody of PEOPLE) {
      const { items } = await askAll(lookupOver(store), subjectOf(somebody, 'claimed'));
      expect([somebody.id, items]).toEqual([somebody.id, []]);
    }
  });

  it('shows nobody another’s records when the mailbox is all that is verified', async () => {
    for (const somebody of PEOPLE) {
      const { email, ...claims } = subjectOf(somebody, 'claimed');
      const subject = { ...claims, ...(email && { email: { ...email, status: 'verified' as const } }) };
      const { items } = await askAll(lookupOver(store), subject);
      const strangers = items.filter(({ id }) => !truthFor(somebody).includes(id));
      expect([somebody.id, strangers]).toEqual([somebody.id, []]);
    }
  });
});

describe('a table', () => {
  it('is read to its end page by page, without a record twice', async () => {
    const marijke = person('marijke');
    const subject = subjectOf(marijke, 'verified');
    const whole = await askAll(lookupOver('memo-group/memoweb-dashboard'), subject);
    const inBits = await askAll(lookupOver('memo-group/memoweb-dashboard', 1), subject);
    expect(inBits.items.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id));
  });

  it('gives a cursor that holds no identifier', async () => {
    const records = Array.from({ length: 250 }, (_, at) => numbered(at));
    const { tables } = tableOf(records);
    const { answers, items } = await askAll(
      {
        lookup: tableLookupOf('offitel/newsletter', { tables, putObject: async () => {} }),
        pages: new Map(),
      },
      subjectOf(person('marijke'), 'verified'),
    );
    const cursors = answers.map((answer) => (answer.outcome === 'found' ? answer.next : null));
    expect(cursors).toEqual([expect.any(String), expect.any(String), null]);
    expect(cursors.join()).not.toContain('marijke');
    expect(items).toEqual([]);
  });

  it('is not searched by a name alone', async () => {
    const { tables, queries } = tableOf([]);
    const subject = { name: { value: 'Jan Proefmans', status: 'verified' as const } };
    const { answers } = await askAll(
      { lookup: tableLookupOf('offitel/mijn-offitel', { tables }), pages: new Map() },
      subject,
    );
    expect([answers, queries]).toEqual([[{ outcome: 'unsupported' }], []]);
  });

  function numbered(at: number) {
    const [first] = recordsOf(person('marijke'))['offitel/newsletter'] ?? [];
    if (first === undefined) throw new Error('Marijke takes the newsletter.');
    return { ...first, record: `click-${String(at).padStart(4, '0')}` };
  }
});

describe('a bucket', () => {
  it('is not read beyond the records that an identifier leads to', async () => {
    const { objects, read } = bucketOf(bucketObjects(recordsIn(RECORDINGS)));
    const lookup = callRecordings({ objects, putObject: async () => {} });
    await askAll({ lookup, pages: new Map() }, subjectOf(person('omar'), 'verified'));
    expect(read.filter((key) => key.startsWith('records/'))).toHaveLength(2);
  });

  it('gives the sound with the call', async () => {
    const { items } = await askAll(lookupOver(RECORDINGS), subjectOf(person('omar'), 'verified'));
    expect(items.map(({ files }) => files.map(({ contentType }) => contentType))).toEqual([
      ['audio/wav'],
      ['audio/wav'],
    ]);
  });

  it('that has lost a recording fails rather than leaving it out', async () => {
    const objects = bucketObjects(recordsIn(RECORDINGS)).filter(({ key }) => !key.startsWith('audio/'));
    const lookup = callRecordings({ ...bucketOf(objects), putObject: async () => {}, log: () => {} });
    const { answers } = await askAll({ lookup, pages: new Map() }, subjectOf(person('omar'), 'verified'));
    expect(answers).toEqual([{ outcome: 'failed', code: 'LookupFileUnreadable' }]);
  });
});

describe('cases that need a human', () => {
  it('a changed name is counted, not shown', async () => {
    const { answers } = await askAll(
      lookupOver('memo-holding/business-contacts'),
      subjectOf(person('sofie'), 'verified'),
    );
    expect(answers).toEqual([{ outcome: 'ambiguous', ambiguous: 1 }]);
  });

  it('a shared mailbox shows one’s own and counts the other’s', async () => {
    const { answers } = await askAll(lookupOver('offitel/newsletter'), subjectOf(person('wim'), 'verified'));
    expect(answers).toMatchObject([{ outcome: 'found', items: 3, ambiguous: 3 }]);
  });
});

it('no evidence ever holds a message of a client’s patient', async () => {
  const subject = subjectOf(person('marijke'), 'verified');
  const written = await Promise.all(
    EVERY_STORE.map(async (store) => (await askAll(lookupOver(store), subject)).written),
  );
  expect(written.flat().join()).not.toContain(PATIENT_MARK);
});
