import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStartCase } from '#functions/events/start-case.ts';
import { newestOnTheBus, onTheBus } from '../bus.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn } from '../cases.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

/** Step Functions as far as names go: one execution for each. */
function executions() {
  const inputs = new Map<string, string>();
  const startCase = makeStartCase({
    start: async (name, input) => {
      if (inputs.has(name)) return 'known';
      inputs.set(name, input);
      return 'started';
    },
  });
  return { inputs, startCase };
}

describe('the execution of a case', () => {
  test('has the case id for its name and nothing but that for its input', async () => {
    const { id } = await caseIn(local.table, 'identity');
    const { inputs, startCase } = executions();
    await startCase(await newestOnTheBus(local.table, id, 'CaseOpened'));
    expect([...inputs]).toEqual([[id, JSON.stringify({ caseId: id })]]);
  });

  test('is one, though the event comes twice', async () => {
    const { id } = await caseIn(local.table, 'identity');
    const { inputs, startCase } = executions();
    const event = await newestOnTheBus(local.table, id, 'CaseOpened');
    await startCase(event);
    await startCase(event);
    expect(inputs.size).toBe(1);
  });

  test('is not started by what is no event of a case', async () => {
    const { inputs, startCase } = executions();
    await expect(startCase(onTheBus('CaseOpened', { caseId: '../../etc' }))).rejects.toMatchObject({
      name: 'ContractBroken',
    });
    expect(inputs.size).toBe(0);
  });
});
