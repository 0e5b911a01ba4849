import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PutObject } from '#connect/index.ts';
import { type Bucket, bucketAt } from '#registry/connectors/s3-bucket.ts';
import { bucketObjects } from '#registry/demo-data/layout.ts';
import { person, subjectOf } from '#registry/demo-data/people.ts';
import { itemId, recordsOf } from '#registry/demo-data/records.ts';
import { type ObjectStore, startObjectStore } from '../functions/object-store.ts';
import { askAll, RECORDINGS } from './ask-all.ts';
import { change, deleting, resultsOf } from './change-all.ts';
import { describeChanges, recordsFor } from './change-suite.ts';
import { callRecordings } from './stores-without-code.ts';

const NAME = 'recordings';
let storage: ObjectStore;
let bucket: Bucket;
beforeAll(async () => {
  storage = await startObjectStore();
  await storage.s3.ensureBucket({ name: NAME, versioned: true });
  bucket = bucketAt(NAME, storage.client);
});
afterAll(() => storage.close());

async function versions() {
  const { Versions = [], DeleteMarkers = [] } = await storage.client.send(
    new ListObjectVersionsCommand({ Bucket: NAME }),
  );
  return [...Versions, ...DeleteMarkers].map(({ Key = '' }) => Key);
}

/** Every object by its key, those with words in them as text. */
async function contents() {
  const all = [...new Set(await versions())].sort().map(async (key) => {
    const stored = await bucket.get(key);
    const text = stored && (key.endsWith('.json') ? new TextDecoder().decode(stored.bytes) : stored.tag);
    return [key, text] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

async function fill() {
  for (const key of new Set(await versions())) await bucket.remove(key);
  for (const { key, body, contentType } of bucketObjects(recordsFor(RECORDINGS))) {
    await storage.s3.put(NAME, key, Buffer.from(body), { contentType });
  }
}

function over(writes = Number.POSITIVE_INFINITY) {
  const pages = new Map<string, string>();
  const putObject: PutObject = async ({ key, body }) => void pages.set(key, new TextDecoder().decode(body));
  let left = writes;
  const counted = () => {
    if (left === 0) throw new Error('The function was killed.');
    left -= 1;
  };
  const breaking: Bucket = {
    get: (key) => bucket.get(key),
    put: async (...object) => {
      counted();
      return bucket.put(...object);
    },
    remove: async (...object) => {
      counted();
      return bucket.remove(...object);
    },
  };
  const objects = { get: async (key: string) => (await bucket.get(key))?.bytes ?? null };
  return { lookup: callRecordings({ objects, bucket: () => breaking, putObject, log: () => {} }), pages };
}

describeChanges(RECORDINGS, { over, contents, fill });

const marijke = person('marijke');
const mine = (recordsOf(marijke)[RECORDINGS] ?? []).map((one) => ({
  category: one.category,
  id: itemId(one),
}));

describe('an erased recording', () => {
  beforeEach(fill);

  it.each([3, 4, 5, 6, 7])(
    'broken off after %i writes and asked again is gone with all versions',
    async (writes) => {
      await bucket.put('records/longer.json', '{}', null);
      await change(over(writes).lookup, marijke, deleting(mine));
      const again = await change(over().lookup, marijke, deleting(mine));
      const left = await versions();
      expect(resultsOf(again).filter((result) => result !== 'erased' && result !== 'missing')).toEqual([]);
      expect(left.filter((key) => mine.some(({ id }) => key.includes(id)))).toEqual([]);
      expect(left).toContain('records/longer.json');
    },
  );

  it('is gone from a bucket without versions too', async () => {
    const other = 'recordings-of-one-version';
    await storage.s3.ensureBucket({ name: other });
    await storage.s3.put(other, 'records/a.json', Buffer.from('{}'));
    const plain = bucketAt(other, storage.client);
    expect([await plain.remove('records/a.json'), await plain.get('records/a.json')]).toEqual([true, null]);
  });

  it('leaves those whom the same number leads to on the list', async () => {
    const priya = person('flat-priya');
    const theirs = (recordsOf(priya)[RECORDINGS] ?? []).map((one) => ({
      category: one.category,
      id: itemId(one),
    }));
    await change(over().lookup, priya, deleting(theirs));
    const rhys = person('flat-rhys');
    const { phone, name } = subjectOf(rhys, 'verified');
    const { items } = await askAll(over(), { ...(phone && { phone }), ...(name && { name }) });
    expect(items).toHaveLength((recordsOf(rhys)[RECORDINGS] ?? []).length);
  });
});

describe('a corrected recording', () => {
  beforeEach(fill);
  const to = '+32 11 000 00 97';
  const correct = (from: string | undefined) => ({
    operation: 'rectify',
    records: mine.map((one) => ({ ...one, set: { number: { from, to } } })),
  });

  it('is found by its new number, and asked twice it was so already', async () => {
    const first = await change(over().lookup, marijke, correct(marijke.phone));
    const again = await change(over().lookup, marijke, correct(marijke.phone));
    const { items } = await askAll(over(), { phone: { value: to, status: 'verified' } });
    const old = await askAll(over(), { phone: { value: marijke.phone ?? '', status: 'verified' } });
    expect([resultsOf(first), resultsOf(again)]).toEqual([
      ['rectified', 'rectified'],
      ['already', 'already'],
    ]);
    expect([items.length, old.items.length]).toEqual([2, 0]);
  });

  it.each([0, 1, 2, 3])('broken off after %i writes and asked again ends complete', async (writes) => {
    await change(over(writes).lookup, marijke, correct(marijke.phone));
    const answer = await change(over().lookup, marijke, correct(marijke.phone));
    const { items } = await askAll(over(), { phone: { value: to, status: 'verified' } });
    expect(resultsOf(answer).filter((result) => result !== 'rectified' && result !== 'already')).toEqual([]);
    expect(items).toHaveLength(2);
  });

  it('is not written on something that is no longer there', async () => {
    const before = await contents();
    const answer = await change(over().lookup, marijke, correct('+32 11 000 00 98'));
    expect([resultsOf(answer), await contents()]).toEqual([
      ['changed-meanwhile', 'changed-meanwhile'],
      before,
    ]);
  });
});
