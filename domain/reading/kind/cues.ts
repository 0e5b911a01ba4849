/** What a letter does beside, or instead of, using a right. */
export type Cue =
  /** Asks where the answer to an earlier request stays. */
  | 'reminder'
  /** Disputes how an earlier request is handled: identity, medium, signature, language, fee, term, completeness. */
  | 'dispute'
  /** Disputes only that the term has passed: with "no answer" beside it, a reminder. */
  | 'overdue'
  /** We have written or asked something before: without it there is nothing to dispute. */
  | 'contact'
  /** A complaint that is made, or said to be made: with no "if". */
  | 'complaint'
  /** Gives up the request: "never mind". */
  | 'cancellation'
  /** Gives what we asked for. */
  | 'reply'
  /** Business of another desk: invoices, jobs, appointments, offers. */
  | 'business'
  /** Thanks, which stand in every polite letter: alone they make a letter one that asks nothing. */
  | 'thanks'
  /** Our mail reached somebody it was not meant for. */
  | 'misdirected'
  /** Advertising to us. */
  | 'sales'
  /** Fraud and junk, as far as its words show. */
  | 'junk'
  /** An answer of a program: out of office. */
  | 'auto'
  /** A mail that came back. */
  | 'bounce'
  /** What makes a letter one about data at all, without saying which right. */
  | 'privacy'
  /** Speaks of the writer as somebody data are held of: "my details", "about me". What it wants a person finds out. */
  | 'own'
  /** From here to the end of the sentence something is only threatened. */
  | 'condition';

export type Cues = Readonly<Record<Cue, readonly string[]>>;
