import * as z from 'zod/mini';
import { ControllerId, Day } from './ids.ts';
import { Language } from './language.ts';
import { Right } from './rights.ts';

/**
 * What a person may do to a case beyond judging and answering it: take more time, note that the requester gives it up,
 * end what nobody proved, enter a request that came on paper, by telephone or at the counter.
 */

/**
 * Why an answer may take longer. The law names complexity and number; many requests alone, or much work, do not qualify
 * (EDPB Guidelines 01/2022, 163-164), so there is no ground of that name (CLK-7).
 */
export const EXTENSION_GROUNDS = ['complexity', 'complexity-and-number'] as const;
export const ExtensionGround = z.enum(EXTENSION_GROUNDS);
export type ExtensionGround = z.infer<typeof ExtensionGround>;

/** Months that a person adds: two at the most (article 12(3)), and fewer where fewer are enough. */
export const ExtensionMonths = z.literal([1, 2]);
export type ExtensionMonths = z.infer<typeof ExtensionMonths>;

/** The reasons go to the requester as they stand, in the language of their letters. */
export const ExtendPeriod = z.object({
  ground: ExtensionGround,
  explanation: z.string().check(z.trim(), z.minLength(10), z.maxLength(4000)),
  months: z._default(ExtensionMonths, 2),
});

/** More time as a case shows it. `untold`: its letter has not left yet; `lost`: nor did it in time (CLK-7). */
export const ExtensionView = z.object({
  ground: ExtensionGround,
  stands: z.enum(['told', 'untold', 'lost']),
});

/**
 * What such an act would do to a case now, so that whoever decides works out no date. Of what cannot be done it says why
 * not, as the refusal of the act would.
 */
export const ActsAhead = z.object({
  /** Where the dates would lie with so many months more; empty: no time can be taken (CLK-7). */
  moreTime: z.array(z.object({ months: ExtensionMonths, lawDue: Day, actBy: Day })),
  noMoreTime: z.nullable(z.string()),
  noWithdrawal: z.nullable(z.string()),
  noLapse: z.nullable(z.string()),
  /** The last day for proof of identity; after it a case can lapse (CLK-6). */
  proofUntil: Day,
});

/** How somebody can say something to us. */
export const Way = z.enum(['mail', 'letter', 'phone', 'counter']);
export type Way = z.infer<typeof Way>;

/** How a request reached the group. `form`: the one of the requester's pages. */
export const Channel = z.enum([...Way.options, 'form']);
export type Channel = z.infer<typeof Channel>;

/** How the requester said that they give it up, and on which day. */
export const WithdrawRequest = z.object({ via: Way, on: Day });

/** How a request reached the group that software did not take in. */
export const ENTRY_CHANNELS = ['letter', 'phone', 'counter'] as const;
const EntryChannel = z.enum(ENTRY_CHANNELS);

/** What a person entered: beside the case and never in its events, since it is personal. */
export const Entry = z.object({
  channel: EntryChannel,
  received: Day,
  /** What was asked, in the words of whoever asked; may be empty for a call. */
  text: z.string(),
  /** Of whoever entered it, for their colleagues. */
  note: z.string(),
  enteredBy: z.string(),
});
export type Entry = z.infer<typeof Entry>;

/** A request by hand, with its true day of receipt (CLK-2). */
export const EnterRequest = z.object({
  /** Chosen by the client: the same one twice is one case. */
  key: z.uuid(),
  channel: EntryChannel,
  /** In the group's time zone; not to come and at most a year ago. */
  received: Day,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(320)),
  email: z.email(),
  language: Language,
  rights: z.array(Right).check(z.minLength(1)),
  controllers: z.union([z.literal('all'), z.array(ControllerId).check(z.minLength(1))]),
  text: z._default(z.string().check(z.trim(), z.maxLength(20_000)), ''),
  note: z._default(z.string().check(z.trim(), z.maxLength(4000)), ''),
});
export type EnterRequest = z.infer<typeof EnterRequest>;
