import type { Case } from '#domain/case/state.ts';
import type { Lookup } from './lookups.ts';

/** Whether a store may still answer. One that cannot be searched at all never will, and was named in the answer (AFF-1). */
export const isOpen = ({ outcome }: Pick<Lookup, 'outcome'>): boolean =>
  outcome === null || outcome === 'failed';

/** What is known of the stores that are missing in what the requester has been given. */
export const missingIn = (
  { missing }: Pick<Case, 'missing'>,
  lookups: readonly Lookup[],
): readonly Lookup[] =>
  lookups.filter((lookup) =>
    missing.some(({ controller, store }) => controller === lookup.controller && store === lookup.store),
  );

/** Those of them that have answered since, and of which nobody has been told. */
export const newsIn = (state: Pick<Case, 'missing'>, lookups: readonly Lookup[]): readonly Lookup[] =>
  missingIn(state, lookups).filter((lookup) => !isOpen(lookup) && lookup.outcome !== 'unsupported');
