import type { Text } from '#contracts/language.ts';
import type { Mask } from '#contracts/lookup-change.ts';
import { addDays, addMonths, type Day, day } from '../clock/day.ts';
import { dayOf } from '../clock/instant.ts';

/**
 * How long the law makes a company keep a record (RET-1). Only a legal duty is here: the company's own retention period
 * is no ground against erasure (ERA-3), so it has no place in this file.
 */

export interface LegalDuty {
  /** Unique in its category, e.g. `fiscal`. */
  readonly id: string;
  /** The field of the record that the term is counted from: a day, or an instant with its offset. */
  readonly start: string;
  /** `year-end`: from the end of the calendar year of `start`, as books are kept; `day`: from `start` itself. */
  readonly counted: 'year-end' | 'day';
  /** The term for records from a year on; of several the latest that has begun. The first holds for all before. */
  readonly terms: readonly { readonly from?: number | undefined; readonly years: number }[];
  /** Fields that the duty covers; the others are not kept by it (a minor on an invoice keeps only invoice fields). */
  readonly fields: 'all' | readonly string[];
  /** What the requester reads: which law, and what for. */
  readonly basis: Text;
  /** Where the term stands, for whoever checks it, e.g. `WIB92 art. 315`. */
  readonly source: string;
}

/** What erasure does to the records of a category, as its data map declares it. */
export interface ErasureRule {
  readonly duties: readonly LegalDuty[];
  /** Where no duty holds, or when the last has ended. */
  readonly erase: 'delete' | 'anonymise';
  /** What becomes of the fields of a record that is anonymised, and of those of a kept one that no duty covers. */
  readonly fields: Mask;
}

/** A category that declares nothing: everything goes. */
export const ERASE_ALL: ErasureRule = { duties: [], erase: 'delete', fields: {} };

/**
 * The last day of a duty for one record; null if the record does not say when it began, so that nobody can tell.
 *
 * @param timeZone of the group, for an instant
 */
export function dutyUntil(
  duty: LegalDuty,
  data: Readonly<Record<string, unknown>>,
  timeZone: string,
): Day | null {
  const start = startOf(Object.hasOwn(data, duty.start) ? data[duty.start] : null, timeZone);
  if (start === null) return null;
  const year = Number(start.slice(0, 4));
  const years = termFor(duty, year);
  if (duty.counted === 'year-end') return day(`${String(year + years).padStart(4, '0')}-12-31`);
  return addDays(addMonths(start, years * 12), -1);
}

function termFor({ terms }: LegalDuty, year: number): number {
  const begun = terms.filter(({ from }) => from === undefined || from <= year);
  const latest = begun.toSorted((one, other) => (other.from ?? 0) - (one.from ?? 0))[0];
  return latest?.years ?? Math.min(...terms.map(({ years }) => years));
}

function startOf(value: unknown, timeZone: string): Day | null {
  if (typeof value !== 'string') return null;
  try {
    return value.includes('T') ? dayOf(value, timeZone) : day(value);
  } catch {
    return null;
  }
}
