import type { NotedRedaction, Redaction } from '#contracts/redaction.ts';
import { canonicalJson } from '../case/chain.ts';

/** The redactions of a case as they stood at a version of the list: whoever seals what was released reads that one. */
export const inForce = (noted: readonly NotedRedaction[], version: number): readonly NotedRedaction[] =>
  noted.filter(({ since, until }) => since <= version && (until === null || until > version));

/** Without who made them and when, in one order: the same things left out give the same draft, whichever way it came to that. */
export const plain = (noted: readonly Redaction[]): readonly Redaction[] => {
  const sorted = noted
    .map(({ place, target, ground }): readonly [string, Redaction] => {
      const redaction = { place, target, ground };
      return [canonicalJson(redaction), redaction];
    })
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([, redaction]) => redaction);
};

/** Whether two redactions leave out the same; the ground is not asked. */
const isSamePlace = (one: Redaction, other: Redaction): boolean =>
  canonicalJson([one.place, one.target]) === canonicalJson([other.place, other.target]);

/** What of these is not left out yet, each place once. */
export const news = (asked: readonly Redaction[], known: readonly Redaction[]): readonly Redaction[] =>
  asked.filter(
    (one, n) =>
      !known.some((other) => isSamePlace(one, other)) &&
      asked.findIndex((other) => isSamePlace(one, other)) === n,
  );

/** What of these is in force, with the version with which it no longer is. */
export const undone = (
  known: readonly NotedRedaction[],
  ids: readonly string[],
  version: number,
): readonly NotedRedaction[] =>
  known.filter(({ id }) => ids.includes(id)).map((one) => ({ ...one, until: version }));
