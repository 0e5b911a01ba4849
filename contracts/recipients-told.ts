import * as z from 'zod/mini';
import { ControllerId, Day, Sha256 } from './ids.ts';

/**
 * Whoever was given the data hears that they were corrected, erased or restricted (NOT-1, article 19): by mail where the
 * data map has an address, otherwise by a person. The trail names the recipient; what it is told stands beside the case.
 */

/** How a person has told a recipient. */
const TOLD_HOW = ['letter', 'mail', 'phone', 'portal', 'in-person'] as const;
export const ToldHow = z.enum(TOLD_HOW);

/** Why a recipient is not told, as article 19 allows. */
const NOT_TOLD_GROUNDS = ['impossible', 'disproportionate'] as const;
export const NotToldGround = z.enum(NOT_TOLD_GROUNDS);

const OfNotice = { n: z.int().check(z.gte(1)), controller: ControllerId, recipient: z.string() };

export const RECIPIENTS_TOLD = [
  z.object({
    type: z.literal('NoticesPlanned'),
    notices: z.array(z.object({ ...OfNotice, by: z.enum(['mail', 'person']) })).check(z.minLength(1)),
    /** Of all of them with what they say. */
    sha256: Sha256,
  }),
  z.object({ type: z.literal('NoticeSent'), ...OfNotice, messageId: z.string() }),
  z.object({ type: z.literal('RecipientTold'), ...OfNotice, how: ToldHow, day: Day }),
  z.object({
    type: z.literal('RecipientNotTold'),
    ...OfNotice,
    ground: NotToldGround,
    /** Of the reason, which stands beside the case. */
    sha256: Sha256,
  }),
] as const;

/** Where a notice stands: `person` waits for somebody. */
export const NoticeStands = z.enum(['mail', 'person', 'sent', 'told', 'not-told']);
export type NoticeStands = z.infer<typeof NoticeStands>;
