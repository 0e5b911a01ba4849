import '../environment.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CaseId, ControllerId, StoreId } from '#contracts/ids.ts';
import type { EvidenceItem, LookupQuestion } from '#contracts/lookup.ts';
import { makeAskStore } from '#functions/lookup/ask-store.ts';
import { makeRecordFailure } from '#functions/lookup/record-failure.ts';
import { type Lookup, lookupOf, planLookup, plannedLookup } from '#functions/platform/case-table/lookups.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn, PERSON } from '../cases.ts';
import { ENVIRONMENT, registry } from '../environment.ts';
import { putEvidence } from '../evidence.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';
import { fixedNow, START } from '../time.ts';
import { recovered } from './recovered.ts';

let local: LocalCaseTable;
let store: ObjectStore;
beforeAll(async () => {
  [local, store] = await Promise.all([startCaseTable(), startObjectStore()]);
});
beforeEach(() => recovered(local.table));
afterAll(() => Promise.all([local.close(), store.close()]));

const NEWSLETTER = { controller: ControllerId.parse('offitel'), store: StoreId.parse('newsletter') };
const LATER = '2026-03-05T10:02:30.000Z';

/** Gives these answers one after another, the last one again and again. */
type Script = readonly (unknown | ((question: LookupQuestion) => unknown))[];

/** The newsletter's store with a company behind it that answers by script. */
async function newsletter(...script: Script) {
  const { id } = await caseIn(local.table, 'collecting');
  await planLookup(local.table, id, plannedLookup(NEWSLETTER.controller, NEWSLETTER.store, null));
  const questions: LookupQuestion[] = [];
  const askStore = makeAskStore({
    table: local.table,
    registry,
    evidence: evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client),
    now: fixedNow,
    ask: async (question) => {
      const next = script[Math.min(questions.length, script.length - 1)];
      questions.push(question);
      return typeof next === 'function' ? next(question) : next;
    },
  });
  return {
    id,
    questions,
    prefix: `offitel/${id}/newsletter/`,
    ask: (deadline = LATER) => askStore({ caseId: id, ...NEWSLETTER, round: 1, deadline }),
    lookup: () => read(id),
  };
}

/** @throws when the lookup was never planned */
async function read(caseId: CaseId): Promise<Lookup> {
  const lookup = await lookupOf(local.table, caseId, NEWSLETTER.controller, NEWSLETTER.store);
  if (!lookup) throw new Error('The lookup is not planned');
  return lookup;
}

const record = (n: number, files: EvidenceItem['files'] = []): EvidenceItem => ({
  category: 'subscription',
  id: `subscription-${n}`,
  data: { email: PERSON.mailbox },
  matchedBy: ['email'],
  files,
});

interface Findings {
  readonly next?: string;
  readonly records?: readonly EvidenceItem[];
  readonly ambiguous?: number;
}

/** A company that writes a page where it is told to, and names it. */
const finding =
  ({ next, records = [record(1), record(2)], ambiguous = 0 }: Findings = {}) =>
  async ({ evidence, page }: LookupQuestion) => {
    const body = JSON.stringify({ items: records });
    return {
      outcome: 'found',
      pages: [await putEvidence(store, `${evidence.prefix}page-${page}.json`, body)],
      items: records.length,
      ambiguous,
      next: next ?? null,
    } as const;
  };

describe('what a store is asked', () => {
  test('holds only the identifiers that it can search by (AFF-1)', async () => {
    const { ask, questions } = await newsletter({ outcome: 'nothing' });
    await ask();
    expect(questions[0]?.subject).toEqual({
      email: PERSON.subject.email,
      name: PERSON.subject.name,
    });
  });

  test('names the one folder that it may write to', async () => {
    const { ask, questions, prefix } = await newsletter({ outcome: 'nothing' });
    await ask();
    expect(questions[0]?.evidence).toEqual({ bucket: ENVIRONMENT.EVIDENCE_BUCKET, prefix });
  });

  test('is nothing once it has answered', async () => {
    const { ask, questions } = await newsletter({ outcome: 'nothing' });
    expect([await ask(), await ask()]).toEqual([{ status: 'done' }, { status: 'done' }]);
    expect(questions).toHaveLength(1);
  });

  test('is nothing when the store is kept for a client (PRO-1)', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    await planLookup(local.table, id, plannedLookup(NEWSLETTER.controller, NEWSLETTER.store, 'referred'));
    const asked: unknown[] = [];
    const askStore = makeAskStore({
      table: local.table,
      registry,
      evidence: evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client),
      now: fixedNow,
      ask: async (question) => asked.push(question),
    });
    await askStore({ caseId: id, ...NEWSLETTER, round: 1, deadline: LATER });
    expect(asked).toEqual([]);
  });

  test('is nothing when the round is over: it stays unfinished for the next one', async () => {
    const { ask, questions, lookup } = await newsletter({ outcome: 'nothing' });
    expect(await ask(START)).toEqual({ status: 'unfinished' });
    expect([questions.length, (await lookup()).outcome]).toEqual([0, null]);
  });
});

