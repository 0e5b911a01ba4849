import '../environment.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CaseEvent } from '#contracts/case-events.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn } from '../cases.ts';
import { HOUR, MINUTE, testTime } from '../time.ts';
import { sweeping } from './sweeping.ts';

let local: LocalCaseTable;
beforeEach(async () => {
  local = await startCaseTable();
});
afterEach(() => local.close());

/** Sweeps, and tells what came on the bus. */
async function sweep({ later = HOUR, refuses = false } = {}) {
  const time = testTime();
  time.forward(later);
  const swept = sweeping(local.table, time);
  swept.stage.refuses = refuses;
  const answer = await swept.sweep();
  return { answer, types: swept.taken.map(({ DetailType }) => DetailType), taken: swept.taken };
}

describe('the sweep', () => {
  test.each([
    ['identity', ['CaseOpened']],
    ['collecting', ['CaseOpened', 'IdentityAccepted']],
    ['delivering', ['CaseOpened', 'AnswerReleased']],
  ] as const)('publishes again what a case in "%s" is carried on by', async (status, types) => {
    await caseIn(local.table, status);
    expect((await sweep()).types).toEqual(types);
  });

  test('publishes the events themselves, so that whoever acted on them knows them again', async () => {
    const { id } = await caseIn(local.table, 'identity');
    const [entry] = (await sweep()).taken;
    expect(CaseEvent.parse(JSON.parse(entry?.Detail ?? ''))).toEqual((await local.table.events(id))[0]);
  });

  test('leaves closed cases alone', async () => {
    await caseIn(local.table, 'closed');
    expect(await sweep()).toMatchObject({ answer: { cases: 0, events: 0 }, types: [] });
  });

  test('leaves alone what may still be on its way', async () => {
    await caseIn(local.table, 'collecting');
    expect((await sweep({ later: MINUTE })).types).toEqual([]);
  });

  test('fails by name when the bus refuses, so that it is tried again', async () => {
    await caseIn(local.table, 'identity');
    await expect(sweep({ refuses: true })).rejects.toMatchObject({ name: 'EventsNotAccepted' });
  });

  test('sees every open case', async () => {
    for (const _ of Array.from({ length: 30 })) await caseIn(local.table, 'identity');
    expect((await sweep()).answer).toMatchObject({ cases: 30, events: 30 });
  });
});
