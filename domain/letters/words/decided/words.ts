import type { ExtensionGround } from '#contracts/acts.ts';
import type { Fee } from '../../contents/course.ts';

/** The words of the letters that tell how a request goes on, or that it does not. */
export interface DecidedWords {
  readonly extension: {
    readonly subject: (reference: string) => string;
    readonly longer: (day: string) => string;
    readonly before: (day: string) => string;
    readonly whyTitle: string;
    readonly ground: Readonly<Record<ExtensionGround, string>>;
    readonly law: string;
    readonly sooner: string;
  };

  readonly fee: {
    readonly subject: (reference: string) => string;
    readonly announced: (amount: string) => string;
    readonly notYet: string;
    readonly amount: (cents: number) => string;
    readonly whyTitle: string;
    readonly ground: Readonly<Record<Fee['ground'], string>>;
    readonly costs: (what: string) => string;
    readonly chooseTitle: string;
    readonly choose: (day: string) => string;
    readonly choices: readonly string[];
    readonly silence: string;
  };

  readonly withdrawn: {
    readonly subject: (reference: string) => string;
    readonly confirmed: (day: string) => string;
    readonly stopped: string;
    readonly staysTitle: string;
    readonly stays: string;
    readonly nothingDone: string;
    readonly again: string;
    readonly notYou: string;
  };
}
