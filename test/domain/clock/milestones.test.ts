import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOff } from '#domain/clock/calendar.ts';
import { addDays, day, daysBetween } from '#domain/clock/day.ts';
import { deadlines } from '#domain/clock/deadlines.ts';
import {
  MILESTONE_PLAN,
  milestonesDue,
  milestonesOf,
  nextMilestoneAt,
  type Standing,
} from '#domain/clock/milestones.ts';
import { anyDates, anyDay, datesOf, policyOf } from './policy.ts';

const policy = policyOf();

const standingOf = (changes: Partial<Standing> = {}): Standing => ({
  identity: 'known',
  proofAskedOn: null,
  decision: null,
  answered: false,
  packageUntil: null,
  ...changes,
});

/** Received on Thursday 5 March 2026: the month ends on Sunday 5 April, the promise and date to act by on Saturday 4. */
const situationOf = (changes: Partial<Standing> = {}, dates = datesOf('2026-03-05')) => ({
  deadlines: deadlines(dates, policy),
  standing: standingOf(changes),
  policy,
});

const dueOn = (
  date: string,
  changes: Partial<Standing> = {},
  sent: readonly string[] = [],
  dates = datesOf('2026-03-05'),
) =>
  milestonesDue({ ...situationOf(changes, dates), sent: new Set(sent) }, `${date}T09:00:00Z`).map(
    ({ id }) => id,
  );

const awaited = { identity: 'awaited', proofAskedOn: day('2026-03-06') } as const;
const unproven = datesOf('2026-03-05', { asked: '2026-03-06', complete: null });

describe('the date to act by, Saturday 4 April 2026', () => {
  test.each([
    ['2026-03-24', []],
    ['2026-03-25', ['act-by-10@2026-04-04']],
    ['2026-03-26', ['act-by-10@2026-04-04']],
    // 30 March is five days before.
    ['2026-03-30', ['act-by-5@2026-04-04']],
    ['2026-04-02', ['act-by-2@2026-04-04']],
    ['2026-04-04', ['act-by-2@2026-04-04']],
    ['2026-04-05', ['act-by-passed@2026-04-04']],
    ['2026-06-01', ['act-by-passed@2026-04-04']],
  ])('on %s: %j', (date, ids) => {
    expect(dueOn(date)).toEqual(ids);
  });

  test('is reminded of once', () => {
    expect(dueOn('2026-03-26', {}, ['act-by-10@2026-04-04'])).toEqual([]);
  });

  test('is not reminded of by what a later reminder has said', () => {
    expect(dueOn('2026-04-03', {}, ['act-by-2@2026-04-04'])).toEqual([]);
  });

  test('is not reminded of once the request is answered', () => {
    expect(dueOn('2026-04-03', { answered: true })).toEqual([]);
  });

  test('is reminded of anew where an extension has moved it', () => {
    const extended = datesOf('2026-03-05', { extended: '2026-04-01' });
    expect(dueOn('2026-06-03', {}, ['act-by-10@2026-04-04', 'act-by-2@2026-04-04'], extended)).toEqual([
      'act-by-2@2026-06-05',
    ]);
  });

  test('begins where the group is, not in UTC', () => {
    const at = (now: string) => milestonesDue({ ...situationOf(), sent: new Set() }, now).length;
    expect([at('2026-03-24T22:59:59Z'), at('2026-03-24T23:00:00Z')]).toEqual([0, 1]);
  });
});

