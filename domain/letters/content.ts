import type { RefusalGround } from '#contracts/case-events.ts';
import type { LeftOut } from '#contracts/redaction.ts';
import type { Right } from '#contracts/rights.ts';
import type { Clarification, ExtensionNotice, Fee, RequestWithdrawn } from './contents/course.ts';
import type { IdentityRequest, Lapse, Reminder } from './contents/identity.ts';
import type { RecipientsNotice } from './contents/recipients.ts';
import type {
  Decision,
  Late,
  MarketingStopped,
  NothingFound,
  Referral,
  Supplement,
} from './contents/results.ts';
import type { RightOutcome } from './outcome.ts';

/**
 * What a letter says, apart from its words. Days are `YYYY-MM-DD`; links are whole addresses. Where `rights` can be left
 * out, the letter speaks of access.
 */
export type LetterContent =
  | {
      readonly letter: 'acknowledgement';
      readonly reference: string;
      /** Day of receipt (CLK-2). */
      readonly received: string;
      /** Day by which the law wants an answer. */
      readonly lawDue: string;
      readonly link: string;
      /** Whether a document is asked for (the group's policy, IDV-1) or the code alone will do. */
      readonly document: boolean;
      readonly rights?: readonly Right[];
    }
  | {
      readonly letter: 'code';
      /** Null: for a form that opens a case only once the code has come back. */
      readonly reference: string | null;
      readonly code: string;
      readonly minutes: number;
    }
  | {
      readonly letter: 'answer';
      readonly reference: string;
      readonly link: string;
      /** Last day on which the link opens. */
      readonly linkUntil: string;
      readonly records: number;
      /**
       * Companies in the order of the registry, and what each said. One that keeps data of its own and for clients can
       * stand here twice. `ambiguous`: it has nothing but what was held back, which is not "nothing" (AFF-1).
       */
      readonly controllers: readonly {
        readonly name: string;
        readonly result: 'found' | 'nothing' | 'referred' | 'ambiguous';
      }[];
      /** Stores that did not or could not answer, by name; they are named in the letter (architecture, section 3). */
      readonly open: readonly { readonly controller: string; readonly store: string }[];
      /** Records that point to the person only by something unverified: held back for a human. */
      readonly ambiguous: number;
      /** What is left out of the package for the rights of others, and why (ACC-5); absent: nothing. */
      readonly leftOut?: readonly LeftOut[];
      readonly rights?: readonly Right[];
      /** Rights of the same request that another letter answers: one that has left before, or that follows (INT-2). */
      readonly elsewhere?: readonly { readonly right: Right; readonly told: 'before' | 'after' }[];
      /**
       * Each right at each company. Outcomes of access say all that `controllers` says and more, so that the letter then
       * shows them in its place; without them `controllers` speaks for access.
       */
      readonly outcomes?: readonly RightOutcome[];
      readonly late?: Late;
    }
  | {
      readonly letter: 'refusal';
      readonly reference: string;
      readonly ground: RefusalGround;
      /** The DPO's own words; a refusal always has reasons (REF-1). */
      readonly explanation: string;
      readonly rights?: readonly Right[];
      readonly late?: Late;
    }
  | {
      readonly letter: 'identity-overdue';
      readonly reference: string;
      readonly link: string;
      readonly lawDue: string;
      readonly rights?: readonly Right[];
    }
  | {
      readonly letter: 'fresh-link';
      readonly reference: string;
      readonly link: string;
      /** Last day on which the link opens. */
      readonly linkUntil: string;
    }
  | IdentityRequest
  | Reminder
  | Lapse
  | Clarification
  | ExtensionNotice
  | Fee
  | RequestWithdrawn
  | Decision
  | NothingFound
  | Referral
  | Supplement
  | MarketingStopped
  | RecipientsNotice;

export type LetterName = LetterContent['letter'];
export type ContentOf<L extends LetterName> = Extract<LetterContent, { letter: L }>;

/** A letter as mail. `html` needs nothing from outside; hostile values in it are text. */
export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
