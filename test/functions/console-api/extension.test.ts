import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#contracts/ids.ts';
import { makeTellExtension } from '#functions/deadlines/tell-extension.ts';
import { mailer } from '#functions/platform/mailer.ts';
import { newestOnTheBus } from '../bus.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, human, system, trailOf } from '../cases.ts';
import { sweeping } from '../deadlines/sweeping.ts';
import { registry } from '../environment.ts';
import { fakeSes } from '../fake-ses.ts';
import { hash } from '../keyed-hash.ts';
import { DAY, HOUR, testTime } from '../time.ts';
import { DPO, deskFor } from './desk.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

const ROUTE = 'POST /cases/{reference}/extension';
const REASONS =
  'Uw verzoek gaat over zeven bedrijven en over beelden die mensen een voor een moeten bekijken.';
const body = { ground: 'complexity', explanation: REASONS };

/** The desk and the letters at a time of their own; the case of `COMMANDS` has its month until 5 April, rolled to the 7th. */
function office(start = '2026-03-20T10:00:00.000Z') {
  const time = testTime(start);
  const ses = fakeSes();
  const { table } = local;
  const post = mailer({ table, registry, hash, now: time.now, ses: ses.client });
  const tell = makeTellExtension({ table, registry, mailer: post, now: time.now });
  return {
    time,
    ses,
    desk: deskFor(local, undefined, time.now),
    tell: async (id: CaseId) => tell(await newestOnTheBus(table, id, 'PeriodExtended')),
  };
}

describe('taking more time', () => {
  test('moves the law’s day and the date to act by to three months from receipt (CLK-7)', async () => {
    const { id, reference } = await caseIn(local.table, 'identity');
    const { desk } = office();
    expect((await desk(ROUTE, { reference, body })).status).toBe(200);
    const { body: view } = await desk('GET /cases/{reference}', { reference });
    expect(view).toMatchObject({
      lawDue: '2026-06-05',
      actBy: '2026-06-05',
      extension: { ground: 'complexity', stands: 'untold' },
    });
    expect((await local.table.events(id)).at(-1)).toMatchObject({
      actor: { kind: 'human', id: 'michael.dedecker' },
      facts: { type: 'PeriodExtended', toldBy: '2026-03-20', months: 2 },
    });
  });

  test('can be for one month only', async () => {
    const { reference } = await caseIn(local.table, 'judging');
    const { desk } = office();
    await desk(ROUTE, { reference, body: { ...body, months: 1 } });
    const { body: view } = await desk('GET /cases/{reference}', { reference });
    expect(view).toMatchObject({ lawDue: '2026-05-05', actBy: '2026-05-05' });
  });

  test('is shown before it is taken: until when, by months, or what speaks against it', async () => {
    const { reference } = await caseIn(local.table, 'judging');
    const { desk } = office();
    const shown = async () => (await desk('GET /cases/{reference}', { reference })).body.ahead;
    expect(await shown()).toMatchObject({
      moreTime: [
        { months: 2, lawDue: '2026-06-05', actBy: '2026-06-05' },
        { months: 1, lawDue: '2026-05-05', actBy: '2026-05-05' },
      ],
      noMoreTime: null,
      noWithdrawal: null,
    });
    await desk(ROUTE, { reference, body });
    expect(await shown()).toMatchObject({ moreTime: [], noMoreTime: 'already-extended' });
  });

  test('is not shown where the first month is over, nor where the case is past it', async () => {
    const [open, closed] = [await caseIn(local.table, 'identity'), await caseIn(local.table, 'closed')];
    const { desk } = office('2026-04-05T21:00:00.000Z');
    const shown = async (reference: string) =>
      (await desk('GET /cases/{reference}', { reference })).body.ahead;
    expect(await shown(open.reference)).toMatchObject({ moreTime: [], noMoreTime: 'first-month-over' });
    expect(await shown(closed.reference)).toMatchObject({
      moreTime: [],
      noWithdrawal: 'wrong-state',
      noLapse: 'wrong-state',
    });
  });

  test('leaves the reasons out of the trail', async () => {
    const { id, reference } = await caseIn(local.table, 'collecting');
    await office().desk(ROUTE, { reference, body });
    expect(JSON.stringify(await local.table.events(id))).not.toContain('beelden');
  });

  test('gives whoever is waited for the time too', async () => {
    const { id, reference } = await caseIn(local.table, 'collecting');
    await carryOut(local.table, id, COMMANDS.FixPromise, system);
    await office().desk(ROUTE, { reference, body });
    expect((await local.table.load(id)).promise?.collectBy.slice(0, 10)).toBe('2026-05-31');
  });

  test('happens once', async () => {
    const { reference } = await caseIn(local.table, 'identity');
    const { desk } = office();
    await desk(ROUTE, { reference, body });
    expect(await desk(ROUTE, { reference, body })).toMatchObject({
      status: 409,
      body: { error: 'already-extended' },
    });
  });

  test.each([
    ['2026-04-05T19:59:00.000Z', 200],
    ['2026-04-05T20:00:00.000Z', 409],
    ['2026-04-06T08:00:00.000Z', 409],
  ])('at %s answers %i: its letter has to leave on 5 April in Brussels', async (at, status) => {
    const { reference } = await caseIn(local.table, 'identity');
    expect((await office(at).desk(ROUTE, { reference, body })).status).toBe(status);
  });

  test('is refused by the rules of the case too, whatever dates it is given', async () => {
    const { id } = await caseIn(local.table, 'identity');
    const late = { ...COMMANDS.ExtendPeriod, toldBy: '2026-04-06' };
    await expect(carryOut(local.table, id, late, human)).rejects.toMatchObject({
      refusal: { code: 'first-month-over' },
    });
  });

  test('is for no released answer', async () => {
    const { reference } = await caseIn(local.table, 'delivering');
    expect((await office().desk(ROUTE, { reference, body })).body.error).toBe('wrong-state');
  });

  test('wants reasons', async () => {
    const { reference } = await caseIn(local.table, 'identity');
    const { desk } = office();
    const empty = await desk(ROUTE, { reference, body: { ground: 'complexity', explanation: '' } });
    const many = await desk(ROUTE, { reference, body: { ...body, ground: 'number' } });
    expect([empty.status, many.status]).toEqual([400, 400]);
  });

  test('is not for a case worker', async () => {
    const { reference } = await caseIn(local.table, 'identity');
    const claims = { ...DPO, 'cognito:groups': '[case-worker]' };
    expect((await office().desk(ROUTE, { reference, body, claims })).status).toBe(403);
  });
});

