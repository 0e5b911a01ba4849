import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import type { ChangeQuestion } from '#contracts/lookup-change.ts';
import { makeChangeStore } from '#functions/change/change-store.ts';
import { makeRecordChanges } from '#functions/change/record-changes.ts';
import { actAt, planAct } from '#functions/platform/case-table/acts.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, system, trailOf } from '../cases.ts';
import { ENVIRONMENT, registry } from '../environment.ts';
import { fixedNow } from '../time.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

const LATER = '2026-03-05T10:02:30.000Z';
const NAME = { category: 'subscription', id: 'NL-1/profile' };
const ERASED = { outcome: 'done', dryRun: false, rows: [{ ...NAME, result: 'erased' }] };

/** One erasure that was decided, and a company that answers by script; an answer can also be to fall over. */
async function anErasure(...script: readonly unknown[]) {
  const { id } = await caseIn(local.table, 'delivering');
  await carryOut(local.table, id, { ...COMMANDS.PlanChanges, acts: 1 }, system);
  await planAct(local.table, id, {
    phase: 'apply',
    n: 1,
    planned: {
      operation: 'erase',
      controller: ControllerId.parse('offitel'),
      store: StoreId.parse('newsletter'),
      records: [{ ...NAME, how: 'delete' }],
    },
    outcome: null,
    rows: [],
    tries: 0,
    error: null,
    deferredUntil: null,
  });
  const questions: ChangeQuestion[] = [];
  const changeStore = makeChangeStore({
    table: local.table,
    registry,
    now: fixedNow,
    ask: async (question) => {
      const next = script[Math.min(questions.length, script.length - 1)];
      questions.push(question);
      if (next instanceof Error) throw next;
      return next;
    },
  });
  const recordChanges = makeRecordChanges({
    table: local.table,
    evidence: evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET),
    now: fixedNow,
  });
  return {
    id,
    questions,
    ask: (deadline = LATER) => changeStore({ caseId: id, phase: 'apply', n: 1, deadline }),
    act: () => actAt(local.table, id, 'apply', 1),
    record: (round: number) => recordChanges({ caseId: id, phase: 'apply', round }),
  };
}

describe('a store that is asked for a change', () => {
  test('is told which records and what to do, and no identifier that it cannot use (AFF-1)', async () => {
    const { ask, questions } = await anErasure(ERASED);
    expect(await ask()).toEqual({ status: 'done' });
    expect(questions[0]).toMatchObject({
      operation: 'erase',
      records: [{ ...NAME, how: 'delete' }],
      dryRun: false,
    });
    expect(Object.keys(questions[0]?.subject ?? {})).not.toContain('phone');
  });

  test('is not asked again once it has done it', async () => {
    const { ask, questions, act } = await anErasure(ERASED);
    await ask();
    await ask();
    expect(questions).toHaveLength(1);
    expect(await act()).toMatchObject({ outcome: 'done', tries: 1, rows: [{ result: 'erased' }] });
  });

  test('is asked under the same key each time, so that one act is one act', async () => {
    const { ask, questions } = await anErasure({ outcome: 'failed', code: 'StoreAway' }, ERASED);
    expect(await ask()).toEqual({ status: 'unfinished' });
    expect(await ask()).toEqual({ status: 'done' });
    expect(new Set(questions.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  });

  test('was begun before it was asked: a lost answer leaves the try behind', async () => {
    const { ask, act } = await anErasure(new Error('the process died'));
    await ask();
    expect(await act()).toMatchObject({ outcome: null, tries: 1, error: 'LookupInvalid' });
  });

  test('is not asked after the round has ended', async () => {
    const { ask, questions } = await anErasure(ERASED);
    expect(await ask('2026-03-05T10:00:00.000Z')).toEqual({ status: 'unfinished' });
    expect(questions).toEqual([]);
  });

  test.each([
    ['answers nonsense', { outcome: 'done', rows: 'all' }, { outcome: null, error: 'ContractBroken' }],
    ['asks for time', { outcome: 'deferred', until: LATER }, { outcome: null, deferredUntil: LATER }],
    ['does not do this', { outcome: 'unsupported' }, { outcome: 'unsupported' }],
  ])('that %s is noted so', async (_, answer, noted) => {
    const { ask, act } = await anErasure(answer);
    await ask();
    expect(await act()).toMatchObject(noted);
  });
});

describe('a round of changes', () => {
  test('is one event with what became of the records', async () => {
    const { ask, record, id } = await anErasure(ERASED);
    await ask();
    expect(await record(1)).toEqual({ open: 0, waitSeconds: 0 });
    expect((await local.table.load(id)).changes.apply).toMatchObject({ round: 1, open: 0 });
    await record(1);
    expect((await trailOf(local.table, id)).filter((type) => type === 'ChangesRecorded')).toHaveLength(1);
  });

  test('waits longer each time that a store fails', async () => {
    const { ask, record } = await anErasure({ outcome: 'failed', code: 'StoreAway' });
    await ask();
    const [first, second] = [await record(1), await record(2)];
    expect(second.waitSeconds).toBeGreaterThan(first.waitSeconds);
  });

  test('stops the case by name when a store goes on failing: what was decided has to be done', async () => {
    const { ask, record } = await anErasure({ outcome: 'failed', code: 'StoreAway' });
    for (let n = 0; n < 12; n += 1) await ask();
    await expect(record(1)).rejects.toMatchObject({
      name: 'ChangeNotDone',
      message: /erase at offitel\/newsletter/,
    });
  });
});
