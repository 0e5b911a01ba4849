import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#contracts/ids.ts';
import type { Status } from '#domain/case/state.ts';
import { makeClose } from '#functions/delivery/close.ts';
import { makeConfirm } from '#functions/delivery/confirm.ts';
import { makeEndRequest } from '#functions/delivery/end-request.ts';
import { makePark } from '#functions/events/park.ts';
import { makeReadDecision } from '#functions/events/read-decision.ts';
import { makeRecordStop } from '#functions/events/record-stop.ts';
import { makeResume } from '#functions/events/resume.ts';
import { makeRecordRound } from '#functions/lookup/record-round.ts';
import { planAct } from '#functions/platform/case-table/acts.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { mailer } from '#functions/platform/mailer.ts';
import { newestOnTheBus } from '../bus.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, human, system, trailOf } from '../cases.ts';
import { registry } from '../environment.ts';
import { fakeSes } from '../fake-ses.ts';
import { hash } from '../keyed-hash.ts';
import { testTime } from '../time.ts';
import { DPO, deskFor } from './desk.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

/** Everything that a case meets on its way out. */
function office(start?: string) {
  const { table } = local;
  const time = testTime(start);
  const ses = fakeSes();
  const post = mailer({ table, registry, hash, now: time.now, ses: ses.client });
  const answered: string[] = [];
  const answer = async (token: string) => {
    answered.push(token);
    return 'answered' as const;
  };
  const deps = { table, registry, mailer: post, now: time.now, answer, evidence: evidenceIn('evidence') };
  return {
    ses,
    answered,
    desk: deskFor(local, undefined, time.now),
    end: makeEndRequest(deps),
    close: makeClose(deps),
    park: makePark(deps),
    resume: makeResume(deps),
    confirm: makeConfirm(deps),
    recordRound: makeRecordRound(deps),
    recordStop: makeRecordStop(deps),
    readDecision: makeReadDecision(deps),
    text: async () => ((await ses.newest()).text ?? '').replaceAll(/\s+/g, ' '),
  };
}

const WITHDRAWAL = 'POST /cases/{reference}/withdrawal';
const body = { via: 'phone', on: '2026-03-05' };
const giveUp = (id: CaseId) => carryOut(local.table, id, COMMANDS.WithdrawRequest, human);
const EARLY: readonly Status[] = ['identity', 'judging', 'collecting', 'review'];

describe('a withdrawal that a person notes', () => {
  test.each(EARLY)('is possible in "%s", in their name', async (status) => {
    const { id, reference } = await caseIn(local.table, status);
    expect((await office().desk(WITHDRAWAL, { reference, body })).status).toBe(200);
    expect((await local.table.events(id)).at(-1)).toMatchObject({
      actor: { kind: 'human', id: 'michael.dedecker' },
      facts: { type: 'RequestWithdrawn', via: 'phone', on: '2026-03-05' },
    });
  });

  test.each(['delivering', 'closed'] as const)('is refused in "%s": it is on its way', async (status) => {
    const { reference } = await caseIn(local.table, status);
    expect(await office().desk(WITHDRAWAL, { reference, body })).toMatchObject({
      status: 409,
      body: { error: 'wrong-state' },
    });
  });

  test.each(['2026-03-06', '2026-03-04'])('has no day to come or before receipt: %s', async (on) => {
    const { reference } = await caseIn(local.table, 'identity');
    expect((await office().desk(WITHDRAWAL, { reference, body: { ...body, on } })).status).toBe(400);
  });

  test('is for case workers too, and for no auditor', async () => {
    const { reference } = await caseIn(local.table, 'identity');
    const as = (group: string) =>
      office().desk(WITHDRAWAL, { reference, body, claims: { ...DPO, 'cognito:groups': `[${group}]` } });
    expect([(await as('auditor')).status, (await as('case-worker')).status]).toEqual([403, 200]);
  });

  test.each([
    ['identity', 'identity'],
    ['identity', 'judging'],
    ['stragglers', 'collecting'],
    ['review', 'review'],
  ] as const)('ends the wait for %s in "%s", and the machine hears of it', async (wait, status) => {
    const { id } = await caseIn(local.table, status);
    const { park, resume, answered, readDecision } = office();
    await park({ caseId: id, wait, token: 'token-1' });
    await giveUp(id);
    await resume(await newestOnTheBus(local.table, id, 'RequestWithdrawn'));
    expect(answered).toEqual(['token-1']);
    expect((await readDecision({ caseId: id })).decision).toBe('ended');
  });

  test('ends the wait for a repair: what had failed is not tried again', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    await carryOut(local.table, id, COMMANDS.StopPipeline, system);
    const { park, resume, answered } = office();
    await park({ caseId: id, wait: 'repair', token: 'token-1' });
    expect(answered).toEqual([]);
    await giveUp(id);
    await resume(await newestOnTheBus(local.table, id, 'RequestWithdrawn'));
    expect(answered).toEqual(['token-1']);
  });

  test('ends a round of questions at its next look', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    await giveUp(id);
    expect(await office().recordRound({ caseId: id, round: 1 })).toEqual({ next: 'end', waitSeconds: 0 });
  });

  test('ends a round of changes without a word of what is not done', async () => {
    const { id } = await caseIn(local.table, 'collecting', {
      opened: { rights: ['objection-dm', 'access'] },
    });
    await giveUp(id);
    const { confirm, ses } = office();
    expect(await confirm({ caseId: id, phase: 'suppress' })).toEqual({ next: 'end' });
    expect(ses.sent).toEqual([]);
  });

  test('makes a step that the case then refuses nobody’s repair', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    await giveUp(id);
    const { recordStop, park, answered } = office();
    await recordStop({ caseId: id, step: 'DraftAnswer', error: 'Refused', why: '' });
    await park({ caseId: id, wait: 'repair', token: 'token-1' });
    expect(answered).toEqual(['token-1']);
    expect(await trailOf(local.table, id)).not.toContain('PipelineStopped');
  });

  test('hides no failure of the end itself', async () => {
    const { id } = await caseIn(local.table, 'identity');
    await giveUp(id);
    await office().recordStop({ caseId: id, step: 'EndRequest', error: 'LetterNotSound', why: '' });
    expect((await local.table.load(id)).stopped?.step).toBe('EndRequest');
  });

  test('is confirmed once, and closed in the name of whoever noted it', async () => {
    const { id } = await caseIn(local.table, 'identity');
    await giveUp(id);
    const { end, close, ses, text } = office();
    await end({ caseId: id });
    await end({ caseId: id });
    await close({ caseId: id });
    expect(ses.sent).toHaveLength(1);
    expect(await text()).toContain('5 maart 2026');
    expect((await local.table.load(id)).closed).toMatchObject({
      by: 'michael.dedecker',
      outcome: 'withdrawn',
    });
  });

  test('tells where marketing has been stopped already, and that alone', async () => {
    const { id } = await caseIn(local.table, 'collecting', {
      opened: { rights: ['objection-dm', 'access'] },
    });
    // The last two: the first signs every letter.
    const [second, first] = registry.controllers.slice(-2);
    if (!first || !second) throw new Error('The group is too small');
    for (const [at, [{ id: controller, stores }, outcome]] of (
      [
        [first, 'done'],
        [second, null],
      ] as const
    ).entries())
      await planAct(local.table, id, {
        phase: 'suppress',
        n: at + 1,
        planned: { operation: 'suppress', controller, store: stores[0]?.id ?? neverEmpty() },
        outcome,
        rows: [],
        tries: 1,
        error: null,
        deferredUntil: null,
      });
    await carryOut(local.table, id, { type: 'PlanChanges', phase: 'suppress', acts: 2, plan: null }, system);
    await giveUp(id);
    const { end, text } = office();
    await end({ caseId: id });
    expect(await text()).toContain(first.name);
    expect(await text()).not.toContain(second.name);
  });
});

