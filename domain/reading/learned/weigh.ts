import { type Kind, RIGHTS, type RightName } from '../reading.ts';
import { type Likelihood, logistic } from './likelihood.ts';
import { WEIGHING } from './weights.ts';

/** Nothing is so sure that the other reader could not be heard. */
const SUREST = 0.995;

/**
 * How likely a right is used, from what was learnt and what the phrases say (0 to 1).
 * @param asks how likely anything is asked for in the letter at all
 */
export function weighRight(
  right: RightName,
  learnt: Likelihood,
  phrases: number,
  asks: number,
  weighing = WEIGHING.rights,
): number {
  return logistic(
    weighing.letter * oddsOf(learnt.letter) +
      weighing.sentence * oddsOf(learnt.sentence) +
      weighing.phrases * phrases +
      weighing.asks * oddsOf(asks) +
      (weighing.bias[RIGHTS.indexOf(right)] ?? 0),
  );
}

/** The logarithm of the odds. */
export function oddsOf(likelihood: number): number {
  const sure = Math.min(SUREST, Math.max(1 - SUREST, likelihood));
  return Math.log(sure / (1 - sure));
}

/** The likeliest kind, from what was learnt and what the phrases say, and how sure that is, 0 to 1. */
export function weighKind(
  learnt: ReadonlyMap<Kind, number>,
  phrased: Kind,
  confidence: number,
  weighing = WEIGHING.kinds,
): { readonly kind: Kind; readonly confidence: number } {
  const scores = [...learnt].map(([kind, likelihood]) => ({
    kind,
    score: likelihood ** weighing.likelihood * Math.exp(kind === phrased ? weighing.phrases * confidence : 0),
  }));
  const all = scores.reduce((sum, { score }) => sum + score, 0) || 1;
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one), {
    kind: phrased,
    score: 0,
  });
  return { kind: best.kind, confidence: Math.min(0.99, Math.round((100 * best.score) / all) / 100) };
}
