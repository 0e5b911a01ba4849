import { type Kind, RIGHTS, type RightName } from '../reading.ts';
import type { HeardLetter } from '../rights/heard-words.ts';
import { type Visit, visitFeatures } from './features.ts';
import { ANSWERS, BIAS, LEARNED_KINDS, weightsOf } from './weights.ts';

/** What the words of a letter have in common with letters that were labelled. */
export interface Likelihoods {
  /** How likely it uses each right, 0 to 1. */
  readonly rights: ReadonlyMap<RightName, number>;
  /** How likely it is of each kind, 0 to 1, together 1. */
  readonly kinds: ReadonlyMap<Kind, number>;
}

const known = new WeakMap<HeardLetter, Likelihoods>();

/** A letter of which no word is known is as likely as any. */
export function likelihoodsOf(letter: HeardLetter): Likelihoods {
  const likelihoods = known.get(letter) ?? asLikelihoods(likelyAnswers(letter));
  known.set(letter, likelihoods);
  return likelihoods;
}

function likelyAnswers(letter: HeardLetter): readonly number[] {
  const sums = new Float64Array(ANSWERS.length);
  let squares = 0;
  for (const [feature, count] of countFeatures(letter, isWeighed)) {
    const weights = weightsOf(feature) ?? [];
    const value = (1 + Math.log(count)) * (weights[0] ?? 0);
    squares += value * value;
    for (let index = 0; index < sums.length; index += 1)
      sums[index] = (sums[index] ?? 0) + value * (weights[index + 1] ?? 0);
  }
  const length = Math.sqrt(squares) || 1;
  return ANSWERS.map((_, index) => logistic((sums[index] ?? 0) / length + (BIAS[index] ?? 0)));
}

const isWeighed = (feature: string): boolean => weightsOf(feature) !== undefined;

/** Of a likelihood for each of ANSWERS. */
export function asLikelihoods(likely: readonly number[]): Likelihoods {
  const of = (answer: (typeof ANSWERS)[number]): number => likely[ANSWERS.indexOf(answer)] ?? 0;
  const all = LEARNED_KINDS.reduce((sum, kind) => sum + of(kind), 0) || 1;
  return {
    rights: new Map(RIGHTS.map((right) => [right, of(right)])),
    kinds: new Map(LEARNED_KINDS.map((kind) => [kind, of(kind) / all])),
  };
}

/** Features of subject and text, all or those that are asked for, and how often each stands there. */
export function countFeatures(
  { subject, newText, language }: HeardLetter,
  isAsked: (feature: string) => boolean = () => true,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count: Visit = (feature) => {
    if (isAsked(feature)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  };
  visitFeatures(subject, language, count);
  visitFeatures(newText, language, count);
  return counts;
}

export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));
