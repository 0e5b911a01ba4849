import '../environment.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeQuestion, ChangeResult } from '#contracts/lookup-change.ts';
import { actAt } from '#functions/platform/case-table/acts.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { ledgerOf } from '#functions/platform/ledger.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { plant } from '../cases.ts';
import { INVOICING, invoice, keptCase } from '../change/kept-case.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';
import { DAY, HOUR, testTime } from '../time.ts';
import { dyingAt, recipientsOf, registry, sweeping } from './sweeping.ts';

let local: LocalCaseTable;
let store: ObjectStore;
beforeAll(async () => {
  store = await startObjectStore();
});
beforeEach(async () => {
  local = await startCaseTable();
});
afterEach(() => local.close());
afterAll(() => store.close());

/** What a store answers that does all it is asked, or this. */
const allOf =
  (result: ChangeResult) =>
  (question: ChangeQuestion): unknown => ({
    outcome: 'done',
    dryRun: false,
    rows: 'records' in question ? question.records.map(({ category, id }) => ({ category, id, result })) : [],
  });
const away = (): never => {
  throw new Error('the store is away');
};

/** A closed case whose invoices are kept until the end of 2033, on the first morning of 2034. */
async function inTime(at = '2034-01-01T00:30:00.000Z', steps?: Parameters<typeof keptCase>[2]) {
  const { id, evidence, record, close } = await keptCase(local.table, store, steps);
  await record();
  await close();
  const time = testTime(at);
  const office = sweeping(local.table, time);
  office.stage.answer = allOf('erased');
  return {
    ...office,
    id,
    time,
    act: () => actAt(local.table, id, 'apply', 3),
    ledger: async () =>
      (await ledgerOf({ table: local.table, evidence }, await local.table.load(id))).map(
        ({ id: of, outcome, keptUntil, stuck }) => [of, outcome, keptUntil, stuck],
      ),
  };
}

describe('a kept record', () => {
  test('is left alone on its last day', async () => {
    const { sweep, questions } = await inTime('2033-12-31T12:00:00.000Z');
    expect(await sweep()).toMatchObject({ ended: 0, failing: 0 });
    expect(questions).toEqual([]);
  });

  test('ends by itself after its last day in the group’s own time zone, years after its case (RET-1)', async () => {
    // Half past midnight in Brussels, still the last day in UTC.
    const { sweep, questions } = await inTime('2033-12-31T23:30:00.000Z');
    expect(await sweep()).toMatchObject({ cases: 0, ended: 1 });
    expect(questions).toMatchObject([
      {
        operation: 'erase',
        ...INVOICING,
        records: [
          { id: 'F-1', how: 'delete' },
          { id: 'F-2', how: 'delete' },
        ],
        dryRun: false,
      },
    ]);
  });

  test('is erased as the person’s own: the store is told the identifiers that it can use (AFF-1)', async () => {
    const { sweep, questions } = await inTime();
    await sweep();
    const accepts = registry.controllers
      .flatMap(({ stores }) => stores)
      .find(({ id }) => id === INVOICING.store)?.accepts;
    const told = Object.keys(questions[0]?.subject ?? {});
    expect(told).toContain('email');
    expect(told.filter((kind) => !accepts?.some((one) => one === kind))).toEqual([]);
  });

  test('stands in the ledger as erased, with the day until which it was kept (ERA-2)', async () => {
    const { sweep, ledger } = await inTime();
    await sweep();
    expect(await ledger()).toEqual([
      ['NL-1', 'erased', null, null],
      ['F-1', 'erased', '2033-12-31', null],
      ['F-2', 'erased', '2033-12-31', null],
    ]);
  });

  test('is made anonymous where the data map says so', async () => {
    const mask = { name: 'delete', amount: 'keep' } as const;
    const { sweep, ledger, stage, questions } = await inTime(undefined, [
      invoice('F-1', '2033-12-31', { action: 'anonymise', mask }),
    ]);
    stage.answer = allOf('anonymised');
    await sweep();
    expect(questions[0]).toMatchObject({ records: [{ id: 'F-1', how: 'anonymise', mask }] });
    expect(await ledger()).toEqual([['F-1', 'anonymised', '2033-12-31', null]]);
  });

  test('is not asked for again once it has ended', async () => {
    const { sweep, questions } = await inTime();
    await sweep();
    expect(await sweep()).toMatchObject({ ended: 0 });
    expect(questions).toHaveLength(1);
  });

  test('leaves what became of it with its case', async () => {
    const { sweep, id } = await inTime();
    await sweep();
    const item = await local.item({ pk: keys.state(id).pk, sk: 'KEPT#00003' });
    expect(item).toMatchObject({ result: { erased: 2 } });
    expect(Object.keys(item ?? {})).not.toContain('status');
  });

  test('waits where the person’s identifiers are gone: nobody else’s record is to be erased', async () => {
    const { sweep, id, questions, act } = await inTime();
    await plant(local.table, { ...keys.requester(id), requester: undefined, gone: true });
    expect(await sweep()).toMatchObject({ ended: 0, failing: 1 });
    expect(questions).toEqual([]);
    expect(await act()).toMatchObject({ outcome: null });
  });
});

