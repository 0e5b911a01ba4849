import { type Kind, RIGHTS, type RightName } from '../reading.ts';
import type { HeardLetter, HeardWords } from '../rights/heard-words.ts';
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
}

/** Each feature, and how often it stands there. */
export type Counts = ReadonlyMap<string, number>;

const known = new WeakMap<HeardLetter, Likelihoods>();

/** A letter of which no word is known is as likely as any. */
export function likelihoodsOf(letter: HeardLetter): Likelihoods {
  const likelihoods = known.get(letter) ?? likelihoodsBy(letter, likelyAnswers, isWeighed);
  known.set(letter, likelihoods);
  return likelihoods;
}

/** By a reader that says of features how likely each of ANSWERS is. */
export function likelihoodsBy(
  letter: HeardLetter,
  likely: (counts: Counts) => readonly number[],
  isAsked: (feature: string) => boolean = () => true,
): Likelihoods {
  const whole = likely(countFeatures(letter, isAsked));
  const sentences = sentenceCounts(letter, isAsked).map(likely);
  const of = (answer: (typeof ANSWERS)[number]): number => whole[ANSWERS.indexOf(answer)] ?? 0;
  const all = LEARNED_KINDS.reduce((sum, kind) => sum + of(kind), 0) || 1;
  return {
    rights: new Map(
      RIGHTS.map((right, index) => [
        right,
        { letter: of(right), sentence: Math.max(0, ...sentences.map((sentence) => sentence[index] ?? 0)) },
      ]),
    ),
    kinds: new Map(LEARNED_KINDS.map((kind) => [kind, of(kind) / all])),
  };
}

/** Features of subject and text, all or those that are asked for. */
export function countFeatures(
  letter: HeardLetter,
  isAsked: (feature: string) => boolean = () => true,
): Counts {
  const counts = new Map<string, number>();
  for (const words of [letter.subject, letter.newText])
    visitFeatures(words, letter.language, (feature) => {
      if (isAsked(feature)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    });
  return counts;
}

/** The same of each sentence of both. */
function sentenceCounts(letter: HeardLetter, isAsked: (feature: string) => boolean): readonly Counts[] {
  return [letter.subject, letter.newText].flatMap((words: HeardWords) => {
    const sentences = new Map<number, Map<string, number>>();
    visitFeatures(words, letter.language, (feature, from) => {
      if (!isAsked(feature)) return;
      const sentence = words.tokens[from]?.sentence ?? 0;
      const counts = sentences.get(sentence) ?? new Map<string, number>();
      sentences.set(sentence, counts.set(feature, (counts.get(feature) ?? 0) + 1));
    });
    return [...sentences.values()];
  });
}

const isWeighed = (feature: string): boolean => weightsOf(feature) !== undefined;

function likelyAnswers(counts: Counts): readonly number[] {
  const sums = new Float64Array(ANSWERS.length);
  let squares = 0;
  for (const [feature, count] of counts) {
    const weights: Weights = weightsOf(feature) ?? [];
    const value = (1 + Math.log(count)) * (weights[0] ?? 0);
    squares += value * value;
    for (let index = 0; index < sums.length; index += 1)
      sums[index] = (sums[index] ?? 0) + value * (weights[index + 1] ?? 0);
  }
  const length = Math.sqrt(squares) || 1;
  return ANSWERS.map((_, index) => logistic((sums[index] ?? 0) / length + (BIAS[index] ?? 0)));
}

export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));
