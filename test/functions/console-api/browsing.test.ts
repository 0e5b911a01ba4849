import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseLine, CaseView } from '#contracts/console-api.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, system } from '../cases.ts';
import { registry } from '../environment.ts';
import { deskFor } from './desk.ts';

/** What the pages of the console need beyond the work list. */

let local: LocalCaseTable;
let desk: ReturnType<typeof deskFor>;
beforeAll(async () => {
  local = await startCaseTable();
  desk = deskFor(local);
});
afterAll(() => local.close());

describe('a list of one status', () => {
  const listed = async (status: string, after?: string): Promise<CaseLine[]> =>
    (await desk('GET /cases', { listed: status, ...(after ? { after } : {}) })).body.cases;

  test('holds the cases in that status and no others', async () => {
    const { id } = await caseIn(local.table, 'judging');
    await caseIn(local.table, 'identity');
    const found = await listed('judging');

    expect(found.map((line) => line.id)).toContain(id);
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['judging']));
  });

  test('holds closed cases, the latest first, and goes on after the last of a page', async () => {
    await Promise.all([caseIn(local.table, 'closed'), caseIn(local.table, 'closed')]);
    const all = await listed('closed');
    const [first] = all;
    if (!first) throw new Error('There is no closed case');

    expect(all.map(({ actBy, id }) => `${actBy}#${id}`)).toEqual(
      all
        .map(({ actBy, id }) => `${actBy}#${id}`)
        .toSorted()
        .toReversed(),
    );
    expect(await listed('closed', `${first.actBy}#${first.id}`)).toEqual(all.slice(1));
  });

  test.each(['held', 'everything'])('is none for %s, which is no status of a case', async (status) => {
    expect(await desk('GET /cases', { listed: status })).toMatchObject({
      status: 400,
      body: { error: 'ContractBroken' },
    });
  });
});

describe('an answer that somebody has already', () => {
  test('is not sent again', async () => {
    const { reference } = await caseIn(local.table, 'identity');
    const first = await desk('GET /cases/{reference}', { reference });
    const again = await desk('GET /cases/{reference}', { reference, etag: String(first.headers?.['etag']) });

    expect([again.status, again.body]).toEqual([304, null]);
  });

  test('is sent when something has happened since', async () => {
    const { id, reference } = await caseIn(local.table, 'collecting');
    const first = await desk('GET /cases/{reference}', { reference });
    await carryOut(local.table, id, COMMANDS.StopPipeline, system);
    const again = await desk('GET /cases/{reference}', { reference, etag: String(first.headers?.['etag']) });

    expect(again.body.stopped).not.toBeNull();
  });
});

describe('the clock of a case', () => {
  const clockIn = async (status: 'identity' | 'closed'): Promise<CaseView> => {
    const { reference } = await caseIn(local.table, status);
    return (await desk('GET /cases/{reference}', { reference })).body;
  };

  test('begins with the receipt, the month of the law and the date to act by', async () => {
    const { clock, actBy } = await clockIn('identity');

    expect(clock.map(({ kind }) => kind)).toEqual(['received', 'law', 'act-by']);
    expect(clock.at(-1)?.day).toBe(actBy);
  });

  test('has the promise with the days it counts once the identity is known', async () => {
    const { id, reference } = await caseIn(local.table, 'collecting');
    await carryOut(local.table, id, COMMANDS.FixPromise, system);
    const { clock } = (await desk('GET /cases/{reference}', { reference })).body as CaseView;

    expect(clock.find(({ kind }) => kind === 'promise')?.counted).toBe(registry.group.promiseDays);
    expect(clock.map(({ kind }) => kind)).toContain('collect-by');
  });

  test('says over which days off a date was moved', async () => {
    // A month from here is Saturday 4 April; Monday is Easter Monday (CLK-4).
    const { reference } = await caseIn(local.table, 'identity', {
      opened: { receivedAt: '2026-03-04T10:00:00.000Z' },
    });
    const { clock } = (await desk('GET /cases/{reference}', { reference })).body as CaseView;
    const law = clock.find(({ kind }) => kind === 'law');

    expect([law?.unmoved, law?.day]).toEqual(['2026-04-04', '2026-04-07']);
    expect(law?.over.map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-04-04', 'saturday'],
      ['2026-04-05', 'sunday'],
      ['2026-04-06', 'holiday'],
    ]);
  });

  test('ends with the day on which the case was closed', async () => {
    expect((await clockIn('closed')).clock.at(-1)?.kind).toBe('closed');
  });
});

describe('the group', () => {
  test('is shown with every company and store of the registry', async () => {
    const { body } = await desk('GET /group');

    expect(body.controllers).toEqual(registry.controllers);
  });
});
