import * as z from 'zod/mini';
import { ControllerId, StoreId } from './ids.ts';
import { ChangeResult, RecordName } from './lookup-change.ts';

/**
 * When stores are changed in the life of a case: `suppress` as soon as the identity is known (OBJ-1), `apply` after a
 * person has released and what was to be shown has been delivered (INT-2).
 */
export const ChangePhase = z.enum(['suppress', 'apply']);
export type ChangePhase = z.infer<typeof ChangePhase>;

export const ChangeOperation = z.enum(['erase', 'rectify', 'restrict', 'unrestrict', 'suppress']);
export type ChangeOperation = z.infer<typeof ChangeOperation>;

/** How many records ended how; `unsupported` counts stores that do not do this, `open` those that have not answered. */
export const ChangeTally = z.partialRecord(
  z.union([ChangeResult, z.enum(['unsupported', 'open'])]),
  z.int().check(z.gte(0)),
);
export type ChangeTally = z.infer<typeof ChangeTally>;

/** One act on one store as the work list and the ledger show it. */
export const ActView = z.object({
  phase: ChangePhase,
  operation: ChangeOperation,
  controller: ControllerId,
  store: StoreId,
  /** Null: not carried out yet. */
  outcome: z.nullable(z.enum(['done', 'unsupported'])),
  records: z.int(),
  rows: z.array(z.extend(RecordName, { result: ChangeResult })),
  tries: z.int(),
  error: z.nullable(z.string()),
});
export type ActView = z.infer<typeof ActView>;
