import * as z from 'zod/mini';
import { ControllerId } from './ids.ts';
import { Language } from './language.ts';
import { Right } from './rights.ts';

/** How a mail was understood, and what became of it. Words that intake, case, console and command line share. */

export const KINDS = [
  'request',
  'reply',
  'reminder',
  'dispute',
  'complaint',
  'not-a-request',
  'auto',
  'bounce',
  'spam',
  'attack',
] as const;
export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

/** What a person should see beside the letter. Never obeyed, never a reason to drop it. */
export const FLAGS = [
  'national-number-masked',
  'representative',
  'minor',
  'client-data',
  'ex-employee',
  'reply-to-differs',
  'address-change',
  'look-alike-domain',
  'display-name-trick',
  'case-number-foreign',
  'header-injection',
  'instructions-to-software',
  'several-senders',
  'sender-unproven',
  'spam-verdict',
  'virus-verdict',
  'undecodable',
] as const;
export const Flag = z.enum(FLAGS);
export type Flag = z.infer<typeof Flag>;

/** By what a mail says that it belongs to a case, in the order of trust. */
export const LinkedBy = z.enum(['signed-address', 'message-id', 'reference']);
export type LinkedBy = z.infer<typeof LinkedBy>;

/** Why a mail is neither a case nor part of one until a person has looked at it. It counts from its receipt (CLK-2). */
const HELD_REASONS = [
  /** Its bytes are no mail, or more than any letter. */
  'unreadable',
  'no-sender',
  'several-senders',
  'automatic',
  'bounce',
  'spam',
  'attack',
  'not-a-request',
  /** Nothing in it says what it is. */
  'doubtful',
  /** An answer, a reminder or a complaint that names no case. */
  'unplaced',
  /** It names a case that is not its sender's, or that there is not. */
  'foreign-case',
  /** The same words from the same mailbox within a day: two machines may be talking. */
  'repeated',
  /** More new letters within an hour than one mailbox opens cases for. */
  'flood',
] as const;
export const HeldReason = z.enum(HELD_REASONS);
export type HeldReason = z.infer<typeof HeldReason>;

/** A place in `newText`: UTF-16 offsets, end exclusive, as a page needs them to highlight. */
export const Phrase = z.object({ start: z.int(), end: z.int() });
export type Phrase = z.infer<typeof Phrase>;

/** A mail as it was understood: personal, so it stands in the table and in answers to a signed-in person only. */
export const LetterReading = z.object({
  from: z.string(),
  subject: z.string(),
  kind: Kind,
  language: Language,
  rights: z.array(z.object({ right: Right, confidence: z.number(), evidence: z.array(Phrase) })),
  kindEvidence: z.array(Phrase),
  confidence: z.number(),
  controllers: z.union([z.literal('all'), z.array(ControllerId)]),
  identifiers: z.record(z.string(), z.string()),
  /** Calls on the telephone that it speaks of: `YYYY-MM-DD` and `HH:MM`, as far as it says. */
  calls: z.array(z.object({ day: z.nullable(z.string()), time: z.nullable(z.string()) })),
  flags: z.array(Flag),
  linkedBy: z.nullable(LinkedBy),
  /** The new words; `isCut`: there are more in the mail itself. */
  newText: z.string(),
  isCut: z.boolean(),
  attachments: z.array(z.object({ name: z.string(), contentType: z.string(), size: z.int() })),
});
export type LetterReading = z.infer<typeof LetterReading>;
