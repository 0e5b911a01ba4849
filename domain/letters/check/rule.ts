import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Right } from '#contracts/rights.ts';
import type { Article15 } from '#domain/package/article-15.ts';
import type { LetterContent, LetterName, WrittenLetter } from '../content.ts';
import type { Words } from '../words/words.ts';

/** A letter before it leaves, and what is known beside it. What is not given is not checked. */
export interface LetterToCheck {
  readonly content: LetterContent;
  readonly language: Language;
  readonly registry: Registry;
  readonly written: WrittenLetter;
  readonly request?: RequestFacts;
  /** What the package says besides the data, for an answer that stands on it (ACC-2). */
  readonly article15?: Article15;
}

/** What the case knows on the day on which the letter leaves. Days are `YYYY-MM-DD`. */
export interface RequestFacts {
  /** The language that the requester wrote in. */
  readonly language: Language;
  /** What was asked and has not been settled by an earlier letter. */
  readonly rights: readonly Right[];
  /** Names of the companies that it is about, as registered. */
  readonly controllers: readonly string[];
  readonly today: string;
  /** Last day to write of an extension: the first month, not paused (CLK-7). */
  readonly noticeBy: string;
  /** The law's last day as the case stands. */
  readonly lawDue: string;
  /** The law's last day if the time is extended. */
  readonly extendedUntil: string;
  readonly identityKnown: boolean;
  /** Whether what was asked pauses the month: documented, and asked in time (CLK-6). */
  readonly mayPause: boolean;
  /** Stores without an answer, by the titles that the letter calls them. */
  readonly pending: readonly { readonly controller: string; readonly store: string }[];
  /** Clients for whom data are kept, and whether a human let them be named (PRO-1). */
  readonly clients: readonly { readonly name: string; readonly approved: boolean }[];
  /** What the person is known by; in no notice to others (NOT-1). */
  readonly personal: readonly string[];
}

/** Something that a letter must not leave with. */
export interface Finding {
  readonly id: string;
  /** For the DPO, one sentence in English. */
  readonly why: string;
  /** What it is about: a company, a store, a field. */
  readonly where?: string;
}

export interface Checked extends LetterToCheck {
  readonly words: Words;
  /** The text on one line. */
  readonly text: string;
  /** The text without any space: wrapping and long words make no difference to it. */
  readonly dense: string;
}

export type Fault = Omit<Finding, 'id'>;

/**
 * What people complain of: the seven modules of datarequests.org's generator of complaints (additional id, copy of an id,
 * wrong medium, signature, other language, excessive or fee, overdue), and what noyb's and the authorities' complaints
 * are about besides.
 */
export type Complaint =
  | 'additional-id'
  | 'id-copy'
  | 'wrong-medium'
  | 'signature'
  | 'other-language'
  | 'excessive-or-fee'
  | 'overdue'
  | 'incomplete'
  | 'ignored'
  | 'no-remedies'
  | 'disclosure'
  | 'careless';

export interface Rule {
  readonly id: string;
  readonly complaint: Complaint;
  /** Ids of the rules that it checks. */
  readonly cites: readonly string[];
  /** The letters that it looks at; all, if left out. */
  readonly letters?: readonly LetterName[];
  readonly check: (letter: Checked) => readonly Fault[];
}

export const fault = (why: string, where?: string): readonly Fault[] => [
  where === undefined ? { why } : { why, where },
];
export const faultIf = (wrong: boolean, why: string, where?: string): readonly Fault[] =>
  wrong ? fault(why, where) : [];
