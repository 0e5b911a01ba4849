import '../environment.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CaseId, ControllerId, StoreId } from '#contracts/ids.ts';
import { makeAskStore } from '#functions/lookup/ask-store.ts';
import { makePlanRound } from '#functions/lookup/plan-round.ts';
import { makeRecordFailure } from '#functions/lookup/record-failure.ts';
import { lookupOf, planLookup, plannedLookup, wakeLookup } from '#functions/platform/case-table/lookups.ts';
import { failingStores } from '#functions/platform/case-table/store-health.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn } from '../cases.ts';
import { ENVIRONMENT, registry } from '../environment.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';
import { START } from '../time.ts';
import { recovered } from './recovered.ts';

let local: LocalCaseTable;
let store: ObjectStore;
beforeAll(async () => {
  [local, store] = await Promise.all([startCaseTable(), startObjectStore()]);
});
beforeEach(() => recovered(local.table));
afterAll(() => Promise.all([local.close(), store.close()]));

const PLACE = { controller: ControllerId.parse('offitel'), store: StoreId.parse('newsletter') };
const MINUTE = 60_000;

/** One store over many cases, and a clock that the test moves. */
function world() {
  const { table } = local;
  const evidence = evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client);
  const state = { now: new Date(START), isDown: true, asked: 0 };
  const now = () => state.now;
  const askStore = makeAskStore({
    table,
    registry,
    evidence,
    now,
    ask: async () => {
      state.asked += 1;
      if (state.isDown) throw new Error('The database is not there');
      return { outcome: 'nothing' };
    },
  });
  const planRound = makePlanRound({ table, evidence, now });
  const recordFailure = makeRecordFailure({ table, now });
  /** As the state machine does it: what is thrown is recorded. */
  const ask = async (caseId: CaseId) => {
    const input = { caseId, ...PLACE, round: 1 };
    const deadline = new Date(state.now.getTime() + MINUTE).toISOString();
    try {
      return await askStore({ ...input, deadline });
    } catch {
      return await recordFailure({ ...input, error: 'LookupUnreachable' });
    }
  };
  /** The same with the retries that come before: three attempts, as for what cannot be called. */
  const askThrice = async (caseId: CaseId) => {
    const deadline = new Date(state.now.getTime() + MINUTE).toISOString();
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const word = await askStore({ caseId, ...PLACE, round: 1, deadline }).catch(() => null);
      if (word) return word;
    }
    return await ask(caseId);
  };
  const open = async () => {
    const { id } = await caseIn(table, 'collecting');
    await planLookup(table, id, plannedLookup(PLACE.controller, PLACE.store, null));
    return id;
  };
  const lookup = (id: CaseId) => lookupOf(table, id, PLACE.controller, PLACE.store);
  const pending = async (caseId: CaseId) => (await planRound({ caseId, round: 2 })).pending;
  return { state, ask, askThrice, open, lookup, pending };
}

test('a store that is down is left in peace by the sixth case, tried by one, and asked by all once it answers', async () => {
  const { state, ask, open, lookup, pending } = world();
  for (let n = 0; n < 5; n += 1) await ask(await open());
  expect(state.asked).toBe(5);
  expect(await failingStores(local.table)).toMatchObject([
    { ...PLACE, failures: 5, error: 'LookupUnreachable', restsUntil: expect.any(String) },
  ]);

  const [sixth, seventh, eighth] = [await open(), await open(), await open()];
  expect(await ask(sixth)).toEqual({ status: 'unfinished' });
  await ask(seventh);
  expect(state.asked).toBe(5);
  expect(await lookup(sixth)).toMatchObject({ outcome: null, error: 'StoreRests', page: 1 });
  expect(await pending(sixth)).toBe(0);

  state.now = new Date(state.now.getTime() + 6 * MINUTE);
  expect(await pending(sixth)).toBe(1);
  state.isDown = false;
  await Promise.all([ask(sixth), ask(seventh)]);
  expect(state.asked).toBe(6);
  await ask(eighth);

  expect(await lookup(eighth)).toMatchObject({ outcome: 'nothing', error: null });
  expect(await failingStores(local.table)).toEqual([]);
});

test('a person who has a resting store asked does not wait', async () => {
  const { state, ask, open, lookup } = world();
  for (let n = 0; n < 5; n += 1) await ask(await open());
  const wanted = await open();
  await ask(wanted);
  state.isDown = false;
  await wakeLookup(local.table, wanted, PLACE.controller, PLACE.store);
  await ask(wanted);

  expect(await lookup(wanted)).toMatchObject({ outcome: 'nothing' });
});

test('a trial that fails makes the rest twice as long, and costs its case nothing', async () => {
  const { state, ask, askThrice, open, lookup } = world();
  for (let n = 0; n < 5; n += 1) await ask(await open());
  state.now = new Date(state.now.getTime() + 5 * MINUTE);
  const trial = await open();
  const word = await askThrice(trial);

  const until = new Date(state.now.getTime() + 10 * MINUTE).toISOString();
  expect([word, state.asked]).toEqual([{ status: 'unfinished' }, 6]);
  expect(await lookup(trial)).toMatchObject({ outcome: null, error: 'StoreRests', deferredUntil: until });
  expect(await failingStores(local.table)).toMatchObject([{ failures: 6, restsUntil: until }]);
});

test('questions that were on their way when it began to rest do not lengthen the rest', async () => {
  const { state, ask, open } = world();
  const recordFailure = makeRecordFailure({ table: local.table, now: () => state.now });
  for (let n = 0; n < 5; n += 1) await ask(await open());
  for (let n = 0; n < 7; n += 1) {
    const caseId = await open();
    await recordFailure({ caseId, ...PLACE, round: 1, error: 'LookupUnreachable' });
  }

  const until = new Date(state.now.getTime() + 5 * MINUTE).toISOString();
  expect(await failingStores(local.table)).toMatchObject([{ failures: 5, restsUntil: until }]);
});
