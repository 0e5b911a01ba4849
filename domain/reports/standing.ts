import type { Standing } from '#contracts/report.ts';
import { type Day, daysBetween } from '../clock/day.ts';
import { dayOf } from '../clock/instant.ts';
import type { ReportLine } from './report-line.ts';
import { kept } from './tally.ts';

const QUARTER_MS = 15 * 60_000;

/** A case against the law's term, in days of the group's calendar. */
export interface Measured {
  readonly received: Day;
  readonly standing: Standing;
  /** From receipt to the first letter that answers; null: there is none. */
  readonly days: number | null;
  /** From receipt until somebody accepted who it is; null: nobody has. */
  readonly untilAccepted: number | null;
}

/** @param today of the group's calendar */
export function measurer(timeZone: string, today: Day): (line: ReportLine) => Measured {
  const days = daysIn(timeZone);
  return (line) => {
    const received = days(line.receivedAt);
    const replied = line.repliedAt === null ? null : days(line.repliedAt);
    const accepted = line.acceptedAt === null ? null : days(line.acceptedAt);
    return {
      received,
      standing: standingOf(line, replied, today),
      days: replied && daysBetween(received, replied),
      untilAccepted: accepted && daysBetween(received, accepted),
    };
  };
}

/** The calendar is asked once for each quarter of an hour: every place on earth begins its day on one. */
function daysIn(timeZone: string): (instant: string) => Day {
  const quarters = kept((quarter: number) => dayOf(new Date(quarter * QUARTER_MS).toISOString(), timeZone));
  return (instant) => quarters.at(Math.floor(Date.parse(instant) / QUARTER_MS));
}

/** An answer on the last day is in time (CLK-4). What was given up or never proved needed none. */
function standingOf({ lawDue, ending }: ReportLine, replied: Day | null, today: Day): Standing {
  if (replied) return replied <= lawDue ? 'inTime' : 'late';
  if (ending !== 'open') return 'ended';
  return today <= lawDue ? 'open' : 'overdue';
}
