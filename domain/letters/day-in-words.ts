import type { Language } from '#contracts/language.ts';
import { day } from '#domain/clock/day.ts';

type Parts = { readonly date: number; readonly month: string; readonly year: string };

/** Only the month's name is taken from the platform: patterns change from one version of it to the next. */
const ORDER: Readonly<Record<Language, (parts: Parts) => string>> = {
  nl: ({ date, month, year }) => `${date} ${month} ${year}`,
  fr: ({ date, month, year }) => `${date === 1 ? '1er' : date} ${month} ${year}`,
  de: ({ date, month, year }) => `${date}. ${month} ${year}`,
  en: ({ date, month, year }) => `${date} ${month} ${year}`,
};

/**
 * A day as people write it, e.g. `1er avril 2026`.
 *
 * @throws if the text is not a day of the calendar
 */
export function dayInWords(text: string, language: Language): string {
  const valid = day(text);
  // Midnight UTC of a calendar day, read back in UTC: no time zone can move it.
  const midnight = new Date(`${valid}T00:00:00Z`);
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(midnight);
  return ORDER[language]({ date: midnight.getUTCDate(), month, year: valid.slice(0, 4) });
}
