import type { Likelihood } from '#domain/reading/learned/likelihood.ts';
import { oddsOf, weighKind } from '#domain/reading/learned/weigh.ts';
import type { WeighingOfKinds, WeighingOfRights } from '#domain/reading/learned/weights.ts';
import { type Kind, RIGHTS, type RightName } from '#domain/reading/reading.ts';
import { regress } from './logistic.ts';

/** What both readers say of one right of one letter, and what a person says. */
export interface HeardRight {
  readonly right: RightName;
  readonly learnt: Likelihood;
  readonly phrases: number;
  readonly asks: number;
  readonly isUsed: boolean;
}

/** What both readers say of a letter's kind, and what a person says. */
export interface HeardKind {
  readonly learnt: ReadonlyMap<Kind, number>;
  readonly phrased: Kind;
  readonly confidence: number;
  readonly kind: Kind;
}

/** How much is given to each reader, so that rights of letters which neither had seen are read best. */
export function weighingOfRights(heard: readonly HeardRight[]): WeighingOfRights {
  const { weights, bias } = regress(
    heard.map(({ right, learnt, phrases, asks }) => ({
      columns: Int32Array.of(0, 1, 2, 3, 4 + RIGHTS.indexOf(right)),
      values: Float64Array.of(oddsOf(learnt.letter), oddsOf(learnt.sentence), phrases, oddsOf(asks), 1),
    })),
    heard.map(({ isUsed }) => isUsed),
    { columns: 4 + RIGHTS.length, trust: 1, rounds: 2_000 },
  );
  return {
    letter: rounded(weights[0] ?? 0),
    sentence: rounded(weights[1] ?? 0),
    phrases: rounded(weights[2] ?? 0),
    asks: rounded(weights[3] ?? 0),
    bias: RIGHTS.map((_, index) => rounded(bias + (weights[4 + index] ?? 0))),
  };
}

/** The same for kinds: of a few dozen ways to weigh, the one that reads most as labelled. */
export function weighingOfKinds(heard: readonly HeardKind[]): WeighingOfKinds {
  const steps = Array.from({ length: 21 }, (_, index) => 1 + index / 4);
  const tried = steps.map((phrases) => {
    const weighing = { likelihood: 1, phrases };
    const right = heard.filter(
      ({ learnt, phrased, confidence, kind }) =>
        weighKind(learnt, phrased, confidence, weighing).kind === kind,
    ).length;
    return { weighing, right };
  });
  return tried.reduce((best, other) => (other.right > best.right ? other : best)).weighing;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
