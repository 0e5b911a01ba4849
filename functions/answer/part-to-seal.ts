import type { Case, Supplement } from '#domain/case/state.ts';
import { supplementOnItsWay } from '#domain/case/supplement.ts';
import type { Lookup } from '../platform/case-table/lookups.ts';

/** What an archive is made of, and by which draft a person released it. */
export interface Part {
  /** The case as the archive tells it: with the release of this part. */
  readonly state: Case;
  readonly answers: readonly Lookup[];
  readonly draftSha256: string | undefined;
  /** Null: the answer itself. */
  readonly supplement: Supplement | null;
}

/** What is to be sealed now; null: nothing, because it has been, or because a supplement has no records to hand over. */
export function partToSeal(state: Case, lookups: readonly Lookup[]): Part | null {
  if (state.status !== 'answered') {
    const draftSha256 = state.draft?.draftSha256;
    return state.package ? null : { state, answers: lookups, draftSha256, supplement: null };
  }
  const open = supplementOnItsWay(state);
  if (!open || open.package || open.records === 0) return null;
  const { stores, draftSha256, release } = open;
  const answers = lookups.filter((lookup) =>
    stores.some(({ controller, store }) => controller === lookup.controller && store === lookup.store),
  );
  return { state: { ...state, release }, answers, draftSha256, supplement: open };
}
