import { LANGUAGES, type Language } from '#contracts/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { Words } from './words.ts';

export type { Words };

const ALL: Readonly<Record<Language, Words>> = { nl, fr, de, en };

export const wordsIn = (language: Language): Words => ALL[language];

/** The first language of the browser's that we have; for pages that belong to no case. */
export function languageOf(acceptLanguage: string | undefined, otherwise: Language): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((code) => LANGUAGES.find((language) => language === code) ?? [])[0] ?? otherwise;
}

/** A day written out, e.g. "5 maart 2026". */
export const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-BE`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
