import { KINDS, type Kind, RIGHTS, type RightName } from '../reading.ts';
import table from './weights.json' with { type: 'json' };

/** Attacks are told from facts and not from words. */
export type LearnedKind = Exclude<Kind, 'attack'>;
export const LEARNED_KINDS: readonly LearnedKind[] = KINDS.filter((kind) => kind !== 'attack');

/** What a letter can be asked for, in the order of the weights. */
export const ANSWERS: readonly (RightName | LearnedKind)[] = [...RIGHTS, ...LEARNED_KINDS];

/** How rare a feature is (its inverse document frequency), and then what it speaks for or against, in the order of ANSWERS. */
export type Weights = readonly number[];

/** How much is given to each reader of a right, and what they must outweigh. */
export interface WeighingOfRights {
  /** To the logarithm of the odds that what was learnt gives the right in the whole letter. */
  readonly letter: number;
  /** The same of the sentence that speaks most for it. */
  readonly sentence: number;
  /** To what the phrases say, from 0 to 1. */
  readonly phrases: number;
  /** To the odds that anything is asked for at all. */
  readonly asks: number;
  /** Of each right, in the order of RIGHTS. */
  readonly bias: Weights;
}

/** How much is given to each reader of a letter's kind: to the likelihood as its power, to the phrases' confidence. */
export interface WeighingOfKinds {
  readonly likelihood: number;
  readonly phrases: number;
}

interface Table {
  readonly weighing: { readonly rights: WeighingOfRights; readonly kinds: WeighingOfKinds };
  readonly bias: Weights;
  readonly features: Readonly<Record<string, Weights>>;
}

const learnt: Table = table;
const FEATURES = new Map(Object.entries(learnt.features));

/** What `npm run learn` learnt from the letters in `test/fixtures/letters`: see ADR 12. */
export const WEIGHING = learnt.weighing;
export const BIAS = learnt.bias;
export const weightsOf = (feature: string): Weights | undefined => FEATURES.get(feature);
