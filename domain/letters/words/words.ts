import type { RefusalGround } from '#contracts/case-events.ts';
import type { ContentOf } from '../content.ts';
import type { AskingWords } from './asking/words.ts';
import type { DecidedWords } from './decided/words.ts';
import type { FreshLinkWords } from './fresh-link.ts';
import type { OutcomeWords } from './outcomes/words.ts';
import type { RequestWords } from './request/words.ts';
import type { ToldWords } from './told/words.ts';

type Answer = ContentOf<'answer'>;
/** How a company's part of the answer ended, as far as the letter tells; `open`: not, or not completely. */
export type CompanyResult = Answer['controllers'][number]['result'] | 'open';

/**
 * The words of every letter in one language: what a letter says and in which order is written once, beside this folder.
 * Polite form, short sentences, no word of the law without its meaning. Days come written out.
 */
export interface Words {
  readonly greeting: string;
  readonly closing: string;
  readonly questions: (mailbox: string) => string;

  readonly request: RequestWords;
  readonly asking: AskingWords;
  readonly decided: DecidedWords;
  readonly told: ToldWords;
  readonly outcomes: OutcomeWords;
  readonly freshLink: FreshLinkWords;

  readonly acknowledgement: {
    readonly subject: (reference: string) => string;
    readonly received: (day: string) => string;
    readonly reference: (reference: string) => string;
    readonly lawDue: (day: string) => string;
    readonly askTitle: string;
    readonly askWhy: string;
    readonly askCode: string;
    readonly askNoDocument: string;
    readonly askDocument: string;
    /** Takes what is to be covered, as the group's registry has it. */
    readonly askMask: (covered: string) => string;
    readonly askDeleted: string;
    readonly button: string;
    readonly elseTitle: string;
    readonly elseNothing: string;
    readonly elseNotYou: string;
  };

  readonly code: {
    /** Without a reference where there is no case as yet. */
    readonly subject: (reference: string | null) => string;
    readonly here: string;
    readonly valid: (minutes: number) => string;
    readonly secret: string;
    readonly notAsked: string;
  };

  readonly answer: {
    readonly subject: (reference: string) => string;
    readonly found: (records: number) => string;
    readonly foundNothing: string;
    /** For a letter that names what was asked before. */
    readonly foundThen: (records: number) => string;
    readonly foundNothingThen: string;
    readonly fetch: (until: string) => string;
    readonly button: string;
    readonly fetchCode: string;
    readonly fetchLater: string;
    readonly elsewhereTitle: string;
    /** Takes the name of a right, with which it begins. */
    readonly elsewhere: Readonly<Record<'before' | 'after', (right: string) => string>>;
    readonly companiesTitle: string;
    readonly company: Readonly<Record<CompanyResult, (name: string) => string>>;
    readonly nothingMeans: string;
    readonly referredMeans: string;
    readonly openTitle: string;
    readonly openIntro: string;
    readonly openStore: (controller: string, store: string) => string;
    readonly openPromise: string;
    readonly ambiguousTitle: string;
    readonly ambiguousWhy: (records: number) => string;
    readonly ambiguousAsk: string;
    readonly openingTitle: string;
    readonly opening: readonly string[];
    readonly openingSafe: string;
  };

  readonly refusal: {
    readonly subject: (reference: string) => string;
    readonly decided: string;
    readonly decidedThen: string;
    readonly whyTitle: string;
    readonly ground: Readonly<Record<RefusalGround, string>>;
    readonly ownWords: string;
    readonly again: string;
  };

  readonly identityOverdue: {
    readonly subject: (reference: string) => string;
    readonly stuck: string;
    readonly stuckThen: string;
    readonly why: string;
    readonly lawDue: (day: string) => string;
    readonly goOn: string;
    readonly button: string;
    readonly otherWay: string;
  };

  readonly rights: {
    readonly title: string;
    readonly intro: string;
    readonly list: readonly string[];
    readonly how: string;
  };

  readonly remedies: {
    readonly title: string;
    readonly officer: (name: string, email: string) => string;
    readonly authority: string;
    readonly otherAuthority: string;
    readonly court: string;
    readonly phone: (number: string) => string;
  };
}