describe('what a store answers', () => {
  test('stands in the table with its evidence and its time', async () => {
    const { ask, lookup, prefix } = await newsletter(finding());
    expect(await ask()).toEqual({ status: 'done' });
    expect(await lookup()).toMatchObject({ outcome: 'found', items: 2, asOf: START });
    expect((await lookup()).evidence.map(({ key }) => key)).toEqual([`${prefix}page-1.json`]);
  });

  test('adds up over its pages, each asked for by the mark of the one before', async () => {
    const { ask, lookup, questions } = await newsletter(
      finding({ next: 'mark-1', ambiguous: 1 }),
      finding({ next: 'mark-2' }),
      finding({ records: [] }),
    );
    expect([await ask(), await ask(), await ask()].map(({ status }) => status)).toEqual([
      'more',
      'more',
      'done',
    ]);
    expect(questions.map(({ page, cursor }) => [page, cursor])).toEqual([
      [1, null],
      [2, 'mark-1'],
      [3, 'mark-2'],
    ]);
    expect(await lookup()).toMatchObject({ outcome: 'found', items: 4, ambiguous: 1 });
    expect((await lookup()).evidence).toHaveLength(3);
  });

  test('counts once when it comes twice at the same time', async () => {
    const { ask, lookup } = await newsletter(finding({ next: 'mark-1' }));
    await Promise.all([ask(), ask()]);
    expect(await lookup()).toMatchObject({ page: 2, items: 2 });
  });

  test('is dropped when another attempt has gone further meanwhile', async () => {
    const [asked, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { ask, lookup } = await newsletter(
      async (question: LookupQuestion) => {
        asked.resolve();
        await slow.promise;
        return finding({ next: 'mark-1' })(question);
      },
      finding({ next: 'mark-1' }),
      finding({ next: 'mark-2', records: [record(3)] }),
    );
    const late = ask();
    await asked.promise;
    await ask();
    await ask();
    slow.resolve();
    await late;
    expect(await lookup()).toMatchObject({ page: 3, cursor: 'mark-2', items: 3 });
  });

  test('is an answer when it is "nothing"', async () => {
    const { ask, lookup } = await newsletter({ outcome: 'nothing' });
    await ask();
    expect((await lookup()).outcome).toBe('nothing');
  });

  test('is for a human when only something claimed matches', async () => {
    const { ask, lookup } = await newsletter({ outcome: 'ambiguous', ambiguous: 3 });
    await ask();
    expect(await lookup()).toMatchObject({ outcome: 'ambiguous', ambiguous: 3, items: 0 });
  });

  test('leaves the store open when it defers', async () => {
    const { ask, lookup } = await newsletter({ outcome: 'deferred', until: LATER });
    expect(await ask()).toEqual({ status: 'unfinished' });
    expect(await lookup()).toMatchObject({ outcome: null, page: 1, deferredUntil: LATER });
  });

  test('is a failure by its code when the company says so', async () => {
    const { ask, lookup } = await newsletter({ outcome: 'failed', code: 'DatabaseAway' });
    await ask();
    expect(await lookup()).toMatchObject({ outcome: 'failed', error: 'DatabaseAway' });
  });
});

describe('an answer that breaks the contract is refused and changes nothing', () => {
  test.each([
    ['no outcome', { items: 1 }],
    ['an unknown outcome', { outcome: 'maybe' }],
    ['a negative count', { outcome: 'found', pages: [], items: -1, ambiguous: 0, next: null }],
    ['a failure with a sentence', { outcome: 'failed', code: 'Lotte was not there' }],
    ['nothing at all', null],
  ])('%s', async (_, answer) => {
    const { ask, lookup } = await newsletter(answer);
    await expect(ask()).rejects.toMatchObject({ name: 'ContractBroken' });
    expect((await lookup()).outcome).toBeNull();
  });

  test.each([
    ['another company', 'telewacht/{case}/newsletter/page.json'],
    ['another case', 'offitel/aaaaaaaaaaaaaaaaaaaaaaaaaa/newsletter/page.json'],
    ['another store', 'offitel/{case}/newsletter-2/page.json'],
    ['the pipeline', 'pipeline/{case}/draft.json'],
    ['a way around', 'offitel/{case}/newsletter/../../../telewacht/page.json'],
  ])('evidence of %s', async (_, template) => {
    const { id, ask, lookup } = await newsletter(async () => {
      const key = template.replace('{case}', id);
      const page = await putEvidence(store, template.includes('..') ? 'elsewhere.json' : key, '{"items":[]}');
      return { outcome: 'found', pages: [{ ...page, key }], items: 1, ambiguous: 0, next: null };
    });
    await expect(ask()).rejects.toMatchObject({ name: 'LookupInvalid' });
    expect(await lookup()).toMatchObject({ outcome: null, evidence: [] });
  });

  test('evidence that is not there', async () => {
    const { ask, lookup } = await newsletter(async (question: LookupQuestion) => {
      const { pages, ...answer } = await finding()(question);
      return { ...answer, pages: pages.map((page) => ({ ...page, key: `${page.key}.gone` })) };
    });
    await expect(ask()).rejects.toMatchObject({ name: 'EvidenceMissing' });
    expect((await lookup()).outcome).toBeNull();
  });

  test('evidence with other bytes', async () => {
    const { ask, lookup } = await newsletter(async (question: LookupQuestion) => {
      const answer = await finding()(question);
      await finding({ records: [record(3), record(4)] })(question);
      return answer;
    });
    await expect(ask()).rejects.toMatchObject({ name: 'EvidenceMissing' });
    expect((await lookup()).outcome).toBeNull();
  });

  test('evidence that is no page', async () => {
    const { ask, lookup } = await newsletter(async (question: LookupQuestion) => ({
      ...(await finding()(question)),
      pages: [await putEvidence(store, `${question.evidence.prefix}page-1.json`, '{"items":[{"id":1}]}')],
    }));
    await expect(ask()).rejects.toMatchObject({ name: 'ContractBroken' });
    expect((await lookup()).outcome).toBeNull();
  });

  test('evidence that is no JSON, of which nothing is repeated', async () => {
    const { ask } = await newsletter(async (question: LookupQuestion) => ({
      ...(await finding()(question)),
      pages: [await putEvidence(store, `${question.evidence.prefix}page-1.json`, 'Lotte Voorbeeld')],
    }));
    const refused = expect(ask()).rejects;
    await refused.toThrow(expect.objectContaining({ name: 'ContractBroken' }));
    await expect(ask()).rejects.not.toThrow(/Lotte/);
  });

  test('a count of other records than were written', async () => {
    const { ask, lookup } = await newsletter(async (question: LookupQuestion) => ({
      ...(await finding()(question)),
      items: 3,
    }));
    await expect(ask()).rejects.toMatchObject({ name: 'LookupInvalid' });
    expect((await lookup()).outcome).toBeNull();
  });

  test('a file of another company, named inside a page', async () => {
    const { ask, lookup } = await newsletter(async (question: LookupQuestion) => {
      const key = `telewacht/${question.caseId}/call-recordings/call.wav`;
      const file = { ...(await putEvidence(store, key, 'RIFF')), name: 'call.wav', contentType: 'audio/wav' };
      return finding({ records: [record(1, [file])] })(question);
    });
    await expect(ask()).rejects.toMatchObject({ name: 'LookupInvalid' });
    expect((await lookup()).outcome).toBeNull();
  });

  test('a file that is not there, named inside a page', async () => {
    const { ask, lookup } = await newsletter(async (question: LookupQuestion) => {
      const there = await putEvidence(store, `${question.evidence.prefix}call.wav`, 'RIFF');
      const file = {
        ...there,
        key: `${question.evidence.prefix}gone.wav`,
        name: 'gone.wav',
        contentType: 'audio/wav',
      };
      return finding({ records: [record(1, [file])] })(question);
    });
    await expect(ask()).rejects.toMatchObject({ name: 'EvidenceMissing' });
    expect((await lookup()).outcome).toBeNull();
  });
});

describe('a store that fails', () => {
  const recordFailure = (caseId: CaseId, error = 'LookupUnreachable') =>
    makeRecordFailure({ table: local.table, now: fixedNow })({ caseId, ...NEWSLETTER, round: 1, error });

  test('stands as failed, by the name of the failure', async () => {
    const { id, lookup } = await newsletter();
    await recordFailure(id);
    expect(await lookup()).toMatchObject({ outcome: 'failed', error: 'LookupUnreachable', asOf: START });
  });

  test('keeps what it had answered', async () => {
    const { id, ask, lookup } = await newsletter(finding({ next: 'mark-1' }));
    await ask();
    await recordFailure(id);
    expect(await lookup()).toMatchObject({ outcome: 'failed', items: 2, evidence: [{}] });
  });

  test('does not undo an answer', async () => {
    const { id, ask, lookup } = await newsletter({ outcome: 'nothing' });
    await ask();
    await recordFailure(id);
    expect(await lookup()).toMatchObject({ outcome: 'nothing', error: null });
  });

  test('is no failure of a store that was never planned', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    expect(await recordFailure(id)).toEqual({ status: 'done' });
    expect(await lookupOf(local.table, id, NEWSLETTER.controller, NEWSLETTER.store)).toBeNull();
  });
});
