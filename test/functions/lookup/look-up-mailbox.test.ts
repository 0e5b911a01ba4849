import '../environment.ts';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#contracts/ids.ts';
import type { LookupQuestion } from '#contracts/lookup.ts';
import { makeLookUpMailbox } from '#functions/lookup/look-up-mailbox.ts';
import type { Requester } from '#functions/platform/case-table/requester.ts';
import { answersOf, hashOfAnswer } from '#functions/platform/case-table/right-answers.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { newestOnTheBus } from '../bus.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { carryOut, caseIn, PERSON, requester, trailOf } from '../cases.ts';
import { ENVIRONMENT, registry } from '../environment.ts';
import { putEvidence } from '../evidence.ts';
import { hash } from '../keyed-hash.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';
import { fixedNow } from '../time.ts';

let local: LocalCaseTable;
let store: ObjectStore;
beforeAll(async () => {
  [local, store] = await Promise.all([startCaseTable(), startObjectStore()]);
});
afterAll(() => Promise.all([local.close(), store.close()]));

const NOTHING = { outcome: 'nothing' } as const;
type Answering = (question: LookupQuestion) => Promise<unknown>;

/** A profile in Mijn Offitel; the other stores know nobody. */
const profile =
  (data: Record<string, string>): Answering =>
  async ({ store: asked, evidence }) => {
    if (asked !== 'mijn-offitel') return NOTHING;
    const item = { category: 'profile', id: 'p', data, matchedBy: ['email'], files: [] };
    const page = await putEvidence(store, `${evidence.prefix}page-1.json`, JSON.stringify({ items: [item] }));
    return { outcome: 'found', pages: [page], items: 1, ambiguous: 0, next: null };
  };

interface Asked {
  readonly asks?: 'code' | 'document';
  readonly person?: Requester;
}

async function lookUp(answering: Answering, { asks = 'code', person = PERSON }: Asked = {}) {
  const { id } = await caseIn(local.table, 'identity', { person });
  await carryOut(local.table, id, { type: 'VerifyMailbox', asks }, requester);
  const questions: LookupQuestion[] = [];
  const discarded: string[] = [];
  const run = makeLookUpMailbox({
    table: local.table,
    registry,
    hash,
    evidence: evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client),
    now: fixedNow,
    discard: async (keys) => {
      discarded.push(...keys);
    },
    ask: async (question) => {
      questions.push(question);
      return answering(question);
    },
  });
  const again = async () => run(await newestOnTheBus(local.table, id, 'MailboxVerified'));
  await again();
  return { id, questions, discarded, again, state: await local.table.load(id) };
}

const keysOf = async (id: CaseId) => {
  const { Contents = [] } = await store.client.send(
    new ListObjectsV2Command({ Bucket: ENVIRONMENT.EVIDENCE_BUCKET, Prefix: `offitel/${id}/` }),
  );
  return Contents.map(({ Key }) => Key ?? '');
};

describe('a mailbox that a code has proven', () => {
  test('is looked up by its address and nothing else, in the stores that questions come from', async () => {
    const { questions } = await lookUp(async () => NOTHING);
    expect(questions.map(({ subject }) => subject)).toEqual(
      questions.map(() => ({ email: PERSON.subject.email })),
    );
    expect(questions.map(({ controller, store: asked }) => `${controller}/${asked}`).toSorted()).toEqual([
      'memo-group/memoweb-dashboard',
      'offitel/mijn-offitel',
      'offitel/offitelweb',
    ]);
  });

  test('is known by the stores that found it, and the case says so to whoever judges', async () => {
    const { state } = await lookUp(profile({ birthDate: '1979-10-04', address: 'Veldstraat 1, 9000 Gent' }));
    expect(state.mailbox).toEqual({
      asked: 3,
      known: [{ controller: 'offitel', store: 'mijn-offitel' }],
      silent: 0,
      questions: ['birthDate', 'postcode'],
    });
  });

  test('leaves keyed hashes of what would be right, and no value anywhere', async () => {
    const { id } = await lookUp(profile({ birthDate: '1979-10-04' }));
    const answers = await answersOf(local.table, id);
    expect(answers).toEqual({ birthDate: await hashOfAnswer(hash, id, 'birthDate', '1979-10-04') });
    expect(JSON.stringify(await local.table.events(id))).not.toContain('1979');
  });

  test('leaves nothing of what was found', async () => {
    const { id, discarded } = await lookUp(profile({ birthDate: '1979-10-04' }));
    expect(discarded).toEqual(await keysOf(id));
  });

  test('is not asked what the letter said of its writer', async () => {
    const said = { ...PERSON.subject, birthDate: { value: '1979-10-04', status: 'claimed' } } as const;
    const found = profile({ customerNo: 'KL-2019-00417', birthDate: '1979-10-04' });
    const { state } = await lookUp(found, { person: { ...PERSON, subject: said } });
    expect(state.mailbox?.questions).toEqual(['customerNo']);
  });

  test('is looked up once, though the event comes twice', async () => {
    const { id, again } = await lookUp(async () => NOTHING);
    await again();
    expect((await trailOf(local.table, id)).filter((type) => type === 'MailboxLookedUp')).toHaveLength(1);
  });

  test('is held up by no store that fails or lies', async () => {
    const { state } = await lookUp(async ({ store: asked }) => {
      if (asked === 'offitelweb') throw new Error('down');
      return asked === 'mijn-offitel' ? { outcome: 'found', pages: 'all' } : NOTHING;
    });
    expect(state.mailbox).toMatchObject({ asked: 3, silent: 2, known: [] });
  });

  test('is not looked up where a document is asked of everybody', async () => {
    const { questions, state } = await lookUp(async () => NOTHING, { asks: 'document' });
    expect([questions, state.mailbox]).toEqual([[], null]);
  });
});
