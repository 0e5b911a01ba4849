import * as z from 'zod/mini';
import { AskedOnDoubt, Basis, Doubt, DoubtView, Mandate, PROOFS, QuestionKind } from './identity.ts';
import { MailboxFound } from './identity-events.ts';
import { Day } from './ids.ts';
import { LoginFacts } from './portal-login.ts';

/** What the DPO's tools ask and get about who somebody is: a part of `console-api.ts`. */

/** Where a case stands on the ladder, for whoever judges. */
export const IdentityView = z.object({
  /** What the requester is asked for now; null: nothing. */
  awaits: z.nullable(z.enum(PROOFS)),
  /** What an acceptance would rest on now. */
  basis: Basis,
  /** The login at a customer portal that the form came with, and that portal's name; null: none. */
  login: z.nullable(z.extend(LoginFacts, { title: z.string() })),
  /** Which stores know the mailbox; null: not looked up, because a document is asked of everybody, or not yet. */
  mailbox: z.nullable(z.object(MailboxFound)),
  doubt: z.nullable(DoubtView),
  /** Answers to questions, in their order: what about, and whether right. Never what was answered. */
  answers: z.array(z.object({ question: QuestionKind, right: z.boolean() })),
  /** What a question could be about now. */
  questions: z.array(QuestionKind),
  /** Whoever acts for another has to show it (IDV-5). `came`: as an upload; it may also be attached to a mail. */
  mandate: z.object({ needed: z.boolean(), came: z.boolean(), judged: z.nullable(Mandate) }),
});

const Because = z.string().check(z.trim(), z.minLength(10), z.maxLength(1000));

/**
 * What the DPO read from the document: it verifies name and birth date (architecture, section 3). Without a name it is
 * the one that the requester gave. Where no document was asked neither is verified, and neither can be given.
 */
export const AcceptIdentity = z.object({
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(320))),
  birthDate: z.optional(Day),
  /** How many documents had come when the person looked: one that comes meanwhile is not accepted unseen. */
  documents: z.optional(z.int().check(z.gte(0))),
  /** Of somebody who acts for another: what was found of it, and on what ground (IDV-5). */
  mandate: z.optional(z.object({ judged: Mandate, because: Because })),
});

/** A doubt has a reason in the words of whoever doubts, which the requester reads (IDV-1), and one step that would end it. */
export const DoubtIdentity = z.object({
  doubt: Doubt,
  because: Because,
  asks: AskedOnDoubt,
  /** Of those that the case can ask; @default the one that says most */
  question: z.optional(QuestionKind),
});
