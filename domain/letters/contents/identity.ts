import type { Doubt, Proof } from '#contracts/identity.ts';
import type { Right } from '#contracts/rights.ts';

/** Asks for proof of identity: on documented doubt, and with the doubt told (IDV-1). */
export interface IdentityRequest {
  readonly letter: 'identity-request';
  readonly reference: string;
  readonly rights: readonly Right[];
  /** `policy`: no doubt at all, the group asks everybody; disproportionate in the Belgian authority's view. */
  readonly doubt: Doubt | 'policy';
  /** The words of whoever doubts, in the letter's language; may be empty but for the doubt `other`. */
  readonly explanation: string;
  readonly proof: Proof;
  readonly link: string;
  /** Last day of the law's month as it stands. */
  readonly lawDue: string;
  /** Whether the month pauses: only if this was asked in time (CLK-6). */
  readonly pauses: boolean;
}

/** The proof has not come. The clock runs, and the request stays open (CLK-6). */
export interface Reminder {
  readonly letter: 'reminder';
  readonly reference: string;
  readonly rights: readonly Right[];
  readonly proof: Proof;
  readonly link: string;
  readonly lawDue: string;
}

/**
 * A person ends a case in which nothing could be done, because nobody showed who they are (CLK-6; articles 11(2), 12(2)
 * and 12(4)). It says what can still be done.
 */
export interface Lapse {
  readonly letter: 'lapse';
  readonly reference: string;
  readonly rights: readonly Right[];
  readonly received: string;
  /** The days on which proof was asked for, the first one first. */
  readonly asked: readonly string[];
}
