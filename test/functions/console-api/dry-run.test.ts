import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import type { EvidenceItem } from '#contracts/lookup.ts';
import type { ChangeQuestion } from '#contracts/lookup-change.ts';
import { planLookup, plannedLookup } from '#functions/platform/case-table/lookups.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, system, trailOf } from '../cases.ts';
import { ENVIRONMENT } from '../environment.ts';
import { putEvidence } from '../evidence.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';
import { fixedNow, START } from '../time.ts';
import { DPO, deskFor } from './desk.ts';

/** What the stores would do is shown before somebody decides, and nothing is done by showing it. */

let local: LocalCaseTable;
let store: ObjectStore;
beforeAll(async () => {
  [local, store] = await Promise.all([startCaseTable(), startObjectStore()]);
});
afterAll(() => Promise.all([local.close(), store.close()]));

const OFFITEL = ControllerId.parse('offitel');
const ERASE = { right: 'erasure', outcome: 'erased', controller: 'offitel', ground: '17(1)(a)' } as const;

const invoice = (n: number, issuedOn: string): EvidenceItem => ({
  category: 'invoice',
  id: `invoice-${n}`,
  data: { invoiceNo: `F-${n}`, issuedOn },
  matchedBy: ['email'],
  files: [],
});
const contact: EvidenceItem = {
  category: 'contact',
  id: 'contact-1',
  data: { note: 'Belt terug' },
  matchedBy: ['email'],
  files: [],
};

/** A case in which a note about a call and an old and a new invoice were found. */
async function inReview() {
  const { id, reference } = await caseIn(local.table, 'collecting', { opened: { rights: ['erasure'] } });
  const found = { prospects: [contact], invoicing: [invoice(1, '2009-02-01'), invoice(2, '2026-02-01')] };
  for (const [name, items] of Object.entries(found)) {
    const page = await putEvidence(store, `offitel/${id}/${name}/page.json`, JSON.stringify({ items }));
    await planLookup(local.table, id, {
      ...plannedLookup(OFFITEL, StoreId.parse(name), 'found'),
      items: items.length,
      evidence: [page],
      asOf: START,
    });
  }
  await carryOut(local.table, id, { ...COMMANDS.DraftAnswer, holders: [OFFITEL] }, system);
  return { id, reference };
}

/** A desk whose stores answer so. */
function asking(answer: (question: ChangeQuestion) => unknown) {
  const asked: ChangeQuestion[] = [];
  const evidence = evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client);
  const desk = deskFor(local, undefined, fixedNow, evidence, async (question) => {
    asked.push(question);
    return answer(question);
  });
  const dryRun = async (reference: string, outcomes: readonly object[] = [ERASE], claims = DPO) =>
    (await desk('POST /cases/{reference}/dry-run', { reference, body: { outcomes }, claims })).body;
  return { asked, dryRun };
}

/** As a store that does what it is asked. */
const willing = (question: ChangeQuestion) => ({
  outcome: 'done',
  dryRun: question.dryRun,
  rows:
    'records' in question
      ? question.records.map(({ category, id }) => ({
          category,
          id,
          result: question.operation === 'erase' ? 'erased' : 'restricted',
        }))
      : [],
});

describe('what would be decided', () => {
  test('is asked of the stores as a dry run, and shown store by store with what a law keeps', async () => {
    const { reference } = await inReview();
    const { asked, dryRun } = asking(willing);

    expect(await dryRun(reference)).toEqual({
      stores: [
        { ...at('invoicing', 'erase'), outcome: 'done', results: [{ result: 'erased', count: 1 }] },
        { ...at('invoicing', 'restrict'), outcome: 'done', results: [{ result: 'restricted', count: 1 }] },
        { ...at('prospects', 'erase'), outcome: 'done', results: [{ result: 'erased', count: 1 }] },
      ],
      kept: [
        {
          controller: 'offitel',
          store: 'invoicing',
          ground: expect.any(String),
          until: '2036-12-31',
          count: 1,
        },
      ],
    });
    expect(asked.map(({ dryRun: dry }) => dry)).toEqual([true, true, true]);
  });

  test('leaves the case as it was', async () => {
    const { id, reference } = await inReview();
    const before = await trailOf(local.table, id);
    await asking(willing).dryRun(reference);

    expect(await trailOf(local.table, id)).toEqual(before);
  });

  test('asks no store where nothing would be changed', async () => {
    const { reference } = await inReview();
    const { asked, dryRun } = asking(willing);

    expect(await dryRun(reference, [])).toEqual({ stores: [], kept: [] });
    expect(asked).toEqual([]);
  });

  test('needs what the law asks for, as the decision does', async () => {
    const { reference } = await inReview();
    const { ground: _, ...without } = ERASE;

    expect(await asking(willing).dryRun(reference, [without])).toMatchObject({ error: 'ContractBroken' });
  });

  test('is nothing for who only reads', async () => {
    const { reference } = await inReview();
    const { asked, dryRun } = asking(willing);

    expect(await dryRun(reference, [ERASE], { ...DPO, 'cognito:groups': '[auditor]' })).toMatchObject({
      error: 'NotYourRole',
    });
    expect(asked).toEqual([]);
  });
});

describe('a store that does not say', () => {
  test.each<[string, (question: ChangeQuestion) => unknown]>([
    ['throws', () => Promise.reject(new Error('away'))],
    ['answers something else', () => ({ outcome: 'maybe' })],
    ['says that it has done it already', (question) => ({ ...willing(question), dryRun: false })],
  ])('is named, and holds up no other: it %s', async (_, answer) => {
    const { reference } = await inReview();
    const { dryRun } = asking((question) =>
      question.store === 'prospects' ? answer(question) : willing(question),
    );

    const { stores } = await dryRun(reference);
    expect(stores.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['done', 'done', 'failed']);
  });
});

const at = (name: string, operation: string) => ({ controller: 'offitel', store: name, operation });
