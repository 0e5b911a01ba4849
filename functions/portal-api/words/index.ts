import type { Language } from '#contracts/language.ts';
import type { Group } from '#contracts/registry.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { Words } from './words.ts';

export type { Words };

const ALL: Readonly<Record<Language, Words>> = { nl, fr, de, en };

export const wordsIn = (language: Language): Words => ALL[language];

/** The first language of the browser's that the group answers in; for pages that belong to no case. */
export function languageOf(
  acceptLanguage: string | undefined,
  { language: otherwise, languages }: Pick<Group, 'language' | 'languages'>,
): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((code) => languages.find((language) => language === code) ?? [])[0] ?? otherwise;
}
