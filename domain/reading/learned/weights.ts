import { KINDS, type Kind, RIGHTS, type RightName } from '../reading.ts';
import table from './weights.json' with { type: 'json' };

/** Attacks are told from facts and not from words. */
export type LearnedKind = Exclude<Kind, 'attack'>;
export const LEARNED_KINDS: readonly LearnedKind[] = KINDS.filter((kind) => kind !== 'attack');

/** What a letter can be asked for, in the order of the weights. */
export const ANSWERS: readonly (RightName | LearnedKind)[] = [...RIGHTS, ...LEARNED_KINDS];

/** How rare a feature is (its inverse document frequency), and then what it speaks for or against, in the order of ANSWERS. */
export type Weights = readonly number[];

/** How much is given to what was learnt and to what the phrases say (both from 0 to 1), and what both must outweigh. */
export interface Weighing {
  readonly likelihood: number;
  readonly phrases: number;
  readonly bias: number;
}

interface Table {
  readonly weighing: { readonly rights: Weighing; readonly kinds: Omit<Weighing, 'bias'> };
  readonly bias: Weights;
  readonly features: Readonly<Record<string, Weights>>;
}

const learnt: Table = table;
const FEATURES = new Map(Object.entries(learnt.features));

/** What `npm run learn` learnt from the letters in `test/fixtures/letters`: see docs/reading.md. */
export const WEIGHING = learnt.weighing;
export const BIAS = learnt.bias;
export const weightsOf = (feature: string): Weights | undefined => FEATURES.get(feature);
