import type { Language } from '#contracts/language.ts';
import { fold } from '../../rights/tokens.ts';
import { GERMAN_SENSES } from './senses-de.ts';
import { ENGLISH_SENSES } from './senses-en.ts';
import { FRENCH_SENSES } from './senses-fr.ts';
import { DUTCH_SENSES } from './senses-nl.ts';

/**
 * What people write about when they write to a company: words that belong together, by the same name in each language, so
 * that what letters in one language teach holds in the others. Wider than the concepts of the phrases: a word may be of
 * several, and none of them decides anything by itself. Written with accents, found without; `stem*`, `*end`.
 */
export type Senses = Readonly<Record<string, string>>;

export const SENSES: Readonly<Record<Language, Senses>> = {
  nl: DUTCH_SENSES,
  fr: FRENCH_SENSES,
  de: GERMAN_SENSES,
  en: ENGLISH_SENSES,
};

/** Of one language: which senses a word has. */
class SenseWords {
  readonly #exact = new Map<string, Set<string>>();
  readonly #affixed: { readonly name: string; readonly isMet: (word: string) => boolean }[] = [];
  readonly #known = new Map<string, readonly string[]>();

  constructor(senses: Senses) {
    for (const [name, words] of Object.entries(senses))
      for (const written of words.split(/\s+/u).filter(Boolean)) this.#add(name, written);
  }

  of(word: string): readonly string[] {
    const known = this.#known.get(word);
    if (known) return known;
    const affixed = this.#affixed.filter(({ isMet }) => isMet(word)).map(({ name }) => name);
    const names = [...new Set([...(this.#exact.get(word) ?? []), ...affixed])];
    if (this.#known.size < REMEMBERED) this.#known.set(word, names);
    return names;
  }

  #add(name: string, written: string): void {
    const [stem, isStem, isEnd] = [
      fold(written.replaceAll('*', '')),
      written.endsWith('*'),
      written.startsWith('*'),
    ];
    if (isStem || isEnd) {
      const isMet = (word: string) =>
        isStem && isEnd ? word.includes(stem) : isStem ? word.startsWith(stem) : word.endsWith(stem);
      this.#affixed.push({ name, isMet });
    } else this.#exact.set(stem, (this.#exact.get(stem) ?? new Set()).add(name));
  }
}

/** Words of letters that are kept with their senses: more than a language has in common, fewer than all names. */
const REMEMBERED = 20_000;

const known = new Map<Language, SenseWords>();

/** The senses of a word that is written as tokens are. */
export function sensesOf(word: string, language: Language): readonly string[] {
  const words = known.get(language) ?? new SenseWords(SENSES[language]);
  known.set(language, words);
  return words.of(word);
}
