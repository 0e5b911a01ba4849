import { addDays, type Day, SATURDAY, SUNDAY, weekday } from './day.ts';
import type { Holidays } from './holidays.ts';

/** A day on which no period ends, and why not. */
export type DayOff =
  | { readonly day: Day; readonly kind: 'saturday' | 'sunday' }
  | { readonly day: Day; readonly kind: 'holiday'; readonly name: string };

/** How a period ends: where it would without days off, where it does, and the days off between the two. */
export interface PeriodEnd {
  readonly unrolled: Day;
  readonly day: Day;
  /** Why it moved, day by day; empty if it did not. */
  readonly over: readonly DayOff[];
}

/** Why nothing ends on this day; null if it is a working day. A holiday on a Sunday is named as the holiday. */
export function dayOff(of: Day, holidays: Holidays): DayOff | null {
  const name = holidays(of);
  if (name !== null) return { day: of, kind: 'holiday', name };
  if (weekday(of) === SATURDAY) return { day: of, kind: 'saturday' };
  if (weekday(of) === SUNDAY) return { day: of, kind: 'sunday' };
  return null;
}

/**
 * A period whose last day is a Saturday, Sunday or holiday ends with the next working day (Regulation 1182/71,
 * article 3(4); CLK-4). Days off inside the period count like any other (article 3(3)).
 */
export function roll(unrolled: Day, holidays: Holidays): PeriodEnd {
  const over: DayOff[] = [];
  let last = unrolled;
  for (let off = dayOff(last, holidays); off; off = dayOff(last, holidays)) {
    over.push(off);
    last = addDays(last, 1);
  }
  return { unrolled, day: last, over };
}

/**
 * The period that ends earlier. Rolling keeps the order, so what is earlier before it is not later after it.
 */
export const earlierEnd = (one: PeriodEnd, other: PeriodEnd): PeriodEnd =>
  other.unrolled < one.unrolled ? other : one;

/** Counts `count` working days back, the given day being the first if it is one. `count` is at least 1. */
export function workingDayBack(from: Day, count: number, holidays: Holidays): Day {
  let reached = from;
  let counted = 0;
  for (;;) {
    if (!dayOff(reached, holidays)) counted += 1;
    if (counted >= count) return reached;
    reached = addDays(reached, -1);
  }
}
