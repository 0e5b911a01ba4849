import type { RefusalGround } from '#contracts/case-events.ts';
import type { Right } from '#contracts/rights.ts';

/**
 * What became of one right at one company (INT-2, AFF-1). Each outcome brings along what the law wants said of it: a
 * ground where something is refused, a date where something is kept, a person where something was looked at again. What
 * may not be refused has no refusal here: an objection to direct marketing (OBJ-1), a withdrawn consent, a restriction.
 *
 * Texts are in the language of the letter. Days are `YYYY-MM-DD`.
 */
export type RightOutcome = {
  readonly [R in Right]: {
    readonly right: R;
    /** Name of the company as registered. */
    readonly controller: string;
    readonly outcome: OutcomeOf[R];
  };
}[Right];

interface OutcomeOf {
  readonly access: Refusable | Delivered | HeldBack;
  readonly rectification: Refusable | Rectified | NotRectified;
  readonly erasure: Refusable | Erased | ErasedInPart | Kept;
  readonly restriction: Open | Restricted | NotRestricted;
  readonly portability: Refusable | Ported | PortedTo | FileInstead | NothingPortable;
  readonly 'objection-dm': Pending | Stopped;
  readonly objection: Refusable | Upheld | Overridden;
  readonly withdrawal: Pending | Withdrawn | NoConsent;
  readonly 'human-review': Refusable | Reviewed | NoAutomatedDecision;
}

/** Stores that have not answered or could not carry it out yet, by their titles: never counted as having nothing (AFF-1). */
interface Pending {
  readonly is: 'pending';
  readonly stores: readonly string[];
}

type Open =
  /** Searched, and nothing there that the right could apply to: an answer, not a refusal (ACC-1). */
  | { readonly is: 'nothing' }
  | Pending
  /** Kept for clients: the person is referred to them, whom nobody names here (PRO-1). */
  | { readonly is: 'referred' };

type Refusable =
  | Open
  /** Article 12(5) or 11(2), with the words of whoever decided (REF-1). */
  | { readonly is: 'refused'; readonly ground: RefusalGround; readonly explanation: string };

/** In the package. What was left out of it is a refusal in part (ACC-5, REF-1); nothing: an empty list. */
interface Delivered {
  readonly is: 'delivered';
  readonly records: number;
  readonly withheld: readonly Withheld[];
}

export interface Withheld {
  /** E.g. `Naam van de beller`. */
  readonly what: string;
  /** Article 15(4): the rights of another person, or a secret of the trade. */
  readonly ground: 'other-person' | 'trade-secret';
  readonly explanation: string;
}

/** Records that only something unverified points to: for a human to look at, and not "nothing". */
interface HeldBack {
  readonly is: 'held-back';
  readonly records: number;
}

interface Rectified {
  readonly is: 'rectified';
  /** Names of the fields, without their values: a mail is no place for those. */
  readonly fields: readonly string[];
}

/** The data are held to be accurate. Restriction is offered all the same (article 18(1)(a)). */
interface NotRectified {
  readonly is: 'not-rectified';
  readonly reason: string;
}

interface Erased {
  readonly is: 'erased';
  readonly records: number;
  /** Day on which the last backup with them is overwritten (ERA-4); null: they are in none. */
  readonly backupsUntil: string | null;
}

interface ErasedInPart {
  readonly is: 'erased-in-part';
  readonly records: number;
  readonly kept: readonly KeptRecords[];
  readonly backupsUntil: string | null;
}

interface Kept {
  readonly is: 'kept';
  readonly kept: readonly KeptRecords[];
}

/** Article 17(3), (a) to (e); there is no other ground to keep something, and a retention period of one's own is none (ERA-1, ERA-3). */
export const KEEP_GROUNDS = ['expression', 'legal-duty', 'public-health', 'archive', 'legal-claims'] as const;
export type KeepGround = (typeof KEEP_GROUNDS)[number];

/** Records that stay, restricted, until their date comes (ERA-2). */
export interface KeptRecords {
  /** E.g. `Facturen`. */
  readonly what: string;
  readonly records: number;
  readonly ground: KeepGround;
  /** Which law, or which claim: a ground alone is no reason (REF-1). */
  readonly because: string;
  /** Last day on which they are kept. */
  readonly until: string;
}

interface Restricted {
  readonly is: 'restricted';
  readonly records: number;
  /** Article 18(1), (a) to (d). */
  readonly ground: 'accuracy-disputed' | 'unlawful' | 'needed-for-claims' | 'objection-pending';
}

/** None of the four cases of article 18(1) is given. */
interface NotRestricted {
  readonly is: 'not-restricted';
  readonly reason: string;
}

interface Ported {
  readonly is: 'ported';
  readonly records: number;
  /** Formats that a machine reads, e.g. `JSON`; PDF is none (POR-2). */
  readonly formats: readonly string[];
}

interface PortedTo {
  readonly is: 'ported-to';
  readonly records: number;
  /** The company that the person named. */
  readonly recipient: string;
}

/** Passing it on is not technically feasible: refused in part, and the person has the file (POR-3). */
interface FileInstead {
  readonly is: 'file-instead';
  readonly records: number;
  readonly formats: readonly string[];
  readonly reason: string;
}

/** None of it was given by the person on consent or contract (POR-1): access, not portability. */
interface NothingPortable {
  readonly is: 'nothing-portable';
  readonly reason: string;
}

/** On every channel, at once, with a suppression entry (OBJ-1). */
interface Stopped {
  readonly is: 'stopped';
  readonly since: string;
}

interface Upheld {
  readonly is: 'upheld';
  /** What the data are no longer used for. */
  readonly purpose: string;
}

/** Article 21(1): the controller demonstrates compelling grounds, or claims (OBJ-2). */
interface Overridden {
  readonly is: 'overridden';
  readonly purpose: string;
  readonly grounds: string;
  /** Day from which the data are used again: told before the restriction is lifted (article 18(3)). */
  readonly liftedOn: string;
}

interface Withdrawn {
  readonly is: 'withdrawn';
  readonly purpose: string;
  readonly since: string;
}

/** The use never stood on consent; on what else it does. */
interface NoConsent {
  readonly is: 'no-consent';
  readonly purpose: string;
  readonly basis: string;
}

interface Reviewed {
  readonly is: 'reviewed';
  /** What had been decided by a machine. */
  readonly decision: string;
  readonly result: 'changed' | 'upheld';
  /** What the person who looked at it again does, e.g. `hoofd van de klantendienst`; no name. */
  readonly reviewer: string;
  readonly explanation: string;
}

interface NoAutomatedDecision {
  readonly is: 'no-automated-decision';
}
