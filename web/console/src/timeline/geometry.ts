import { daysBetween } from '../days/days.ts';

/** Where each date of a time line is drawn. Pure, so that it can be tested without a browser. */

export interface Dated<Kind extends string = string> {
  readonly kind: Kind;
  readonly day: string;
}

export interface Placed<Kind extends string = string> {
  readonly kinds: readonly Kind[];
  readonly day: string;
  /** Distance from the start of the line, in the unit of `length`. */
  readonly at: number;
  /** Which row of labels, from 0, the nearest to the line first. */
  readonly lane: number;
  /** On which side of its point the label begins, so that it stays within the line. */
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface LineOptions {
  readonly length: number;
  /** Room that a label needs along the line. */
  readonly label: number;
}

/**
 * Dates of the same day share a point, and a label takes the first lane in which it does not touch the one before. The line
 * runs from the first date to the last.
 */
export function placed<Kind extends string>(
  dates: readonly Dated<Kind>[],
  { length, label }: LineOptions,
): readonly Placed<Kind>[] {
  const days = [...new Set(dates.map(({ day }) => day))].sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole = Math.max(daysBetween(first, last), 1);
  const ends: number[] = [];
  return days.map((day) => {
    const at = (daysBetween(first, day) / whole) * length;
    const anchor = at < label / 2 ? 'start' : at > length - label / 2 ? 'end' : 'middle';
    const begin = at - { start: 0, middle: label / 2, end: label }[anchor];
    const free = ends.findIndex((end) => end <= begin);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = begin + label;
    return { kinds: dates.filter((date) => date.day === day).map(({ kind }) => kind), day, at, lane, anchor };
  });
}

/** How far along the line a day is, 0 to 1; days before and after are cut off. */
export function share(dates: readonly Dated[], day: string): number {
  const days = dates.map((date) => date.day).toSorted();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return 0;
  const whole = Math.max(daysBetween(first, last), 1);
  return Math.min(Math.max(daysBetween(first, day) / whole, 0), 1);
}
