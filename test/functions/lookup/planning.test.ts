import '../environment.ts';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#contracts/ids.ts';
import { makePlanLookups } from '#functions/lookup/plan-lookups.ts';
import { makePlanRound } from '#functions/lookup/plan-round.ts';
import { makeRecordFailure } from '#functions/lookup/record-failure.ts';
import { makeRecordRound } from '#functions/lookup/record-round.ts';
import { lookupOf, lookupsOf, recordLookup, wakeLookup } from '#functions/platform/case-table/lookups.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, system, trailOf } from '../cases.ts';
import { ENVIRONMENT, registry } from '../environment.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';
import { fixedNow } from '../time.ts';

let local: LocalCaseTable;
let store: ObjectStore;
beforeAll(async () => {
  [local, store] = await Promise.all([startCaseTable(), startObjectStore()]);
});
afterAll(() => Promise.all([local.close(), store.close()]));

const deps = () => ({
  table: local.table,
  registry,
  evidence: evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client),
  now: fixedNow,
});

const stores = registry.controllers.flatMap((controller) =>
  controller.stores.map((of) => ({ controller: controller.id, store: of.id, role: of.role })),
);
const toAsk = stores.filter(({ role }) => role === 'controller');

/** A case whose lookups are planned. */
async function planned(): Promise<CaseId> {
  const { id } = await caseIn(local.table, 'collecting');
  await makePlanLookups(deps())({ caseId: id });
  return id;
}

/** The first stores of the group fail, as many as asked for. */
async function fail(caseId: CaseId, count: number) {
  for (const { controller, store } of toAsk.slice(0, count)) {
    await makeRecordFailure(deps())({ caseId, controller, store, round: 1, error: 'LookupUnreachable' });
  }
}

async function listOf(key: string): Promise<unknown[]> {
  const { Body } = await store.client.send(
    new GetObjectCommand({ Bucket: ENVIRONMENT.EVIDENCE_BUCKET, Key: key }),
  );
  return JSON.parse((await Body?.transformToString()) ?? '');
}

describe('planning the lookups', () => {
  test('writes down every store of every company, so that none can be forgotten (AFF-1)', async () => {
    const lookups = await lookupsOf(local.table, await planned());
    const names = lookups.map(({ controller, store }) => `${controller}/${store}`);
    expect(names.toSorted()).toEqual(stores.map((of) => `${of.controller}/${of.store}`).toSorted());
  });

  test('answers how many there are', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    expect(await makePlanLookups(deps())({ caseId: id })).toEqual({ stores: stores.length });
  });

  test('refers what is kept for clients from the start (PRO-1)', async () => {
    const lookups = await lookupsOf(local.table, await planned());
    const referred = lookups.filter(({ outcome }) => outcome === 'referred');
    expect(referred.map(({ controller, store }) => `${controller}/${store}`).toSorted()).toEqual([
      'memo-medical/patient-messages',
      'offitel-medical/patient-messages',
      'offitel/client-calls',
    ]);
  });

  test('happens once, and keeps what has been answered', async () => {
    const id = await planned();
    await fail(id, 1);
    await makePlanLookups(deps())({ caseId: id });
    const lookups = await lookupsOf(local.table, id);
    expect(lookups.filter(({ outcome }) => outcome === 'failed')).toHaveLength(1);
    expect((await trailOf(local.table, id)).filter((type) => type === 'LookupsPlanned')).toHaveLength(1);
  });
});

describe('a round', () => {
  test('asks every store that is no client’s', async () => {
    const plan = await makePlanRound(deps())({ caseId: await planned(), round: 1 });
    expect(plan.pending).toBe(toAsk.length);
    expect(await listOf(plan.key)).toHaveLength(toAsk.length);
  });

  test('asks only those that have not answered', async () => {
    const id = await planned();
    await fail(id, 2);
    const { key } = await makePlanRound(deps())({ caseId: id, round: 2 });
    const rest = toAsk.slice(2).map(({ controller, store }) => ({ controller, store }));
    expect(await listOf(key)).toEqual(expect.arrayContaining(rest));
    expect(await listOf(key)).toHaveLength(rest.length);
  });

  test('has nothing to ask when all have answered', async () => {
    const id = await planned();
    await fail(id, toAsk.length);
    const { pending, key } = await makePlanRound(deps())({ caseId: id, round: 2 });
    expect([pending, await listOf(key)]).toEqual([0, []]);
  });

  test('has a list that names stores and no person', async () => {
    const { key } = await makePlanRound(deps())({ caseId: await planned(), round: 1 });
    for (const item of await listOf(key))
      expect(Object.keys(item as object)).toEqual(['controller', 'store']);
  });

  test('leaves out a store that asked for time, until it is woken', async () => {
    const id = await planned();
    const [first] = toAsk;
    const before = first && (await lookupOf(local.table, id, first.controller, first.store));
    if (!before) throw new Error('Nothing is planned');
    const later = '2026-03-19T10:00:00.000Z';
    await recordLookup(local.table, id, before, { ...before, deferredUntil: later });
    const asked = async (round: number) => (await makePlanRound(deps())({ caseId: id, round })).pending;
    expect(await asked(1)).toBe(toAsk.length - 1);
    await wakeLookup(local.table, id, before.controller, before.store);
    expect(await asked(2)).toBe(toAsk.length);
  });

  test('asks a woken store again even if it said "later" a moment before it was woken', async () => {
    const id = await planned();
    const [first] = toAsk;
    const before = first && (await lookupOf(local.table, id, first.controller, first.store));
    if (!before) throw new Error('Nothing is planned');
    await wakeLookup(local.table, id, before.controller, before.store);
    await recordLookup(local.table, id, before, { ...before, deferredUntil: '2026-03-19T10:00:00.000Z' });
    expect((await makePlanRound(deps())({ caseId: id, round: 1 })).pending).toBe(toAsk.length);
  });

  test('ends before an Express child could outlive it', async () => {
    const { deadline } = await makePlanRound(deps())({ caseId: await planned(), round: 1 });
    expect(deadline).toBe('2026-03-05T10:02:30.000Z');
  });

  test('is recorded with how many stand how; silence counts as pending', async () => {
    const id = await planned();
    await carryOut(local.table, id, COMMANDS.FixPromise, system);
    await fail(id, 2);
    const { next } = await makeRecordRound(deps())({ caseId: id, round: 1 });
    expect(next).toBe('ask');
    expect((await local.table.events(id)).at(-1)?.facts).toEqual({
      type: 'RoundRecorded',
      round: 1,
      tally: { failed: 2, pending: toAsk.length - 2, referred: stores.length - toAsk.length },
    });
  });

  test('is followed by a wait when it has brought nothing', async () => {
    const id = await planned();
    await carryOut(local.table, id, COMMANDS.FixPromise, system);
    await fail(id, 2);
    await makeRecordRound(deps())({ caseId: id, round: 1 });
    expect((await makeRecordRound(deps())({ caseId: id, round: 2 })).next).toBe('await');
  });

  test('is recorded once', async () => {
    const id = await planned();
    await makeRecordRound(deps())({ caseId: id, round: 1 });
    await makeRecordRound(deps())({ caseId: id, round: 1 });
    expect((await trailOf(local.table, id)).filter((type) => type === 'RoundRecorded')).toHaveLength(1);
  });
});
