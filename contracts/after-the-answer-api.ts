import * as z from 'zod/mini';
import { ControllerId, Day, StoreId } from './ids.ts';
import { NoticeStands, NotToldGround, ToldHow } from './recipients-told.ts';

/** What the console shows of a case that is answered and not closed yet, and what a person says about it. */
export const AfterTheAnswer = {
  /** Stores that the answer names as missing, and that are waited for. */
  missing: z.array(z.object({ controller: ControllerId, store: StoreId })),
  /** What came of them and has not reached the requester: waits for somebody's release, or is on its way. */
  supplement: z.nullable(z.object({ n: z.int(), stands: z.enum(['review', 'delivering']) })),
  /** How many recipients of the data wait for a person to tell them what was done (article 19). */
  toTell: z.int(),
} as const;

/** Who was given the data, and what they are told of what was done to them (NOT-1, article 19). */
export const Notices = z.object({
  notices: z.array(
    z.object({
      n: z.int(),
      controller: ControllerId,
      recipient: z.string(),
      /** Null: the data map has no address, a person tells them. */
      contact: z.nullable(z.string()),
      stands: NoticeStands,
      subject: z.string(),
      text: z.string(),
    }),
  ),
});

export const Told = z.object({ how: ToldHow, day: Day });

export const NotTold = z.object({
  ground: NotToldGround,
  because: z.string().check(z.trim(), z.minLength(10), z.maxLength(4000)),
});
