import type { Day } from './day.ts';
import type { Deadlines } from './deadlines.ts';
import { dayOf, startOfDay } from './instant.ts';
import {
  actByReminders,
  decisionDue,
  identityLapse,
  packageExpiry,
  proofReminders,
} from './milestone-series.ts';
import type { ClockPolicy } from './policy.ts';

/**
 * What the sweep has to remind of, escalate or write in one case, and when. Pure: the sweep gives the time and what was
 * sent before, and records what it sends under the milestone's id, so that each happens once.
 */

/** Days before or after, as a group sets them. This project's choices, not the law's. */
export interface MilestonePlan {
  /** Days after asking on which the requester is reminded of the proof. Ascending. */
  readonly proofAfter: readonly number[];
  /** Working days that a decision may wait before a person is reminded of it. */
  readonly decisionAfter: number;
  /** Days before the date to act by on which the DPO is reminded. Descending. */
  readonly actByBefore: readonly number[];
  /** Days before the month ends on which the requester is told why nothing could be done. */
  readonly lapseBefore: number;
  /** Days before the package's link expires on which the requester is reminded to collect it. */
  readonly packageBefore: number;
}

export const MILESTONE_PLAN: MilestonePlan = {
  proofAfter: [7, 14],
  decisionAfter: 2,
  actByBefore: [10, 5, 2],
  lapseBefore: 3,
  packageBefore: 3,
};

/** Where a case stands, as far as milestones go. */
export interface Standing {
  readonly identity: 'known' | 'awaited';
  /** Proof or an answer was asked for and is missing since; null: nothing is expected of the requester. */
  readonly proofAskedOn: Day | null;
  /** What a person has to decide now; null: nothing. `id` names this decision, e.g. `identity` or `release`. */
  readonly decision: { readonly id: string; readonly since: Day } | null;
  /** Answered or refused, and the letter is out. Nothing is owed any more but the link. */
  readonly answered: boolean;
  /** When the link to the package ends; null: none was sent, or it was collected. ISO 8601 in UTC. */
  readonly packageUntil: string | null;
}

/**
 * Of a series only the latest is sent: after days of silence one reminder, not three. `identity-lapse` is alone in its
 * series because it is owed by law, whatever else is due.
 */
export type Series = 'proof' | 'decision' | 'act-by' | 'identity-lapse' | 'package';

export interface Milestone {
  /**
   * Unique in the case. Where a date can move (a pause, an extension) the id holds the date: a reminder of a date that no
   * longer counts is none of the new one.
   */
  readonly id: string;
  readonly series: Series;
  /** What it is within its series: `7`, `passed`, … */
  readonly step: string;
  readonly to: 'requester' | 'dpo';
  /** From this day on it is due. */
  readonly from: Day;
  /** After this day it would say nothing true or new any more; null: never. */
  readonly until: Day | null;
  /** The date that it is about. */
  readonly about: Day;
  /** `law`: owed, however late. `service`: a later one of its series replaces it. */
  readonly owed: 'law' | 'service';
}

export interface Situation {
  readonly deadlines: Deadlines;
  readonly standing: Standing;
  readonly policy: ClockPolicy;
  /** @default MILESTONE_PLAN */
  readonly plan?: MilestonePlan;
}

/**
 * What to send now, in the order in which it fell due.
 *
 * @param sent ids of milestones that were sent in this case
 * @param now ISO 8601 with an offset
 */
export function milestonesDue(
  situation: Situation & { readonly sent: ReadonlySet<string> },
  now: string,
): readonly Milestone[] {
  const today = dayOf(now, situation.policy.timeZone);
  const reached = milestonesOf(situation).filter(
    ({ from, until }) => from <= today && (until === null || today <= until),
  );
  const last = new Map(reached.map((milestone) => [milestone.series, milestone]));
  return reached.filter(
    (milestone) =>
      !situation.sent.has(milestone.id) &&
      (milestone.owed === 'law' || last.get(milestone.series) === milestone),
  );
}

/** When to look next: the first instant at which a milestone that is ahead falls due. Null: nothing is ahead. */
export function nextMilestoneAt(situation: Situation, now: string): string | null {
  const { timeZone } = situation.policy;
  const today = dayOf(now, timeZone);
  const next = milestonesOf(situation).find(({ from }) => from > today);
  return next ? startOfDay(next.from, timeZone) : null;
}

/** Every milestone that the case as it stands will reach, by the day from which it is due. */
export function milestonesOf({
  deadlines,
  standing,
  policy,
  plan = MILESTONE_PLAN,
}: Situation): readonly Milestone[] {
  const whole = { deadlines, standing, policy, plan };
  const all = standing.answered
    ? packageExpiry(whole)
    : [...proofReminders(whole), ...identityLapse(whole), ...decisionDue(whole), ...actByReminders(whole)];
  // Stable: what falls on one day stays in the order of the series, and of growing urgency within one.
  return all.toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
}
