import * as z from 'zod/mini';
import { ControllerId, Day, Reference } from './ids.ts';
import { Right } from './rights.ts';

/**
 * What a request has in common with earlier ones of the same person: facts for whoever decides, and no verdict, since
 * an interval alone makes no request excessive (FEE-1, FEE-2).
 */
export const Repeats = z.object({
  /** Before the identity is accepted nobody knows whose earlier requests they would be. */
  identity: z.enum(['accepted', 'open']),
  /** Answered before this one came; the latest first. */
  overlaps: z.array(
    z.object({
      reference: Reference,
      receivedOn: Day,
      /** Days from the earlier receipt to this one. */
      daysApart: z.int(),
      rights: z.array(Right),
      controllers: z.array(ControllerId),
      scope: z.enum(['same', 'part']),
      /** Days that the earlier copy could not have covered; null: no copy is asked for. */
      newDays: z.nullable(z.int()),
    }),
  ),
  /** Not answered yet when this came: it reminds of them. */
  remindsOf: z.array(Reference),
});
