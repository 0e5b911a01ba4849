import type { RefusalGround } from '#contracts/case-events.ts';

/** What a letter says, apart from its words. Days are `YYYY-MM-DD`; links are whole addresses. */
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
    }
  | {
      readonly letter: 'code';
      readonly reference: string;
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
    }
  | {
      readonly letter: 'refusal';
      readonly reference: string;
      readonly ground: RefusalGround;
      /** The DPO's own words; a refusal always has reasons (REF-1). */
      readonly explanation: string;
    }
  | {
      readonly letter: 'identity-overdue';
      readonly reference: string;
      readonly link: string;
      readonly lawDue: string;
    };

/** A letter as mail. `html` needs nothing from outside; hostile values in it are text. */
export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
