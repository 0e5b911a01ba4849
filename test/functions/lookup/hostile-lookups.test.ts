import '../environment.ts';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type AccessAnswer,
  defineLookup,
  file,
  found,
  item,
  type LookupItem,
  nothing,
  type PutObject,
} from '#connect/index.ts';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import type { LookupQuestion } from '#contracts/lookup.ts';
import { makeAskStore } from '#functions/lookup/ask-store.ts';
import { makeRecordFailure } from '#functions/lookup/record-failure.ts';
import { type Lookup, lookupOf, planLookup, plannedLookup } from '#functions/platform/case-table/lookups.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn, PERSON } from '../cases.ts';
import { ENVIRONMENT, registry } from '../environment.ts';
import { putEvidence } from '../evidence.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';
import { fixedNow } from '../time.ts';
import { recovered } from './recovered.ts';

/** One company's trouble is never another's: each hostile lookup ends in the outcome that names it. */

let local: LocalCaseTable;
let store: ObjectStore;
beforeAll(async () => {
  [local, store] = await Promise.all([startCaseTable(), startObjectStore()]);
});
beforeEach(() => recovered(local.table));
afterAll(() => Promise.all([local.close(), store.close()]));

const PLACE = { controller: ControllerId.parse('offitel'), store: StoreId.parse('newsletter') };
const LATER = '2026-03-05T10:02:30.000Z';
type Ask = (question: LookupQuestion) => Promise<unknown>;

const put: PutObject = async ({ bucket, key, body, contentType, crc32 }) => {
  await store.client.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: body,
      ContentType: contentType,
      ChecksumAlgorithm: 'CRC32',
      ChecksumCRC32: crc32,
    }),
  );
};

/** With the kit, as a function that has two seconds. */
const withKit =
  (access: () => Promise<AccessAnswer>): Ask =>
  (question) =>
    defineLookup({ ...PLACE, accepts: ['email', 'name'], access }, { putObject: put, log: () => undefined })(
      question,
      { getRemainingTimeInMillis: () => 2000 },
    );

const own = (id: string, more: Partial<Parameters<typeof item>[3]> = {}): LookupItem =>
  item('subscription', id, { email: PERSON.mailbox }, { identifiers: { email: PERSON.mailbox }, ...more });

/** Without the kit: writes what it likes and says what it likes. */
const byHand =
  (says: (question: LookupQuestion) => Promise<object>): Ask =>
  async (question) => ({
    outcome: 'found',
    pages: [],
    items: 1,
    ambiguous: 0,
    next: null,
    ...(await says(question)),
  });

const record = (id: string, matchedBy: readonly string[] = ['email']) => ({
  category: 'subscription',
  id,
  data: { email: PERSON.mailbox },
  matchedBy,
  files: [],
});
const page = ({ evidence }: LookupQuestion, items: readonly object[], name = 'page.json') =>
  putEvidence(store, `${evidence.prefix}${name}`, JSON.stringify({ items }));

const never = () => new Promise<never>(() => undefined);
async function* dripping() {
  yield new Uint8Array(1);
  await never();
}

/** What becomes of the store when it is asked as the state machine asks: page by page, a failure recorded by its name. */
async function endOf(ask: Ask): Promise<Lookup> {
  const { id } = await caseIn(local.table, 'collecting');
  await planLookup(local.table, id, plannedLookup(PLACE.controller, PLACE.store, null));
  const evidence = evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client);
  const step = makeAskStore({ table: local.table, registry, evidence, now: fixedNow, ask });
  const input = { caseId: id, ...PLACE, round: 1, deadline: LATER };
  try {
    let status = 'more';
    for (let asked = 0; status === 'more' && asked < 20; asked += 1) ({ status } = await step(input));
  } catch (error) {
    const name = error instanceof Error ? error.name : 'Error';
    await makeRecordFailure({ table: local.table, now: fixedNow })({
      caseId: id,
      ...PLACE,
      round: 1,
      error: name,
    });
  }
  const lookup = await lookupOf(local.table, id, PLACE.controller, PLACE.store);
  if (!lookup) throw new Error('The lookup is not planned');
  return lookup;
}

const failedBy = (error: string) => ({ outcome: 'failed', error });

