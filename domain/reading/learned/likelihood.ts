import { type Kind, RIGHTS, type RightName } from '../reading.ts';
import type { HeardLetter } from '../rights/heard-words.ts';
import { visitFeatures } from './features.ts';
import { ANSWERS, BIAS, LEARNED_KINDS, type Weights, weightsOf } from './weights.ts';

/** How likely a right is used, 0 to 1: by the whole letter, and by the sentence of it that speaks most for the right. */
export interface Likelihood {
  readonly letter: number;
  readonly sentence: number;
}

/** What the words of a letter have in common with letters that were labelled. */
export interface Likelihoods {
  readonly rights: ReadonlyMap<RightName, Likelihood>;
  /** How likely it is of each kind, 0 to 1, together 1. */
  readonly kinds: ReadonlyMap<Kind, number>;
  /** How likely it is of a kind in which somebody asks for something, 0 to 1. */
  readonly asks: number;
}

const ASKING = ['request', 'reminder', 'dispute', 'complaint'] as const;

/** Features by a key of their own, and how often each stands there. */
export type Counts<Key> = ReadonlyMap<Key, number>;

/** What is counted of a letter: its whole, subject and text, and each sentence of both. */
export interface Counted<Key> {
  readonly whole: Counts<Key>;
  readonly sentences: readonly Counts<Key>[];
}

const known = new WeakMap<HeardLetter, Likelihoods>();

/** A letter of which no word is known is as likely as any. */
export function likelihoodsOf(letter: HeardLetter): Likelihoods {
  const likelihoods = known.get(letter) ?? likelihoodsBy(countFeatures(letter, weightsOf), likelyAnswers);
  known.set(letter, likelihoods);
  return likelihoods;
}

/** By a reader that says of features how likely each of ANSWERS is. */
export function likelihoodsBy<Key>(
  { whole, sentences }: Counted<Key>,
  likely: (counts: Counts<Key>) => readonly number[],
): Likelihoods {
  const answers = likely(whole);
  const parts = sentences.map(likely);
  const of = (answer: (typeof ANSWERS)[number]): number => answers[ANSWERS.indexOf(answer)] ?? 0;
  const all = LEARNED_KINDS.reduce((sum, kind) => sum + of(kind), 0) || 1;
  return {
    rights: new Map(
      RIGHTS.map((right, index) => [
        right,
        { letter: of(right), sentence: Math.max(0, ...parts.map((part) => part[index] ?? 0)) },
      ]),
    ),
    kinds: new Map(LEARNED_KINDS.map((kind) => [kind, of(kind) / all])),
    asks: ASKING.reduce((sum, kind) => sum + of(kind), 0) / all,
  };
}

/** Counts features by the key that they have; what has none is not counted. */
export function countFeatures<Key>(
  { subject, newText, language }: HeardLetter,
  keyOf: (feature: string) => Key | undefined,
): Counted<Key> {
  const whole = new Map<Key, number>();
  const sentences: Map<Key, number>[] = [];
  for (const words of [subject, newText]) {
    const first = sentences.length;
    visitFeatures(words, language, (feature, from) => {
      const key = keyOf(feature);
      if (key === undefined) return;
      whole.set(key, (whole.get(key) ?? 0) + 1);
      const at = first + (words.tokens[from]?.sentence ?? 0);
      const counts = sentences[at] ?? new Map<Key, number>();
      sentences[at] = counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  // A sentence without a known feature has left a hole, which says nothing.
  return { whole, sentences: sentences.filter(() => true) };
}

/**
 * Added to the squares of what stands in a text before it is brought to one length: a sentence of two words ("Graag digitaal") is
 * not to be as sure as a letter.
 */
export const A_FEW_WORDS = 200;

function likelyAnswers(counts: Counts<Weights>): readonly number[] {
  const sums = new Float64Array(ANSWERS.length);
  let squares = 0;
  for (const [weights, count] of counts) {
    const value = (1 + Math.log(count)) * (weights[0] ?? 0);
    squares += value * value;
    for (let index = 0; index < sums.length; index += 1)
      sums[index] = (sums[index] ?? 0) + value * (weights[index + 1] ?? 0);
  }
  const length = Math.sqrt(squares + A_FEW_WORDS);
  return ANSWERS.map((_, index) => logistic((sums[index] ?? 0) / length + (BIAS[index] ?? 0)));
}

export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));
