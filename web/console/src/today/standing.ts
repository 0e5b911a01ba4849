import type { CaseLine } from '#contracts/console-api.ts';
import { daysBetween } from '../days/days.ts';

/** Where a case belongs in the day's work: the first that fits, so that each case stands in one place. */
const SECTIONS = ['failed', 'late', 'decide', 'due', 'running', 'waiting'] as const;
export type Section = (typeof SECTIONS)[number];

/** Days before the date to act by from which a case stands under "due". */
export const DUE_DAYS = 7;

const needsDecision = ({ status, withdraws, supplement, toTell }: CaseLine): boolean =>
  status === 'judging' ||
  status === 'review' ||
  withdraws ||
  (status === 'answered' && (supplement?.stands === 'review' || toTell > 0));

/** What is answered can be late no more: a supplement follows when its store has answered. */
const daysLeft = ({ status, actBy }: CaseLine, today: string): number =>
  status === 'answered' ? Number.POSITIVE_INFINITY : daysBetween(today, actBy);

export function sectionOf(line: CaseLine, today: string): Section {
  if (line.stopped) return 'failed';
  const left = daysLeft(line, today);
  if (left < 0) return 'late';
  if (needsDecision(line)) return 'decide';
  if (left <= DUE_DAYS) return 'due';
  return line.status === 'identity' ? 'waiting' : 'running';
}

/** Cases by section, each in the order given; a section without one is left out. */
export function bySection(
  lines: readonly CaseLine[],
  today: string,
): readonly { readonly section: Section; readonly lines: readonly CaseLine[] }[] {
  return SECTIONS.map((section) => ({
    section,
    lines: lines.filter((line) => sectionOf(line, today) === section),
  })).filter((found) => found.lines.length > 0);
}

/** How many there are of each kind; a case that is late and needs a decision counts as both. */
export function countsOf(lines: readonly CaseLine[], today: string) {
  const left = (line: CaseLine) => daysLeft(line, today);
  return {
    failed: lines.filter(({ stopped }) => stopped !== null).length,
    late: lines.filter((line) => left(line) < 0).length,
    decide: lines.filter(needsDecision).length,
    due: lines.filter((line) => left(line) >= 0 && left(line) <= DUE_DAYS).length,
    waiting: lines.filter(({ status }) => status === 'identity').length,
  };
}
