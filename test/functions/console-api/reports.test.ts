import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '#contracts/report.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, human, plant, system } from '../cases.ts';
import { deskFor } from './desk.ts';

/** Numbers of a period, read from the one line that stands with each case. */

let local: LocalCaseTable;
let desk: ReturnType<typeof deskFor>;
beforeAll(async () => {
  local = await startCaseTable();
  desk = deskFor(local);
});
afterAll(() => local.close());

const asked = (from: string, to: string) => desk('GET /reports', { from, to });
const reportOn = async (from: string, to: string): Promise<Report> => (await asked(from, to)).body;
const opened = (receivedAt: string) => ({ opened: { receivedAt } });

describe('a report', () => {
  test('counts a case once, as it stands now', async () => {
    const { id } = await caseIn(local.table, 'review', opened('2026-02-10T10:00:00.000Z'));
    const before = await reportOn('2026-02-01', '2026-02-28');
    await carryOut(local.table, id, COMMANDS.RefuseRequest, human);
    await carryOut(local.table, id, { ...COMMANDS.RecordSent, letter: 'refusal' }, system);
    const after = await reportOn('2026-02-01', '2026-02-28');

    expect([before.cases, before.refusals]).toEqual([1, []]);
    expect([after.cases, after.refusals]).toEqual([
      1,
      [{ right: null, ground: 'identity-not-proven', count: 1 }],
    ]);
  });

  test('counts no case twice when a command comes again', async () => {
    const { id } = await caseIn(local.table, 'closed', opened('2026-01-10T10:00:00.000Z'));
    await carryOut(local.table, id, COMMANDS.CloseCase, system);

    expect((await reportOn('2026-01-01', '2026-01-31')).cases).toBe(1);
  });

  test('begins and ends with the days of the group, across the months of the index', async () => {
    // 1 October in Brussels is 30 September, 22:00, in UTC.
    await caseIn(local.table, 'identity', opened('2025-09-30T22:30:00.000Z'));
    await caseIn(local.table, 'identity', opened('2025-09-30T21:30:00.000Z'));

    expect((await reportOn('2025-10-01', '2025-10-31')).cases).toBe(1);
    expect((await reportOn('2025-09-30', '2025-10-01')).cases).toBe(2);
  });

  test('reads on where a page of the index ends', async () => {
    const line = (await local.item(keys.state((await caseIn(local.table, 'identity')).id)))?.['line'];
    // A page ends at one megabyte.
    const heavy = { ...Object(line), receivedAt: '2024-05-05T10:00:00.000Z', filling: 'x'.repeat(300_000) };
    for (const n of [1, 2, 3, 4, 5])
      await plant(local.table, {
        pk: `CASE#heavy-${n}`,
        sk: 'CASE',
        month: '2024-05',
        received: `2024-05-05T10:00:00.000Z#${n}`,
        line: heavy,
      });

    expect((await reportOn('2024-05-01', '2024-05-31')).cases).toBe(5);
  });

  test('names no case and no person', async () => {
    const { reference } = await caseIn(local.table, 'closed', opened('2026-01-20T10:00:00.000Z'));
    const { body } = await asked('2026-01-01', '2026-01-31');

    expect(JSON.stringify(body)).not.toContain(reference);
    expect(JSON.stringify(body)).not.toMatch(/lotte|dedecker/i);
  });

  test.each([
    ['', ''],
    ['2026-02-30', '2026-03-01'],
    ['2026-03-02', '2026-03-01'],
    ['2020-01-01', '2026-12-31'],
  ])('is not made of the period %s to %s', async (from, to) => {
    expect(await asked(from, to)).toMatchObject({ status: 400, body: { error: 'ContractBroken' } });
  });
});
