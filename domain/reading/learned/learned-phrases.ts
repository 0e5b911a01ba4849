import type { Phrase, RightName } from '../reading.ts';
import { RIGHTS } from '../reading.ts';
import type { HeardLetter } from '../rights/heard-words.ts';
import { visitFeatures } from './features.ts';
import { weightsOf } from './weights.ts';

/** As many clauses as are shown for a right that no phrase of a word list speaks of. */
const SHOWN = 2;
/** A word that says less of the right than this, beside the loudest of its clause, is not part of the phrase. */
const HEARD = 0.25;

/** The words of the text that speak most for a right: for each of the clauses that say most, from its first to its last. */
export function learnedPhrases({ newText, language }: HeardLetter, right: RightName): readonly Phrase[] {
  const { tokens } = newText;
  const index = RIGHTS.indexOf(right) + 1;
  const said = new Float64Array(tokens.length);
  visitFeatures(newText, language, (feature, from, to) => {
    const weights = weightsOf(feature);
    if (!weights) return;
    const weight = ((weights[0] ?? 0) * (weights[index] ?? 0)) / (from === to ? 1 : 2);
    said[from] = (said[from] ?? 0) + weight;
    if (to !== from) said[to] = (said[to] ?? 0) + weight;
  });
  const clauses = Map.groupBy(tokens.keys(), (at) => tokens[at]?.clause ?? 0);
  return [...clauses.values()]
    .map((words) => ({ words, sum: words.reduce((sum, at) => sum + (said[at] ?? 0), 0) }))
    .filter(({ sum }) => sum > 0)
    .toSorted((one, other) => other.sum - one.sum)
    .slice(0, SHOWN)
    .map(({ words }) => {
      const loudest = Math.max(...words.map((at) => said[at] ?? 0));
      const heard = words.filter((at) => (said[at] ?? 0) >= HEARD * loudest);
      return { start: tokens[heard[0] ?? 0]?.start ?? 0, end: tokens[heard.at(-1) ?? 0]?.end ?? 0 };
    })
    .toSorted((one, other) => one.start - other.start);
}
