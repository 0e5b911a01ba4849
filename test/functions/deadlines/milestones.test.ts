import '../environment.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '#contracts/ids.ts';
import type { Status } from '#domain/case/state.ts';
import { makeRecordOverdue } from '#functions/identity/record-overdue.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { identityLink } from '#functions/platform/identity-link.ts';
import { mailer } from '#functions/platform/mailer.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, human, PERSON, system, trailOf } from '../cases.ts';
import { registry as shipped } from '../environment.ts';
import { fakeSes } from '../fake-ses.ts';
import { hash } from '../keyed-hash.ts';
import { DAY, HOUR, testTime } from '../time.ts';
import { dyingAt, recipientsOf, registry, sweeping } from './sweeping.ts';

let local: LocalCaseTable;
beforeEach(async () => {
  local = await startCaseTable();
});
afterEach(() => local.close());

const officer = registry.group.dpo.email;

/**
 * A case received and acknowledged on 5 March 2026: its month ends on Sunday 5 April, the notice of CLK-6 is due on
 * Thursday 2 April.
 */
async function aCase(status: Status = 'identity') {
  const { id, reference } = await caseIn(local.table, status);
  await carryOut(local.table, id, COMMANDS.RecordSent, system);
  const time = testTime();
  const office = sweeping(local.table, time);
  const on = async (days: number) => {
    time.forward(days * DAY - (time.now().getTime() - testTime().now().getTime()));
    return office.sweep();
  };
  return { id, reference, time, on, ...office };
}

const milestonesOf = async (id: CaseId) => (await local.table.load(id)).milestones;
const lettersTo = (id: CaseId) => async () =>
  (await local.table.events(id)).flatMap(({ facts }) => (facts.type === 'MailSent' ? facts.letter : []));

describe('a requester who has not shown who they are', () => {
  test('is left in peace for a week', async () => {
    const { on, ses } = await aCase();
    await on(6);
    expect(ses.sent).toEqual([]);
  });

  test('is reminded after a week and once more after two, by two letters (issue of the law, 2)', async () => {
    const { on, ses, id } = await aCase();
    await on(7);
    await on(14);
    expect(recipientsOf(ses)).toEqual([PERSON.mailbox, PERSON.mailbox]);
    expect(await milestonesOf(id)).toEqual(['proof-7', 'proof-14']);
  });

  test('hears each reminder once, however often the sweep passes', async () => {
    const { on, ses, time, sweep } = await aCase();
    await on(7);
    for (const _ of Array.from({ length: 5 })) {
      time.forward(HOUR);
      await sweep();
    }
    expect(ses.sent).toHaveLength(1);
  });

  test('gets one reminder and not two when the sweep was down for ten days', async () => {
    const { on, ses, id } = await aCase();
    await on(6);
    await on(16);
    expect(ses.sent).toHaveLength(1);
    expect(await milestonesOf(id)).toEqual(['proof-14']);
  });

  test('is reminded by a link that leads to their own page', async () => {
    const { on, ses } = await aCase();
    await on(7);
    expect((await ses.newest()).text).toContain('https://portal.example/p/');
  });

  test('can answer any of the reminders: each is known by its id', async () => {
    const { on, id } = await aCase();
    await on(7);
    await on(14);
    expect(await local.item(keys.message('ses-2'))).toMatchObject({ caseId: id, letter: 'reminder' });
  });

  test('is not reminded of a proof that lies with us', async () => {
    const { on, ses } = await aCase('judging');
    await on(7);
    expect(recipientsOf(ses)).not.toContain(PERSON.mailbox);
  });

  test('is not reminded of what nobody has asked yet', async () => {
    await caseIn(local.table, 'identity');
    const time = testTime();
    time.forward(7 * DAY);
    const { sweep, ses } = sweeping(local.table, time);
    await sweep();
    expect(ses.sent).toEqual([]);
  });

  test('is not asked for a proof once they were refused', async () => {
    const { on, ses, id } = await aCase();
    await carryOut(local.table, id, COMMANDS.RefuseRequest, human);
    await on(28);
    expect(recipientsOf(ses)).not.toContain(PERSON.mailbox);
  });
});

