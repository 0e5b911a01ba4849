import type { Language } from '#contracts/language.ts';
import { LANGUAGES } from '#contracts/language.ts';
import { RIGHTS, type RightName } from '../reading.ts';
import { has, Lexicon, type Mask } from './lexicon.ts';
import { compilePattern, PatternIndex } from './pattern.ts';
import { RULES } from './rules.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { GERMAN } from './vocabulary-de.ts';
import { ENGLISH } from './vocabulary-en.ts';
import { FRENCH } from './vocabulary-fr.ts';
import { DUTCH } from './vocabulary-nl.ts';

/** What a pattern of a vocabulary stands for: a right, or what is done with the words around it. */
export type Meaning = RightName | 'mention' | 'aside' | 'announcement' | 'lodged' | 'earlier';

/** A language's words and patterns, ready to be matched. */
export interface Reader {
  readonly patterns: PatternIndex<Meaning>;
  masksOf(tokens: readonly Token[], how?: { readonly isForgiving: boolean }): readonly Mask[];
  is(mask: Mask | undefined, concept: keyof Vocabulary['concepts']): boolean;
  /** All concepts that a word has, in the order of the vocabulary. */
  meaningsOf(mask: Mask | undefined): readonly string[];
}

const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = {
  nl: DUTCH,
  fr: FRENCH,
  de: GERMAN,
  en: ENGLISH,
};

const made = new Map<Language, Reader>();

/** Made at the first letter in its language: an intake that gets no German letters does not pay for German. */
export function readerOf(language: Language): Reader {
  const known = made.get(language);
  if (known) return known;
  const reader = makeReader(VOCABULARIES[language]);
  made.set(language, reader);
  return reader;
}

export const otherLanguages = (language: Language): readonly Language[] =>
  LANGUAGES.filter((other) => other !== language);

function makeReader(vocabulary: Vocabulary): Reader {
  const lexicon = new Lexicon({ ...vocabulary.concepts, ...vocabulary.words });
  const patterns = new PatternIndex<Meaning>();
  const add = (meaning: Meaning, written: readonly string[]): void => {
    for (const one of written) patterns.add(compilePattern(one, lexicon), meaning);
  };
  for (const right of RIGHTS) add(right, [...RULES[right], ...vocabulary.rights[right]]);
  add('mention', vocabulary.mentions);
  add('aside', vocabulary.asides ?? []);
  add('announcement', vocabulary.announcements);
  add('lodged', vocabulary.lodged);
  add('earlier', vocabulary.earlier);
  const ids: ReadonlyMap<string, number> = new Map(
    Object.keys(vocabulary.concepts).map((concept) => [concept, lexicon.classOf(`@${concept}`)]),
  );
  const meanings = new WeakMap<Mask, readonly string[]>();
  const meaningsOf = (mask: Mask): readonly string[] => {
    const known = meanings.get(mask) ?? [...ids].flatMap(([name, id]) => (has(mask, id) ? [name] : []));
    meanings.set(mask, known);
    return known;
  };
  return {
    patterns,
    masksOf: (tokens, how) => lexicon.masksOf(tokens, how),
    is: (mask, concept) => mask !== undefined && has(mask, ids.get(concept) ?? -1),
    meaningsOf: (mask) => (mask ? meaningsOf(mask) : []),
  };
}
