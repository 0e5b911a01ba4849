import * as z from 'zod/mini';
import { ControllerId, Instant, Sha256, StoreId } from './ids.ts';
import { RECIPIENTS_TOLD } from './recipients-told.ts';

/** What can happen once an answer is out: stores that were missing in it, the supplements that are made of them. */
export const AFTER_THE_ANSWER = [
  /** A store that failed is asked once more, because a person wants it. */
  z.object({
    type: z.literal('StoreAskedAgain'),
    controller: ControllerId,
    store: StoreId,
    /** When it had failed: one failure is asked about once. */
    failedAt: Instant,
  }),
  /** The answer is out, and not every store had answered for it: the case goes on waiting for these. */
  z.object({
    type: z.literal('SupplementsAwaited'),
    stores: z.array(z.object({ controller: ControllerId, store: StoreId })).check(z.minLength(1)),
  }),
  /** What stores have answered since. Nothing of it leaves before a person has read it. */
  z.object({
    type: z.literal('SupplementDrafted'),
    /** From 1: a case can have several. */
    n: z.int().check(z.gte(1)),
    stores: z.array(z.object({ controller: ControllerId, store: StoreId })).check(z.minLength(1)),
    records: z.int().check(z.gte(0)),
    ambiguous: z.int().check(z.gte(0)),
    draftKey: z.string(),
    draftSha256: Sha256,
  }),
  z.object({
    type: z.literal('SupplementReleased'),
    n: z.int(),
    draftSha256: Sha256,
    withoutAmbiguous: z.int().check(z.gte(0)),
  }),
  z.object({
    type: z.literal('SupplementSealed'),
    n: z.int(),
    key: z.string(),
    sha256: Sha256,
    size: z.int(),
    entries: z.int(),
  }),
  z.object({ type: z.literal('SupplementDelivered'), n: z.int() }),
  /** A person waits no longer for the stores that are missing: nothing more will come of them. */
  z.object({ type: z.literal('SupplementsEnded') }),
  z.object({ type: z.literal('PackageCollected') }),
  ...RECIPIENTS_TOLD,
] as const;
