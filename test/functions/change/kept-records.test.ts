import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#contracts/ids.ts';
import { LARGEST_CHANGE } from '#contracts/lookup-change.ts';
import { day } from '#domain/clock/day.ts';
import { folded, openLedger } from '#domain/rights/ledger.ts';
import type { PlannedRecord } from '#domain/rights/plan.ts';
import { keptRecords } from '#functions/change/kept-records.ts';
import { endKept, type Kept, keptBefore } from '#functions/platform/case-table/kept.ts';
import { ledgerOf } from '#functions/platform/ledger.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { freshCaseId, plant } from '../cases.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';
import { INVOICING, invoice, keptCase, subscription } from './kept-case.ts';

let local: LocalCaseTable;
let store: ObjectStore;
beforeAll(async () => {
  [local, store] = await Promise.all([startCaseTable(), startObjectStore()]);
});
afterAll(() => Promise.all([local.close(), store.close()]));

async function keptOf(caseId: CaseId, before = '2040-01-01'): Promise<readonly Kept[]> {
  const all: Kept[] = [];
  for await (const kept of keptBefore(local.table, day(before))) if (kept.caseId === caseId) all.push(kept);
  return all;
}

describe('when all that was decided is done', () => {
  test('what is kept is noted with its last day and with what ends it then (ERA-2)', async () => {
    const { id, record } = await keptCase(local.table, store);
    await record();
    expect(await keptOf(id)).toEqual([
      {
        caseId: id,
        n: 3,
        keptUntil: '2033-12-31',
        ending: {
          ...INVOICING,
          operation: 'erase',
          records: [
            { category: 'invoice', id: 'F-1', how: 'delete' },
            { category: 'invoice', id: 'F-2', how: 'delete' },
          ],
        },
      },
    ]);
  });

  test('it is found after its last day and not on it', async () => {
    const { id, record } = await keptCase(local.table, store);
    await record();
    expect(await keptOf(id, '2033-12-31')).toEqual([]);
    expect(await keptOf(id, '2034-01-01')).toHaveLength(1);
  });

  test('a repeated step notes nothing twice', async () => {
    const { id, record } = await keptCase(local.table, store);
    await record();
    await record();
    expect(await keptOf(id)).toHaveLength(1);
  });

  test('a step that is repeated after the records have ended does not bring them back', async () => {
    const { id, record } = await keptCase(local.table, store);
    await record();
    for (const kept of await keptOf(id)) await endKept(local.table, kept, { erased: 2 });
    await record(2);
    expect(await keptOf(id)).toEqual([]);
  });

  test('nothing is noted as long as a store has not answered', async () => {
    const { id, record } = await keptCase(local.table, store);
    const open = { phase: 'apply', n: 4, outcome: null, rows: [], tries: 0, error: null };
    const planned = { ...INVOICING, operation: 'restrict', records: [{ category: 'invoice', id: 'F-9' }] };
    await plant(local.table, {
      pk: `CASE#${id}`,
      sk: 'ACT#apply#00004',
      act: { ...open, planned, deferredUntil: null },
    });
    await record();
    expect(await keptOf(id)).toEqual([]);
  });

  test('the note says nothing of the person: who they are stands with the requester alone (RET-2)', async () => {
    const { id, record } = await keptCase(local.table, store);
    await record();
    expect(JSON.stringify(await keptOf(id))).not.toMatch(/voorbeeld|subject|mailbox/i);
  });

  test('the ledger says "kept" until then', async () => {
    const { id, record, evidence } = await keptCase(local.table, store);
    await record();
    const ledger = await ledgerOf({ table: local.table, evidence }, await local.table.load(id));
    expect(ledger.map(({ outcome, keptUntil }) => [outcome, keptUntil])).toEqual([
      ['erased', null],
      ['kept', '2033-12-31'],
      ['kept', '2033-12-31'],
    ]);
  });
});

describe('the acts that will end kept records', () => {
  const caseId = freshCaseId();
  const kept = (...steps: readonly PlannedRecord[]) =>
    folded(
      openLedger({ steps, questions: [] }),
      steps
        .filter(({ step }) => step.action === 'keep')
        .map((record) => ({ record, operation: 'restrict', attempt: 1, result: 'restricted' })),
    );
  const MASK = { name: 'delete', amount: 'keep' } as const;

  test('are one for each store and last day', () => {
    const acts = keptRecords(
      caseId,
      7,
      kept(
        subscription,
        invoice('F-1', '2033-12-31'),
        invoice('F-2', '2034-12-31'),
        invoice('F-3', '2033-12-31'),
      ),
    );
    expect(
      acts.map(({ n, keptUntil, ending }) => [n, keptUntil, ending.records.map(({ id }) => id)]),
    ).toEqual([
      [8, '2033-12-31', ['F-1', 'F-3']],
      [9, '2034-12-31', ['F-2']],
    ]);
  });

  test('say of each record whether it is deleted or made anonymous, and how', () => {
    const [act] = keptRecords(
      caseId,
      2,
      kept(invoice('F-1', '2033-12-31', { action: 'anonymise', mask: MASK })),
    );
    expect(act?.ending.records).toEqual([{ category: 'invoice', id: 'F-1', how: 'anonymise', mask: MASK }]);
  });

  test('keep their numbers when records before them have ended', () => {
    const ledger = kept(invoice('F-1', '2033-12-31'), invoice('F-2', '2034-12-31'));
    const [first] = ledger;
    if (!first) throw new Error('The ledger is empty');
    const later = folded(ledger, [{ record: first, operation: 'erase', attempt: 1, result: 'erased' }]);
    expect(keptRecords(caseId, 2, later).map(({ n, keptUntil }) => [n, keptUntil])).toEqual([
      [4, '2034-12-31'],
    ]);
  });

  test('name a record also where the store could not restrict it: it is kept all the same', () => {
    const unrestricted = openLedger({ steps: [invoice('F-1', '2033-12-31')], questions: [] });
    expect(keptRecords(caseId, 2, unrestricted)).toHaveLength(1);
  });

  test('name no record that the store said is somebody else’s', () => {
    const steps = [invoice('F-1', '2033-12-31')];
    const ledger = folded(
      openLedger({ steps, questions: [] }),
      steps.map((record) => ({ record, operation: 'restrict', attempt: 1, result: 'not-theirs' })),
    );
    expect(keptRecords(caseId, 2, ledger)).toEqual([]);
  });

  test('ask for no more records than a store takes at once', () => {
    const many = Array.from({ length: LARGEST_CHANGE + 1 }, (_, n) => invoice(`F-${n}`, '2033-12-31'));
    expect(keptRecords(caseId, 2, kept(...many)).map(({ ending }) => ending.records.length)).toEqual([
      LARGEST_CHANGE,
      1,
    ]);
  });
});