const neverEmpty = (): never => {
  throw new Error('A company without a store');
};

describe('a case in which nobody proves who they are', () => {
  const ROUTE = 'POST /cases/{reference}/lapse';
  const LATE = '2026-04-08T10:00:00.000Z';

  /** One whose requester was asked, and told that nothing could be done. */
  async function overdue() {
    const state = await caseIn(local.table, 'identity');
    await carryOut(local.table, state.id, COMMANDS.RecordSent, system);
    return carryOut(local.table, state.id, COMMANDS.RecordOverdueIdentity, system);
  }

  test('lapses by a person once the law’s time is over', async () => {
    const { id, reference } = await overdue();
    const { desk, end, close, text } = office(LATE);
    expect((await desk(ROUTE, { reference })).status).toBe(200);
    await end({ caseId: id });
    await close({ caseId: id });
    expect(await text()).toContain('Gegevensbeschermingsautoriteit');
    expect((await local.table.load(id)).closed).toMatchObject({ by: 'michael.dedecker', outcome: 'lapsed' });
  });

  test('does not lapse on the law’s last day', async () => {
    const { reference } = await overdue();
    const { body: answer } = await office('2026-04-07T20:00:00.000Z').desk(ROUTE, { reference });
    expect(answer.error).toBe('not-due');
  });

  test('does not lapse before the requester was told why nothing was done (CLK-6)', async () => {
    const { reference } = await caseIn(local.table, 'identity');
    expect((await office(LATE).desk(ROUTE, { reference })).body.error).toBe('not-told');
  });

  test('does not lapse within a fortnight of asking, however old the letter is', async () => {
    const { id, reference } = await caseIn(local.table, 'identity', {
      opened: { lawDue: '2026-02-02', actBy: '2026-02-01', receivedAt: '2026-01-01T10:00:00.000Z' },
    });
    await carryOut(local.table, id, COMMANDS.RecordOverdueIdentity, system);
    const at = async (day: string) =>
      (await office(`${day}T10:00:00.000Z`).desk(ROUTE, { reference })).status;
    expect([await at('2026-03-19'), await at('2026-03-20')]).toEqual([409, 200]);
  });

  test.each(['judging', 'collecting', 'review', 'delivering'] as const)(
    'does not lapse in "%s": somebody has to judge it',
    async (status) => {
      const { reference } = await caseIn(local.table, status);
      expect((await office(LATE).desk(ROUTE, { reference })).body.error).toBe('wrong-state');
    },
  );
});
