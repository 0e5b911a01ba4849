import { canonicalJson } from '#domain/case/chain.ts';
import type { Lookup } from '../platform/case-table/lookups.ts';

/** The same outcomes give the same text, hence the same hash. */
export const draftOf = (lookups: readonly Lookup[]): string =>
  canonicalJson(
    lookups.map(({ controller, store, outcome, error, items, ambiguous, asOf, evidence }) => ({
      controller,
      store,
      outcome: outcome ?? 'pending',
      error,
      items,
      ambiguous,
      asOf,
      evidence,
    })),
  );
