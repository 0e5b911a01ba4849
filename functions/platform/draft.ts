import type { Redaction } from '#contracts/redaction.ts';
import { canonicalJson } from '#domain/case/chain.ts';
import { plain } from '#domain/redaction/index.ts';
import type { Lookup } from './case-table/lookups.ts';

/**
 * What an answer will be made of: the same outcomes with the same redactions give the same text, hence the same hash.
 *
 * @param lookups as they are given, without what is withheld
 */
export function draftOf(lookups: readonly Lookup[], redactions: readonly Redaction[]): string {
  const answers = lookups.map(({ controller, store, outcome, error, items, ambiguous, asOf, evidence }) => ({
    controller,
    store,
    outcome: outcome ?? 'pending',
    error,
    items,
    ambiguous,
    asOf,
    evidence,
  }));
  const own = redactions.filter(({ place }) =>
    lookups.some(({ controller, store }) => controller === place.controller && store === place.store),
  );
  return canonicalJson(own.length === 0 ? answers : { answers, redactions: plain(own) });
}