describe('the notice before the month ends (CLK-6)', () => {
  test('is written by the sweep where the state machine stands still', async () => {
    const { on, id } = await aCase();
    await on(28);
    expect(await lettersTo(id)()).toEqual(['acknowledgement', 'identity-overdue']);
    expect(await local.table.load(id)).toMatchObject({
      identityOverdue: true,
      milestones: expect.arrayContaining(['identity-lapse']),
    });
  });

  test('is not written again where the state machine has written it', async () => {
    const { on, id, ses } = await aCase();
    const { table } = local;
    const { now } = testTime();
    await makeRecordOverdue({
      table,
      now,
      mailer: mailer({ table, registry, hash, now, ses: ses.client }),
      link: identityLink({ table, hash, portalUrl: 'https://portal.example' }),
    })({ caseId: id });
    await on(28);
    await on(29);
    expect(recipientsOf(ses).filter((to) => to === PERSON.mailbox)).toHaveLength(1);
    expect(await milestonesOf(id)).toContain('identity-lapse');
  });

  test('is owed however late: after two months of silence it comes, and no reminder with it', async () => {
    const { on, ses, id } = await aCase();
    await on(61);
    expect(recipientsOf(ses).filter((to) => to === PERSON.mailbox)).toHaveLength(1);
    expect(await milestonesOf(id)).toEqual(['identity-lapse', 'act-by-passed@2026-04-05']);
  });
});

describe('the officer', () => {
  test('hears of the date to act by in 10, 5 and 2 days and when it has passed, each once', async () => {
    const { on, ses, id } = await aCase('collecting');
    for (let day = 18; day <= 34; day += 1) await on(day);
    expect(recipientsOf(ses)).toEqual([officer, officer, officer, officer]);
    expect(await milestonesOf(id)).toEqual(
      ['10', '5', '2', 'passed'].map((step) => `act-by-${step}@2026-04-04`),
    );
  });

  test('gets none whose address is an official channel: it would come back as a letter (CLK-2)', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    const time = testTime();
    const ses = fakeSes();
    time.forward(21 * DAY);
    await sweeping(local.table, time, ses, shipped).sweep();
    expect(ses.sent).toEqual([]);
    expect(await milestonesOf(id)).toContain('act-by-10@2026-04-04');
  });

  test('gets one mail for all cases of a sweep', async () => {
    const { on, ses, reference } = await aCase('collecting');
    const other = await caseIn(local.table, 'collecting');
    await on(21);
    expect(recipientsOf(ses)).toEqual([officer]);
    const { text } = await ses.newest();
    expect(text).toContain(`${reference}: uiterlijk op 4 april 2026`);
    expect(text).toContain(`${other.reference}: `);
  });

  test('reads nothing of the person: references, days and reasons', async () => {
    const { on, ses } = await aCase('judging');
    await on(5);
    const { subject, text } = await ses.newest();
    for (const personal of [PERSON.mailbox, PERSON.name, '+32', '/p/'])
      expect(`${subject}\n${text}`).not.toContain(personal);
  });

  test.each([
    ['judging', 'decision-identity', 'bewijs van identiteit'],
    ['review', 'decision-release', 'vrijgave'],
  ] as const)('hears after two working days of a case in "%s"', async (status, milestone, words) => {
    const { on, ses, id } = await aCase(status);
    await on(3);
    expect(await milestonesOf(id)).toEqual([]);
    // Received on a Thursday: the second working day after it is the Monday.
    await on(4);
    expect(await milestonesOf(id)).toEqual([milestone]);
    expect((await ses.newest()).text).toContain(words);
  });

  test('hears of a step that waits to be tried again, and of the next one too', async () => {
    const { on, id } = await aCase('collecting');
    await carryOut(local.table, id, COMMANDS.StopPipeline, system);
    await on(4);
    await carryOut(local.table, id, COMMANDS.RetryPipeline, human);
    await carryOut(local.table, id, { ...COMMANDS.StopPipeline, step: 'Close' }, system);
    await on(5);
    const recorded = await milestonesOf(id);
    expect(recorded).toHaveLength(2);
    for (const milestone of recorded) expect(milestone).toMatch(/^decision-repair-\d+$/);
  });

  test('hears nothing when nothing is due', async () => {
    const { on, ses } = await aCase('collecting');
    await on(3);
    expect(ses.sent).toEqual([]);
  });
});

