import type { ControllerId, StoreId } from '#contracts/ids.ts';
import type { EvidenceObject, EvidencePage, StoreOutcome } from '#contracts/lookup.ts';
import type { LeftOut } from '#contracts/redaction.ts';

/** What is known of one store's answer when the package is made. */
export interface StoreAnswer {
  readonly controller: ControllerId;
  readonly store: StoreId;
  /** Null: it has not answered, or not to the end. */
  readonly outcome: StoreOutcome | null;
  /** The page objects that its answers named. */
  readonly evidence: readonly EvidenceObject[];
  readonly items: number;
  /** What is left out of it, so that `items` are those that are given (ACC-5); absent: nothing. */
  readonly leftOut?: readonly LeftOut[];
  readonly ambiguous: number;
  /** When it answered last. */
  readonly asOf: string | null;
}

/**
 * Reads a page whose bytes have been compared with the object's hash. Asked for the same page more than once: a package
 * of many pages is read in several passes, so that it never has to be held in memory.
 */
export type ReadPage = (answer: StoreAnswer, object: EvidenceObject) => Promise<EvidencePage>;
