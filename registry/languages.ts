import * as z from 'zod/mini';
import { LANGUAGES, Language } from '#contracts/language.ts';
import type { Group } from '#contracts/registry.ts';
import type { Report } from './checks.ts';

/** What a group says about its languages. */
export type Served = Pick<Group, 'language' | 'languages'>;

const Served = z.object({ language: Language, languages: z.array(Language) });

/**
 * The languages of a group whose file is not validated yet. Where it is faulty no text is missed: the fault itself is
 * reported with the file, and a hundred texts beside it would hide it.
 */
export function servedBy(group: unknown): Served {
  const written = z.safeParse(Served, group);
  return written.success ? written.data : { language: LANGUAGES[0], languages: [] };
}

/**
 * The content of a file with every text in every language: in those that the group does not answer in stands the text of
 * its default language. A text that is missing in a language of the group stays missing, for the contract to name it.
 */
export function inEveryLanguage(value: unknown, served: Served): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inEveryLanguage(item, served));
  const fields = Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, inEveryLanguage(field, served)]),
  );
  if (!isText(value)) return fields;
  const unserved = LANGUAGES.filter((language) => !served.languages.includes(language));
  const own = fields[served.language] ?? '';
  return { ...Object.fromEntries(unserved.map((language) => [language, own])), ...fields };
}

/** A text is written language by language; nothing else in the files has a word under the name of one. */
export function isText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, text]) => isLanguage(key) && typeof text === 'string');
}

export const isLanguage = (key: unknown): key is Language => LANGUAGES.some((language) => language === key);

/** What to write where a text is missing in one of the group's languages. */
export const missingIn = (language: Language): string =>
  `write the text in ${NAMES.of(language)} (${language}), which group.yaml has among its languages`;

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

export function checkLanguages({ language, languages }: Served, report: Report): void {
  if (!languages.includes(language)) {
    report(['languages'], `add ${language}: the default language is one that the group answers in`);
  }
  languages.forEach((one, at) => {
    if (languages.indexOf(one) < at)
      report(['languages', at], 'this language is already in the list: remove one');
  });
}