describe('a process that dies', () => {
  test('between the letter and the event does not send the letter twice', async () => {
    const { time, over, sweep, ses, id } = await aCase();
    time.forward(7 * DAY);
    await expect(over(dyingAt(local.table, 'RecordMilestone'))()).rejects.toThrow('died');
    await sweep();
    expect(ses.sent).toHaveLength(1);
    expect(await milestonesOf(id)).toEqual(['proof-7']);
  });

  test('between the letter and the case’s own record does not send it twice either', async () => {
    const { time, over, sweep, ses, id } = await aCase();
    time.forward(7 * DAY);
    await expect(over(dyingAt(local.table, 'RecordSent'))()).rejects.toThrow('died');
    await sweep();
    expect(ses.sent).toHaveLength(1);
    expect(await trailOf(local.table, id)).toEqual([
      'CaseOpened',
      'MailSent',
      'MailSent',
      'MilestoneReached',
    ]);
  });

  test('between the officer’s mail and the events does not send the mail twice', async () => {
    const { time, over, sweep, ses, id } = await aCase('collecting');
    time.forward(21 * DAY);
    await expect(over(dyingAt(local.table, 'RecordMilestone'))()).rejects.toThrow('died');
    await sweep();
    expect(ses.sent).toHaveLength(1);
    expect(await milestonesOf(id)).toEqual(['act-by-10@2026-04-04']);
  });
});

describe('what fails for one case', () => {
  test('is done for the others, and the sweep fails by its name', async () => {
    const { time, over, ses } = await aCase();
    const second = await caseIn(local.table, 'identity');
    await carryOut(local.table, second.id, COMMANDS.RecordSent, system);
    time.forward(7 * DAY);
    const broken: typeof local.table = {
      ...local.table,
      load: (id) =>
        id === second.id ? Promise.reject(new Error('this one is broken')) : local.table.load(id),
    };
    await expect(over(broken)()).rejects.toThrow('this one is broken');
    expect(ses.sent).toHaveLength(1);
  });

  test('is caught up when SES is back: nothing was recorded that was not sent', async () => {
    const { time, sweep, ses, id } = await aCase();
    time.forward(7 * DAY);
    ses.failWith(new Error('Throttling'));
    await expect(sweep()).rejects.toMatchObject({ name: 'MailNotAccepted' });
    expect(await milestonesOf(id)).toEqual([]);
    ses.failWith(null);
    await sweep();
    expect(await milestonesOf(id)).toEqual(['proof-7']);
  });

  test('is not the letter, when it is the bus', async () => {
    const { time, sweep, ses, stage } = await aCase();
    time.forward(7 * DAY);
    stage.refuses = true;
    await expect(sweep()).rejects.toMatchObject({ name: 'EventsNotAccepted' });
    expect(ses.sent).toHaveLength(1);
  });
});

describe('a case whose time a person has extended (CLK-7)', () => {
  test('reminds of the date that counts now, and of the old one no more', async () => {
    const { id, on } = await aCase('review');
    await carryOut(local.table, id, COMMANDS.ExtendPeriod, human);
    await carryOut(local.table, id, { ...COMMANDS.RecordSent, letter: 'extension' }, system);
    await on(35);
    expect((await milestonesOf(id)).filter((milestone) => milestone.startsWith('act-by'))).toEqual([]);
    await on(82);
    expect(await milestonesOf(id)).toContain('act-by-10@2026-06-05');
  });

  test('reminds of the old date again when its notice did not leave in time', async () => {
    const { id, on } = await aCase('review');
    await carryOut(local.table, id, COMMANDS.ExtendPeriod, human);
    await carryOut(local.table, id, COMMANDS.LoseExtension, system);
    await on(33);
    expect((await milestonesOf(id)).some((milestone) => /^act-by-passed@2026-04-0/.test(milestone))).toBe(
      true,
    );
  });
});
