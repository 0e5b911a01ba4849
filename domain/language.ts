import { LANGUAGES, type Language } from '#contracts/language.ts';
import type { Group } from '#contracts/registry.ts';
import { ownWords } from './language/own-words.ts';
import { CUES, WORDS } from './language/words.ts';

/** As much of a mail as is read: a letter has told its language by then, and no mail can make this slow. */
const READ_CHARACTERS = 20_000;
/** What is longer is no word: a key, or an attempt to keep us busy. */
const LONGEST_WORD = 40;
/** A cue is a guess, a listed word is not. */
const CUE_WEIGHT = 0.4;
/** So much evidence, in listed words, earns half of the confidence that a text without contradiction can have. */
const HALF_SURE = 1;

export interface DetectedLanguage {
  /** Where nothing speaks for any language: the first of the list, with confidence 0. */
  readonly language: Language;
  /**
   * 0 to 1: how much was found, and how little of it speaks for another language. Not a probability. Below
   * {@link DOUBTFUL} the group's own language is the better guess.
   */
  readonly confidence: number;
}

/** Less is a guess: one word that only looks like the language, or as much of one language as of another. */
export const DOUBTFUL = 0.3;

/**
 * The language that a mail is answered in (INT-1): the one it is written in, if the group answers in that one; otherwise,
 * and where it cannot be told, the group's own.
 */
export function languageOfAnswer(
  text: string,
  { language: own, languages }: Pick<Group, 'language' | 'languages'>,
): Language {
  const { language, confidence } = detectLanguage(text);
  return confidence >= DOUBTFUL && languages.includes(language) ? language : own;
}

/**
 * Tells in which language a mail is written, so that the answer is in that one (INT-1). Deterministic, and indifferent
 * to capitals and missing accents. In a mixed mail the language with the most words wins, and the confidence shows that
 * there was another; quoted mails and signatures are not read.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const scores = { nl: 0, fr: 0, de: 0, en: 0 };
  for (const word of wordsOf(text)) {
    const { languages, weight } = evidenceOf(word);
    for (const language of languages) scores[language] += weight / languages.length;
  }
  const [best, next] = LANGUAGES.map((language) => ({ language, score: scores[language] })).toSorted(
    (one, other) => other.score - one.score,
  );
  if (!best || !next || best.score === 0) return { language: LANGUAGES[0], confidence: 0 };
  const lead = (best.score - next.score) / best.score;
  const amount = best.score / (best.score + HALF_SURE);
  return { language: best.language, confidence: lead * amount };
}

function* wordsOf(text: string): Generator<string> {
  const own = ownWords(text.slice(0, READ_CHARACTERS)).normalize('NFC').toLowerCase();
  for (const [word] of own.matchAll(/\p{L}+/gu)) if (word.length <= LONGEST_WORD) yield word;
}

/** The languages that a word speaks for, and how loudly it does. */
function evidenceOf(word: string): { readonly languages: readonly Language[]; readonly weight: number } {
  const listed = LISTED.get(word);
  if (listed) return { languages: listed, weight: 1 };
  const cued = LANGUAGES.filter((language) => CUES[language].some((cue) => cue.test(word)));
  return { languages: cued, weight: CUE_WEIGHT };
}

const LISTED: ReadonlyMap<string, readonly Language[]> = listedWords();

function listedWords(): Map<string, readonly Language[]> {
  const listed = new Map<string, readonly Language[]>();
  const add = (word: string, language: Language): void => {
    const known = listed.get(word) ?? [];
    if (!known.includes(language)) listed.set(word, [...known, language]);
  };
  for (const language of LANGUAGES) {
    for (const word of WORDS[language].split(/\s+/u).filter(Boolean)) {
      add(word, language);
      for (const plain of spellingsWithoutAccents(word)) add(plain, language);
    }
  }
  return listed;
}

/** "möchte" is typed "mochte" and "moechte", "données" is typed "donnees". */
function spellingsWithoutAccents(word: string): readonly string[] {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replace('ß', 'ss');
  const german = word
    .replace(/[äöü]/gu, (letter) => `${letter.normalize('NFD').charAt(0)}e`)
    .replace('ß', 'ss');
  return [bare, german];
}