describe('reminders to the DPO', () => {
  test('of a Monday come on Friday, not on Saturday', () => {
    const dates = datesOf('2026-05-02');
    expect(deadlines(dates, policy).actBy).toBe('2026-06-01');
    expect(dueOn('2026-05-29', {}, [], dates)).toEqual(['act-by-2@2026-06-01']);
  });

  test('never begin on a day off, unless the date has passed', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const starts = milestonesOf(situationOf({}, dates))
          .filter(({ to, step }) => to === 'dpo' && step !== 'passed')
          .map(({ from }) => dayOff(from, policy.holidays));
        expect(starts).toEqual([null, null, null]);
      }),
    );
  });

  test('leave a working day before the date to act by', () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const situation = situationOf({}, dates);
        const { actBy } = situation.deadlines;
        const last = milestonesOf(situation).find(({ step }) => step === '2');
        expect(daysBetween(last?.from ?? actBy, actBy)).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe('a decision', () => {
  const decision = { id: 'release', since: day('2026-03-12') };

  test.each([
    ['2026-03-13', []],
    // Thursday and two working days: Monday.
    ['2026-03-15', []],
    ['2026-03-16', ['decision-release']],
  ])('that waits since Thursday is due on Monday: %s: %j', (date, ids) => {
    expect(dueOn(date, { decision })).toEqual(ids);
  });

  test('is another one than the decision before', () => {
    expect(dueOn('2026-03-16', { decision }, ['decision-identity'])).toEqual(['decision-release']);
  });
});

describe('the proof that was asked for on 6 March 2026', () => {
  test.each([
    ['2026-03-12', []],
    ['2026-03-13', ['proof-7']],
    ['2026-03-20', ['proof-14']],
  ])('on %s: %j', (date, ids) => {
    expect(dueOn(date, awaited, [], unproven)).toEqual(ids);
  });

  test('is reminded of once after days of silence, not twice', () => {
    expect(dueOn('2026-03-22', awaited, [], unproven)).toEqual(['proof-14']);
  });

  test('is not reminded of once it is there', () => {
    expect(dueOn('2026-03-20', { identity: 'awaited', proofAskedOn: null }, [], unproven)).toEqual([]);
  });

  test('has as many reminders as the group says', () => {
    const plan = { ...MILESTONE_PLAN, proofAfter: [3] };
    const ids = milestonesOf({ ...situationOf(awaited, unproven), plan }).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('proof'))).toEqual(['proof-3']);
  });
});

describe('an identity that nobody proves', () => {
  test('is written of before the month ends, on a working day', () => {
    // The month ends on Sunday 5 April; three days before is Thursday 2.
    expect(dueOn('2026-04-02', awaited, ['act-by-5@2026-04-05'], unproven)).toContain('identity-lapse');
  });

  test('is written of also after the month, where the day was missed', () => {
    expect(dueOn('2026-04-20', awaited, [], unproven)).toEqual([
      'identity-lapse',
      'act-by-passed@2026-04-05',
    ]);
  });

  test('takes the place of reminders that were missed', () => {
    expect(dueOn('2026-04-02', awaited, [], unproven)).not.toContain('proof-14');
  });

  test('is not written of where it became known', () => {
    expect(dueOn('2026-04-20', { identity: 'known' })).toEqual(['act-by-passed@2026-04-04']);
  });

  test('is always written of inside the month, if the sweep runs', () => {
    fc.assert(
      fc.property(anyDay, (received) => {
        const situation = situationOf(awaited, datesOf(received, { complete: null }));
        const lapse = milestonesOf(situation).find(({ owed }) => owed === 'law');
        expect(lapse && received < lapse.from && lapse.from < situation.deadlines.noticeBy).toBe(true);
      }),
    );
  });
});

describe('the link to the package', () => {
  const answered = { answered: true, packageUntil: '2026-04-30T10:00:00.000Z' };

  test.each([
    ['2026-04-26', []],
    ['2026-04-27', ['package-expiring@2026-04-30']],
    ['2026-04-30', ['package-expiring@2026-04-30']],
    ['2026-05-01', []],
  ])('on %s: %j', (date, ids) => {
    expect(dueOn(date, answered)).toEqual(ids);
  });
});

describe('the sweep', () => {
  test('is told when to look next', () => {
    expect(nextMilestoneAt(situationOf(), '2026-03-26T09:00:00Z')).toBe('2026-03-29T22:00:00.000Z');
  });

  test('is told that nothing is ahead', () => {
    expect(nextMilestoneAt(situationOf(), '2026-05-01T09:00:00Z')).toBeNull();
  });

  test('sends each milestone once, however often and irregularly it runs', () => {
    fc.assert(
      fc.property(anyDates, fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 }), (dates, gaps) => {
        const situation = situationOf({ identity: 'awaited', proofAskedOn: dates.received }, dates);
        const sent: string[] = [];
        let today = dates.received;
        for (const gap of gaps) {
          today = addDays(today, gap);
          const due = milestonesDue({ ...situation, sent: new Set(sent) }, `${today}T12:00:00Z`);
          sent.push(...due.map(({ id }) => id));
        }
        expect(new Set(sent).size).toBe(sent.length);
        const over = today > addDays(situation.deadlines.noticeBy, 100);
        expect(!over || (sent.includes('identity-lapse') && sent.some((id) => id.includes('passed')))).toBe(
          true,
        );
      }),
    );
  });
});
