import * as z from 'zod/mini';
import { Instant } from './ids.ts';

/** The words of the ladder by which somebody shows who they are (IDV-1 to IDV-5). */

/** `always-document` asks a copy of everybody; `proportionate` asks no more than a code, unless a person doubts (IDV-1). */
export const IdentityPolicy = z.enum(['always-document', 'proportionate']);
export type IdentityPolicy = z.infer<typeof IdentityPolicy>;

/** Why it is doubtful that the requester is the person (IDV-1). Each is explained in the letter. */
export const DOUBTS = [
  /** It came from an address that nobody has on file. */
  'unknown-mailbox',
  /** Details in it differ from those on file, or fit several people. */
  'details-differ',
  /** Several people can read the mailbox. */
  'shared-mailbox',
  /** Somebody writes for somebody else, or a parent for a child (IDV-5). */
  'representative',
  /** Health data could be in the answer, so that a mistake would weigh more (IDV-2). */
  'sensitive-data',
  /** Another: whoever doubts says it in their own words. */
  'other',
] as const;
export const Doubt = z.enum(DOUBTS);
export type Doubt = z.infer<typeof Doubt>;

/** Steps of the ladder, the mildest first (IDV-2); a mandate is for who writes in another's name (IDV-5). */
export const PROOFS = ['code', 'question', 'document', 'mandate'] as const;
export type Proof = (typeof PROOFS)[number];

/** What a doubt may lead to: never the code again, which has been given. */
export const AskedOnDoubt = z.enum(['question', 'document', 'mandate']);

/**
 * What a question can be about, the one that says most first. A customer's number stands in mails that anybody in the
 * mailbox can read, a postcode is known to neighbours. The year of a contract is no question: three tries would find it.
 */
export const QUESTION_KINDS = ['birthDate', 'customerNo', 'postcode'] as const;
export const QuestionKind = z.enum(QUESTION_KINDS);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** Wrong answers that a case bears in all, whatever they are about; then a document is asked. */
export const TRIES = 3;

export const DocumentKind = z.enum(['identity', 'mandate']);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** By what the identity was accepted. */
export const Basis = z.enum(['code', 'login', 'question', 'document']);
export type Basis = z.infer<typeof Basis>;

/** What a person found of somebody's right to act for another (IDV-5). */
export const Mandate = z.enum(['shown', 'not-needed']);
export type Mandate = z.infer<typeof Mandate>;

/** A doubt as the case keeps it; the words in which it was put to the requester stand beside the case. */
export const DoubtFacts = {
  doubt: Doubt,
  asks: AskedOnDoubt,
  /** What the question is about; null where none is asked. */
  question: z.nullable(QuestionKind),
  /** Whether asking was prompt enough for the month to stand still until the proof is there (CLK-6). */
  pauses: z.boolean(),
} as const;

/** The latest doubt with its time, for whoever judges. */
export const DoubtView = z.object({ ...DoubtFacts, at: Instant });
