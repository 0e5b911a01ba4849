import { oddsOf, weighKind } from '#domain/reading/learned/weigh.ts';
import type { Weighing } from '#domain/reading/learned/weights.ts';
import type { Kind } from '#domain/reading/reading.ts';
import { regress } from './logistic.ts';

/** What both readers say of one right of one letter, and what a person says. */
export interface HeardRight {
  readonly likelihood: number;
  readonly phrases: number;
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
export function weighingOfRights(heard: readonly HeardRight[]): Weighing {
  const { weights, bias } = regress(
    heard.map(({ likelihood, phrases }) => ({
      columns: Int32Array.of(0, 1),
      values: Float64Array.of(oddsOf(likelihood), phrases),
    })),
    heard.map(({ isUsed }) => isUsed),
    { columns: 2, trust: 1, rounds: 2_000 },
  );
  return { likelihood: rounded(weights[0] ?? 0), phrases: rounded(weights[1] ?? 0), bias: rounded(bias) };
}

/** The same for kinds: of a few dozen ways to weigh, the one that reads most as labelled. */
export function weighingOfKinds(heard: readonly HeardKind[]): Omit<Weighing, 'bias'> {
  const steps = Array.from({ length: 25 }, (_, index) => index / 4);
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
