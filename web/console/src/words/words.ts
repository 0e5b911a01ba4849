import type { en } from './words-en.ts';

/** Everything that the console says, in one language. A language that lacks a sentence does not compile. */
export type Words = typeof en;

/** Each is a file of its own: nobody loads a language that they do not read. */
const CATALOGUES = {
  nl: async () => (await import('./words-nl.ts')).nl,
  en: async () => (await import('./words-en.ts')).en,
} as const satisfies Readonly<Record<string, () => Promise<Words>>>;
export type Locale = keyof typeof CATALOGUES;

export const LOCALES = [
  { id: 'nl', name: 'Nederlands' },
  { id: 'en', name: 'English' },
] as const satisfies readonly { id: Locale; name: string }[];

/** A language with its words. */
export interface Spoken {
  readonly locale: Locale;
  readonly words: Words;
}

export const loadWords = async (locale: Locale): Promise<Spoken> => ({
  locale,
  words: await CATALOGUES[locale](),
});

/** The first of the browser's languages that the console speaks. */
export function localeFor(wanted: readonly string[]): Locale {
  const spoken = wanted.map((tag) => LOCALES.find(({ id }) => id === tag.slice(0, 2).toLowerCase()));
  return spoken.find((found) => found !== undefined)?.id ?? 'en';
}

/** A name for a value that the API may know before this console does: then the value itself. */
export const named = (names: Readonly<Record<string, string>>, value: string): string =>
  names[value] ?? value;
