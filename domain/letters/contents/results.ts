import type { IdentifierKind } from '#contracts/lookup.ts';
import type { Right } from '#contracts/rights.ts';
import type { RightOutcome } from '../outcome.ts';

/** Letters that tell the requester a result. */

/** The law's last day, where the letter leaves after it: then it says so, and regrets it (CLK-1). */
export interface Late {
  readonly lawDue: string;
}

/** Outcomes of rights that come without a package; where there is one, the answer has them. */
export interface Decision {
  readonly letter: 'decision';
  readonly reference: string;
  readonly rights: readonly Right[];
  /** Each right at each company that the request is about. */
  readonly outcomes: readonly RightOutcome[];
  readonly late?: Late;
}

/** Every company searched and found nothing: an answer, and as such attested (ACC-1). */
export interface NothingFound {
  readonly letter: 'nothing-found';
  readonly reference: string;
  readonly rights: readonly Right[];
  /** Every company whose own data were searched; `asOf`: the day on which. */
  readonly controllers: readonly { readonly name: string; readonly asOf: string }[];
  /** Companies that keep data for clients besides or only: they refer to those, and have not said "nothing" (PRO-1). */
  readonly referred: readonly string[];
  /** By what was searched. */
  readonly searchedBy: readonly IdentifierKind[];
  readonly late?: Late;
}

/** The client for whom data are kept, as far as a human let it be named: a doctor's name can tell of an illness (PRO-1). */
export type NamedClient =
  | { readonly named: false }
  | {
      readonly named: true;
      readonly name: string;
      /** How to reach the client, if that is known and may be told. */
      readonly contact: string | null;
    };

/** A company keeps data for a client, whose matter it is to answer: never contents, and never "no data" (PRO-1). */
export interface Referral {
  readonly letter: 'referral';
  readonly reference: string;
  readonly rights: readonly Right[];
  readonly controller: string;
  readonly client: NamedClient;
  /** Day on which the request was passed on to the client (article 28(3)(e)); null: it was not. */
  readonly forwarded: string | null;
}

/** A store that was still missing in the answer has answered. */
export interface Supplement {
  readonly letter: 'supplement';
  readonly reference: string;
  /** Day of the answer that this belongs to. */
  readonly answered: string;
  /** Null: nothing was added to the package, because nothing was found. */
  readonly package: { readonly link: string; readonly linkUntil: string } | null;
  readonly stores: readonly {
    readonly controller: string;
    readonly store: string;
    /** 0: searched completely, and nothing there, unless something was held back. */
    readonly records: number;
    /** Records that point to the person only by something unverified: held back for a human, which is not "nothing" (AFF-1). */
    readonly ambiguous?: number;
  }[];
  /** What is missing even now. */
  readonly open: readonly { readonly controller: string; readonly store: string }[];
}

/** An objection to direct marketing, carried out at once and confirmed (OBJ-1). */
export interface MarketingStopped {
  readonly letter: 'marketing-stopped';
  readonly reference: string;
  readonly controllers: readonly string[];
  readonly since: string;
  /** Whether the mail asked for more, which goes on. */
  readonly goesOn: boolean;
}