describe('the notice of an extension', () => {
  test('leaves once, with the reasons, both dates and the remedies', async () => {
    const { id, reference } = await caseIn(local.table, 'identity');
    const { desk, tell, ses } = office();
    await desk(ROUTE, { reference, body });
    await tell(id);
    await tell(id);
    expect(ses.sent).toHaveLength(1);
    const { text } = await ses.newest();
    for (const said of [REASONS, '7 april 2026', '5 juni 2026', 'Gegevensbeschermingsautoriteit'])
      expect(text?.replaceAll(/\s+/g, ' ')).toContain(said);
    const { body: view } = await desk('GET /cases/{reference}', { reference });
    expect(view.extension.stands).toBe('told');
  });

  test('that SES does not take leaves when it is carried again', async () => {
    const { id, reference } = await caseIn(local.table, 'identity');
    const { desk, tell, ses } = office();
    await desk(ROUTE, { reference, body });
    ses.failWith(new Error('away'));
    await expect(tell(id)).rejects.toMatchObject({ name: 'MailNotAccepted' });
    ses.failWith(null);
    await tell(id);
    expect(await trailOf(local.table, id)).toContain('MailSent');
  });

  test('that did not leave within the first month leaves no more, and the dates go back (CLK-7)', async () => {
    const { id, reference } = await caseIn(local.table, 'identity');
    const { desk, tell, ses, time } = office();
    await desk(ROUTE, { reference, body });
    time.forward(20 * DAY);
    await tell(id);
    await tell(id);
    expect(ses.sent).toEqual([]);
    const { body: view } = await desk('GET /cases/{reference}', { reference });
    expect(view).toMatchObject({ lawDue: '2026-04-07', actBy: '2026-04-05', extension: { stands: 'lost' } });
    expect((await trailOf(local.table, id)).filter((type) => type === 'ExtensionLost')).toHaveLength(1);
  });

  test('does not go to whoever gave the request up meanwhile', async () => {
    const { id, reference } = await caseIn(local.table, 'identity');
    const { desk, tell, ses } = office();
    await desk(ROUTE, { reference, body });
    await carryOut(local.table, id, COMMANDS.WithdrawRequest, human);
    await tell(id);
    expect(ses.sent).toEqual([]);
  });

  test('is published again by the sweep until it has left, whatever happens besides', async () => {
    const { id, reference } = await caseIn(local.table, 'judging');
    const { desk, tell, time } = office();
    await desk(ROUTE, { reference, body });
    await carryOut(local.table, id, COMMANDS.AcceptIdentity, human);
    time.forward(HOUR);
    const published = async () => {
      const { sweep, taken } = sweeping(local.table, time);
      await sweep();
      return taken.filter(({ Detail }) => Detail?.includes(id)).map(({ DetailType }) => DetailType);
    };
    expect(await published()).toContain('PeriodExtended');
    await tell(id);
    expect(await published()).not.toContain('PeriodExtended');
  });
});
