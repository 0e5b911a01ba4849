import * as z from 'zod/mini';
import { ExtensionGround, ExtensionMonths, Way } from './acts.ts';
import { Day, Instant } from './ids.ts';

/** The events of what a person does to a case beyond judging and answering it; a part of the case's events. */
export const ACT_FACTS = [
  /** A person takes more time (CLK-7). The reasons are the requester's to read, and stand beside the case. */
  z.object({
    type: z.literal('PeriodExtended'),
    ground: ExtensionGround,
    months: ExtensionMonths,
    /** The requester hears of it on this day at the latest: within the first month. */
    toldBy: Day,
    /** As they stand with it; null: nothing is collected yet. */
    lawDue: Day,
    actBy: Day,
    collectBy: z.nullable(Instant),
  }),
  /** The notice did not leave within the first month: there is no extension, and the dates are as if none had been (CLK-7). */
  z.object({
    type: z.literal('ExtensionLost'),
    lawDue: Day,
    actBy: Day,
    collectBy: z.nullable(Instant),
  }),
  /** The requester gives it up, as a person heard or read on that day. What was done before stays. */
  z.object({ type: z.literal('RequestWithdrawn'), via: Way, on: Day }),
  /** A person ends what nobody has proved to be theirs, after the law's time for it (CLK-6). */
  z.object({ type: z.literal('RequestLapsed'), on: Day }),
] as const;