const HOSTILE: readonly (readonly [string, Ask, object])[] = [
  ['throws', withKit(() => Promise.reject(new Error(PERSON.mailbox))), failedBy('LookupThrew')],
  ['hangs', withKit(never), failedBy('LookupOutOfTime')],
  [
    'writes a page of 100 MB',
    byHand(async (question) => {
      const written = await page(question, [
        { ...record('1'), data: { much: 'x'.repeat(100 * 1024 * 1024) } },
      ]);
      return { pages: [written] };
    }),
    failedBy('LookupInvalid'),
  ],
  ['answers in another shape', async () => ({ result: ['a', 'b'] }), failedBy('ContractBroken')],
  ['answers in another language', async () => ({ uitkomst: 'gevonden' }), failedBy('ContractBroken')],
  [
    'gives another person’s record',
    withKit(async () =>
      found([item('subscription', '1', {}, { identifiers: { email: 'wim@postvak.example' } })]),
    ),
    { outcome: 'nothing', items: 0 },
  ],
  [
    'says that a record is theirs by what nobody has shown',
    byHand(async (question) => ({ pages: [await page(question, [record('1', ['name'])])] })),
    failedBy('LookupInvalid'),
  ],
  [
    'names another company’s objects',
    byHand(async () => ({
      pages: [await putEvidence(store, 'telewacht/page.json', '{"items":[]}')],
      items: 0,
    })),
    failedBy('LookupInvalid'),
  ],
  [
    'climbs out of its folder by name',
    byHand(async (question) => {
      const written = await page(question, [record('1')]);
      return { pages: [{ ...written, key: `${question.evidence.prefix}../../${written.key}` }] };
    }),
    failedBy('LookupInvalid'),
  ],
  [
    'gives files names that climb',
    withKit(async () => {
      const body = new TextEncoder().encode('RIFF');
      return found([
        own('1', { files: [file({ name: '../../etc/passwd', contentType: 'audio/wav', body })] }),
      ]);
    }),
    { outcome: 'found', items: 1 },
  ],
  [
    'goes on for ever from the same mark',
    byHand(async (question) => ({ pages: [], items: 0, next: question.cursor ?? 'again' })),
    failedBy('LookupEndless'),
  ],
  [
    'gives one record twice',
    withKit(async () => found([own('1'), own('1')])),
    failedBy('LookupAnswerInvalid'),
  ],
  [
    'gives one record twice, past the kit',
    byHand(async (question) => ({ pages: [await page(question, [record('1'), record('1')])], items: 2 })),
    failedBy('LookupInvalid'),
  ],
  [
    'gives a file that unpacks to very much',
    withKit(async () => {
      // 1 MB that says of itself that it holds 1 GB: it is never opened, and leaves as it came.
      const body = new Uint8Array(1024 * 1024).fill(0x1f);
      return found([own('1', { files: [file({ name: 'a.zip', contentType: 'application/zip', body })] })]);
    }),
    { outcome: 'found', items: 1 },
  ],
  [
    'counts other records than it wrote',
    byHand(async (question) => ({ pages: [await page(question, [record('1')])], items: 7 })),
    failedBy('LookupInvalid'),
  ],
  [
    'lets a file drip',
    withKit(async () =>
      found([own('1', { files: [file({ name: 'a.wav', contentType: 'audio/wav', body: dripping() })] })]),
    ),
    failedBy('LookupOutOfTime'),
  ],
];

describe('a lookup that', () => {
  test.each(HOSTILE)('%s ends by name', async (_what, ask, end) => {
    expect(await endOf(ask)).toMatchObject(end);
  });

  test('answers after it was given up changes nothing any more', async () => {
    let late: (answer: object) => void = () => undefined;
    const answer = new Promise((resolve) => {
      late = resolve;
    });
    const gaveUp = await endOf(async () => {
      await Promise.race([answer, Promise.resolve()]);
      throw Object.assign(new Error('TimedOut'), { name: 'LookupUnreachable' });
    });
    late({ outcome: 'nothing' });
    await answer;

    expect(gaveUp).toMatchObject(failedBy('LookupUnreachable'));
  });

  test('answers twice is heard once', async () => {
    let answers = 0;
    const end = await endOf(async (question) => {
      answers += 1;
      // The first answer comes while the second is asked for, as when an invocation was thought lost.
      if (answers === 1) return withKit(async () => found([own('1')]))(question);
      return withKit(async () => nothing())(question);
    });

    expect(end).toMatchObject({ outcome: 'found', items: 1 });
    expect(answers).toBe(1);
  });
});

test('a lookup that behaves is unaffected by all of them', async () => {
  const [end] = await Promise.all([
    endOf(withKit(async () => found([own('1'), own('2')]))),
    ...HOSTILE.map(([, ask]) => endOf(ask)),
  ]);

  expect(end).toMatchObject({ outcome: 'found', items: 2 });
});
