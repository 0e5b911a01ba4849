import type { Language } from '#contracts/language.ts';
import { ownWordsOf, type WeighedWord } from './own-words.ts';
import { likelihood, type Profiles, profilesOf } from './profile.ts';
import { GERMAN } from './words-de.ts';
import { ENGLISH } from './words-en.ts';
import { FOREIGN } from './words-foreign.ts';
import { FRENCH } from './words-fr.ts';
import { DUTCH } from './words-nl.ts';

/** What is written, and how much that can be relied on. */
export interface ReadLanguage {
  readonly language: Language;
  /** 0 to 1: how much was found, and how little of it speaks for another language. Not a probability. */
  readonly confidence: number;
}

/** Below it the group's own language is the better guess. */
export const DOUBTFUL_LANGUAGE = 0.3;

/** The four that are answered in, then the neighbours that only compete. */
const LISTS: readonly string[] = [DUTCH, FRENCH, GERMAN, ENGLISH, ...Object.values(FOREIGN)];
const WORD_LISTS = LISTS.map((list) => list.split(/\s+/u).filter(Boolean));
const ORDER: readonly Language[] = ['nl', 'fr', 'de', 'en'];
const LISTED = listedWords();
/** Made when the first word is met that no list has, so that loading stays cheap. */
let made: Profiles | undefined;
const profiles = (): Profiles => {
  made ??= profilesOf(WORD_LISTS.slice(0, ORDER.length));
  return made;
};

/** What a word's build says against what a listed word says: a guess from letters is not a word that is known. */
const BUILD_WEIGHT = 0.35;
/** Shorter words are built alike everywhere: "is", "me", "on". */
const SHORTEST_BUILT = 4;
/** So much evidence earns half of the confidence that a text without contradiction can have. */
const HALF_SURE = 0.9;

/**
 * Tells in which language a letter is written (INT-1). Deterministic, indifferent to capitals and missing accents. The
 * words decide that are the writer's own: what stands between quotation marks or on quoted lines counts for little, so
 * that an article cited in English does not turn a Dutch letter. No pronoun decides on its own: "je" is Dutch and French,
 * and writers mix "je" and "u" (O25).
 *
 * With `served`, one of those is named; a letter that is clearly written in another has confidence 0.
 */
export function readLanguage(text: string, served: readonly Language[] = ORDER): ReadLanguage {
  const scores = new Float64Array(LISTS.length);
  for (const word of ownWordsOf(text)) weigh(word, scores);
  const best = bestOf(scores, 0, scores.length);
  const score = scores[best] ?? 0;
  const own = served[0] ?? 'nl';
  if (score === 0) return { language: own, confidence: 0 };
  const language = ORDER[best];
  if (language && served.includes(language)) {
    return { language, confidence: confidenceOf(score, runnerUp(scores, best)) };
  }
  const nearest = ORDER[bestOf(scores, 0, ORDER.length)];
  return { language: nearest && served.includes(nearest) ? nearest : own, confidence: language ? 0 : 0.1 };
}

function confidenceOf(best: number, next: number): number {
  return ((best - next) / best) * (best / (best + HALF_SURE));
}

function weigh({ word, weight }: WeighedWord, scores: Float64Array): void {
  const listed = LISTED.get(word);
  if (listed) {
    for (const index of listed) scores[index] = (scores[index] ?? 0) + weight / listed.length;
    return;
  }
  if (word.length < SHORTEST_BUILT) return;
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  let next = Number.NEGATIVE_INFINITY;
  for (const [index, profile] of profiles().entries()) {
    const value = likelihood(word, profile);
    if (value > top) {
      next = top;
      top = value;
      best = index;
    } else if (value > next) next = value;
  }
  // Half a nat per letter apart is as clear as the build of a word gets.
  const clear = Math.min(1, (top - next) * 2);
  scores[best] = (scores[best] ?? 0) + weight * BUILD_WEIGHT * clear;
}

function bestOf(scores: Float64Array, from: number, to: number): number {
  let best = from;
  for (let index = from; index < to; index += 1) if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  return best;
}

function runnerUp(scores: Float64Array, best: number): number {
  let next = 0;
  for (const [index, score] of scores.entries()) if (index !== best && score > next) next = score;
  return next;
}

/** A word of several languages says as much less for each. */
function listedWords(): ReadonlyMap<string, readonly number[]> {
  const listed = new Map<string, number[]>();
  for (const [index, words] of WORD_LISTS.entries()) {
    for (const word of words.flatMap(spellings)) {
      const known = listed.get(word);
      if (!known) listed.set(word, [index]);
      else if (!known.includes(index)) known.push(index);
    }
  }
  return listed;
}

/** "möchte" is typed "mochte" and "moechte", "données" is typed "donnees". */
function spellings(word: string): readonly string[] {
  if (/^[a-z]+$/u.test(word)) return [word];
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replace('ß', 'ss').replace('œ', 'oe');
  const german = word
    .replace(/[äöü]/gu, (letter) => `${letter.normalize('NFD').charAt(0)}e`)
    .replace('ß', 'ss');
  return german === bare ? [word, bare] : [word, bare, german];
}
