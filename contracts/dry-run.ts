import * as z from 'zod/mini';
import { ChangeOperation } from './change-phase.ts';
import { ControllerId, Day, StoreId } from './ids.ts';
import { ChangeResult } from './lookup-change.ts';

/** What the stores say they would do if this were decided; they change nothing. */
export const DryRun = z.object({
  stores: z.array(
    z.object({
      controller: ControllerId,
      store: StoreId,
      operation: ChangeOperation,
      /** `deferred`: somebody does it by hand, or the store is away; `failed`: it did not answer in time, or wrongly. */
      outcome: z.enum(['done', 'deferred', 'unsupported', 'failed']),
      results: z.array(z.object({ result: ChangeResult, count: z.int() })),
    }),
  ),
  /** What no erasure touches, and until when, day included (17(3)). */
  kept: z.array(
    z.object({
      controller: ControllerId,
      store: StoreId,
      ground: z.string(),
      until: Day,
      count: z.int(),
    }),
  ),
});
