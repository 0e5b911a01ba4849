import type { Report } from '#contracts/report.ts';
import { tagOf } from '../days/in-words.ts';
import type { Locale, Words } from '../words/words.ts';

/** A share as people write it; a dash where there is nothing to share. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.floor((100 * part) / whole)} %`;

/** @param month `YYYY-MM` */
export const monthText = (month: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tagOf(locale), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** How long the answers of one row took; each begins the day after the row before ends. */
export function lengthText(lengths: Report['lengths'], row: number, words: Words['reports']): string {
  const before = lengths[row - 1]?.upTo ?? null;
  const upTo = lengths[row]?.upTo ?? null;
  if (upTo === null) return words.over(before ?? 0);
  return words.upTo(before === null ? 0 : before + 1, upTo);
}
