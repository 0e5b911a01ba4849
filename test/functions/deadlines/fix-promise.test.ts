import '../environment.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFixPromise } from '#functions/deadlines/fix-promise.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, human, requester, trailOf } from '../cases.ts';
import { registry } from '../environment.ts';
import { DAY, testTime } from '../time.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

test('the promise is fixed when the identity is known, and the day to have collected by with it (CLK-3)', async () => {
  const { id } = await caseIn(local.table, 'collecting');
  const { now } = testTime();
  await makeFixPromise({ table: local.table, registry, now })({ caseId: id });
  const { promise, actBy } = await local.table.load(id);
  expect(promise).toEqual({
    complete: '2026-03-05',
    promiseDue: '2026-04-04',
    collectBy: '2026-03-29T22:00:00.000Z',
  });
  expect(actBy <= '2026-04-04').toBe(true);
});

test('the promise does not move when the step is repeated later', async () => {
  const { id } = await caseIn(local.table, 'collecting');
  const time = testTime();
  const fixPromise = makeFixPromise({ table: local.table, registry, now: time.now });
  const first = await fixPromise({ caseId: id });
  time.forward(3 * DAY);
  expect(await fixPromise({ caseId: id })).toEqual(first);
  expect((await trailOf(local.table, id)).filter((type) => type === 'PromiseFixed')).toHaveLength(1);
});

test('the promise of a case whose time was extended shortens it by nothing (CLK-7)', async () => {
  const { id } = await caseIn(local.table, 'identity');
  for (const [command, actor] of [
    [COMMANDS.ExtendPeriod, human],
    [COMMANDS.VerifyMailbox, requester],
    [COMMANDS.SubmitDocument, requester],
    [COMMANDS.AcceptIdentity, human],
  ] as const)
    await carryOut(local.table, id, command, actor);
  const { now } = testTime();
  await makeFixPromise({ table: local.table, registry, now })({ caseId: id });
  const { promise, actBy } = await local.table.load(id);
  expect([promise?.promiseDue, actBy]).toEqual(['2026-04-04', '2026-06-05']);
});
