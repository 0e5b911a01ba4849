import type { Doubt, Proof } from '#contracts/identity.ts';

/** The words of the letters that ask for something, and of the one that ends the asking. */
export interface AskingWords {
  readonly identity: {
    readonly subject: (reference: string) => string;
    readonly notSure: string;
    readonly notSureMandate: string;
    /** Where the group asks everybody, there is no doubt to speak of. */
    readonly notSurePolicy: string;
    readonly whyTitle: string;
    readonly doubt: Readonly<Record<Doubt | 'policy', string>>;
    readonly law: string;
    readonly askTitle: string;
    readonly ask: Readonly<Record<Proof, string>>;
    readonly otherWay: string;
    readonly button: string;
    readonly timeTitle: string;
    readonly lawDue: (day: string) => string;
    readonly pauses: string;
    readonly runsOn: string;
  };

  readonly reminder: {
    readonly subject: (reference: string) => string;
    readonly missing: Readonly<Record<Proof, string>>;
    readonly without: string;
    readonly lawDue: (day: string) => string;
    readonly goOn: string;
    readonly button: string;
    readonly otherWay: string;
    readonly notYou: string;
  };

  readonly lapse: {
    readonly subject: (reference: string) => string;
    readonly nothingDone: string;
    readonly whyTitle: string;
    /** `on 2 March 2026`: one of the days on which proof was asked for. */
    readonly on: (day: string) => string;
    /** Takes those days, joined. */
    readonly why: (days: string) => string;
    readonly law: string;
    readonly ended: string;
    readonly possibleTitle: string;
    readonly possible: readonly string[];
    readonly marketing: string;
  };

  readonly clarification: {
    readonly subject: (reference: string) => string;
    readonly need: string;
    readonly question: string;
    readonly why: string;
    readonly all: string;
    readonly how: string;
    readonly timeTitle: string;
    readonly lawDue: (day: string) => string;
    readonly pauses: string;
    readonly runsOn: string;
    readonly silence: string;
  };
}
