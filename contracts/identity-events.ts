import * as z from 'zod/mini';
import { Basis, DocumentKind, DoubtFacts, Mandate, QuestionKind } from './identity.ts';
import { ControllerId, StoreId } from './ids.ts';

const VerifiedKind = z.enum(['email', 'name', 'birthDate', 'phone', 'customerNo']);

/** What of a mailbox was found: which stores know it, and what a question could be about. Never a value. */
export const MailboxFound = {
  /** Stores that were asked, by this address and nothing else. */
  asked: z.int().check(z.gte(0)),
  known: z.array(z.object({ controller: ControllerId, store: StoreId })),
  /** Stores that did not answer. */
  silent: z.int().check(z.gte(0)),
  questions: z.array(QuestionKind),
} as const;

/** Events between the first letter and the acceptance of who wrote it: a part of `case-events.ts`. */
export const IDENTITY_FACTS = [
  z.object({
    type: z.literal('MailboxVerified'),
    /** `code`: that is enough, unless a person doubts. Absent, as before there was a choice: a document is asked too. */
    asks: z.optional(z.enum(['code', 'document'])),
  }),
  z.object({ type: z.literal('MailboxLookedUp'), ...MailboxFound }),
  /** A person doubts who it is, and chooses the next step of the ladder (IDV-1, IDV-2). */
  z.object({ type: z.literal('IdentityDoubted'), ...DoubtFacts }),
  /** The requester has answered the question. What they answered is kept nowhere. */
  z.object({ type: z.literal('QuestionAnswered'), question: QuestionKind, right: z.boolean() }),
  z.object({
    type: z.literal('DocumentSubmitted'),
    key: z.string(),
    contentType: z.string(),
    size: z.int(),
    /** Absent, as before there were two: of the person's identity. */
    kind: z.optional(DocumentKind),
  }),
  z.object({
    type: z.literal('IdentityAccepted'),
    basis: Basis,
    verified: z.array(VerifiedKind).check(z.minLength(1)),
    /** Where somebody acts for another (IDV-5); why stands beside the case. */
    mandate: z.optional(Mandate),
  }),
  z.object({ type: z.literal('DocumentsDeleted'), objects: z.int() }),
  z.object({ type: z.literal('IdentityOverdue') }),
] as const;