describe('a store that fails', () => {
  test('is counted, and asked again under the same key at the next sweep', async () => {
    const { sweep, stage, questions, time } = await inTime();
    stage.answer = away;
    expect(await sweep()).toMatchObject({ ended: 0, failing: 1 });
    time.forward(HOUR);
    stage.answer = allOf('erased');
    expect(await sweep()).toMatchObject({ ended: 1, failing: 0 });
    expect(questions).toHaveLength(2);
    expect(new Set(questions.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  });

  test('whose answer was lost has erased it by our own hand: the ledger does not say "missing"', async () => {
    const { sweep, stage, ledger } = await inTime();
    stage.answer = away;
    await sweep();
    stage.answer = allOf('missing');
    await sweep();
    expect((await ledger()).map(([, outcome]) => outcome)).toEqual(['erased', 'erased', 'erased']);
  });

  test('is asked once a sweep, however many of its records are due', async () => {
    const { sweep, stage, questions } = await inTime(undefined, [
      invoice('F-1', '2031-12-31'),
      invoice('F-2', '2032-12-31'),
      invoice('F-3', '2033-12-31'),
    ]);
    stage.answer = away;
    await sweep();
    expect(questions).toHaveLength(1);
  });

  test('is left in peace until the day that it named', async () => {
    const { sweep, stage, questions, time } = await inTime();
    stage.answer = () => ({ outcome: 'deferred', until: '2034-01-02T00:00:00.000Z' });
    await sweep();
    await sweep();
    expect(questions).toHaveLength(1);
    time.forward(DAY);
    stage.answer = allOf('erased');
    expect(await sweep()).toMatchObject({ ended: 1 });
  });

  test('has two days, and then the officer is told, once', async () => {
    const { sweep, stage, ses, time, id } = await inTime();
    stage.answer = away;
    await sweep();
    expect(ses.sent).toEqual([]);
    time.forward(2 * DAY);
    await sweep();
    time.forward(DAY);
    await sweep();
    expect(recipientsOf(ses)).toEqual([registry.group.dpo.email]);
    expect((await ses.newest()).text).toContain('31 december 2033');
    expect((await local.table.load(id)).milestones).toEqual(['kept-3']);
  });

  test('is still asked after that, and the record ends', async () => {
    const { sweep, stage, time } = await inTime();
    stage.answer = away;
    time.forward(5 * DAY);
    await sweep();
    stage.answer = allOf('erased');
    expect(await sweep()).toMatchObject({ ended: 1 });
  });
});

describe('a store that will not', () => {
  test.each([
    ['says that a record is not theirs', allOf('not-theirs')],
    ['says that it is done, and it is not', allOf('not-done')],
    ['does not erase', () => ({ outcome: 'unsupported' })],
  ])('and %s is told to the officer at once, and asked no more', async (_, answer) => {
    const { sweep, stage, ses, questions } = await inTime();
    stage.answer = answer;
    await sweep();
    await sweep();
    expect(questions).toHaveLength(1);
    expect(ses.sent).toHaveLength(1);
  });

  test('is in the ledger with its reason', async () => {
    const { sweep, stage, ledger } = await inTime();
    stage.answer = allOf('not-theirs');
    await sweep();
    expect(await ledger()).toContainEqual(['F-1', 'kept', '2033-12-31', 'not-theirs']);
  });

  test('is not forgotten when the process dies before the officer was told', async () => {
    const { over, sweep, stage, ses, id } = await inTime();
    stage.answer = allOf('not-theirs');
    ses.failWith(new Error('Throttling'));
    await expect(sweep()).rejects.toMatchObject({ name: 'MailNotAccepted' });
    ses.failWith(null);
    await expect(over(dyingAt(local.table, 'RecordMilestone'))()).rejects.toThrow('died');
    await sweep();
    expect(ses.sent).toHaveLength(1);
    expect((await local.table.load(id)).milestones).toEqual(['kept-3']);
  });
});
