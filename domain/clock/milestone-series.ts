import { roll, workingDayBack } from './calendar.ts';
import { addDays, type Day } from './day.ts';
import { dayOf } from './instant.ts';
import type { Milestone, Situation } from './milestones.ts';

type Whole = Required<Situation>;

/** The proof is missing. Nothing more once the lapse notice is due, which says it with the consequences. */
export function proofReminders(of: Whole): Milestone[] {
  const { identity, proofAskedOn } = of.standing;
  if (identity === 'known' || proofAskedOn === null) return [];
  const until = addDays(lapseDay(of), -1);
  return of.plan.proofAfter
    .map((after) => ({ after, from: addDays(proofAskedOn, after) }))
    .filter(({ from }) => from <= until)
    .map(({ after, from }) => ({
      id: `proof-${after}`,
      series: 'proof',
      step: String(after),
      to: 'requester',
      from,
      until,
      about: proofAskedOn,
      owed: 'service',
    }));
}

/**
 * Before the month ends, not paused, the requester hears why nothing was done (CLK-6; articles 11(2) and 12(4)). Late is
 * late, but still owed.
 */
export function identityLapse(of: Whole): Milestone[] {
  if (of.standing.identity === 'known') return [];
  return [
    {
      id: 'identity-lapse',
      series: 'identity-lapse',
      step: 'notice',
      to: 'requester',
      from: lapseDay(of),
      until: null,
      about: of.deadlines.noticeBy,
      owed: 'law',
    },
  ];
}

/** A working day, so that somebody is there if the requester calls. */
const lapseDay = ({ deadlines, plan, policy }: Whole): Day =>
  workingDayBack(addDays(deadlines.noticeBy, -plan.lapseBefore), 1, policy.holidays);

/** A decision has waited for the working days that it may. */
export function decisionDue({ standing: { decision }, plan, policy }: Whole): Milestone[] {
  if (!decision) return [];
  let from = decision.since;
  for (let waited = 0; waited < plan.decisionAfter; waited += 1) {
    from = roll(addDays(from, 1), policy.holidays).day;
  }
  return [
    {
      id: `decision-${decision.id}`,
      series: 'decision',
      step: decision.id,
      to: 'dpo',
      from,
      until: null,
      about: decision.since,
      owed: 'service',
    },
  ];
}

/**
 * The date to act by comes near, or has passed. A reminder that would fall on a day off comes on the working day before:
 * for a Monday, "in 2 days" is said on Friday, since a mail of Saturday is read on the day itself.
 */
export function actByReminders({ deadlines: { actBy }, plan, policy }: Whole): Milestone[] {
  const reminder = (step: string, from: Day): Milestone => ({
    id: `act-by-${step}@${actBy}`,
    series: 'act-by',
    step,
    to: 'dpo',
    from,
    until: null,
    about: actBy,
    owed: 'service',
  });
  return [
    ...plan.actByBefore.map((before) =>
      reminder(String(before), workingDayBack(addDays(actBy, -before), 1, policy.holidays)),
    ),
    reminder('passed', addDays(actBy, 1)),
  ];
}

/** The link ends soon and nobody has collected the package. */
export function packageExpiry({ standing: { packageUntil }, plan, policy }: Whole): Milestone[] {
  if (packageUntil === null) return [];
  const until = dayOf(packageUntil, policy.timeZone);
  return [
    {
      id: `package-expiring@${until}`,
      series: 'package',
      step: 'expiring',
      to: 'requester',
      from: addDays(until, -plan.packageBefore),
      until,
      about: until,
      owed: 'service',
    },
  ];
}
