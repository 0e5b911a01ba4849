import type { Language } from '#contracts/language.ts';

/**
 * What can be understood of a letter without asking anybody. Everything in it is *claimed*, and everything says what it
 * rests on, so that a person can see why and overrule it.
 */
export interface Reading {
  readonly kind: Kind;
  readonly language: Language;
  readonly rights: readonly ReadRight[];
  /** Of kind and rights together, 0 to 1. Below `DOUBT` a person looks before anything is decided. */
  readonly confidence: number;
  /** Ids of companies that the letter names, or all of them: nobody has to know who holds what. */
  readonly controllers: 'all' | readonly string[];
  readonly identifiers: Identifiers;
  readonly flags: readonly Flag[];
  /** What this person wrote now, without quotes, forwarded letters, signatures and disclaimers: what was judged. */
  readonly newText: string;
}

export const DOUBT = 0.6;

export const KINDS = [
  'request',
  'reply',
  'reminder',
  'dispute',
  'complaint',
  'not-a-request',
  'auto',
  'bounce',
  'spam',
  'attack',
] as const;
export type Kind = (typeof KINDS)[number];

/** Rights of articles 15 to 22 and 7(3), in the words of letters. */
export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection-dm',
  'objection',
  'withdrawal',
  'human-review',
] as const;
export type RightName = (typeof RIGHTS)[number];

/** A place in `newText`: UTF-16 offsets, end exclusive, as a page needs them to highlight. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

export interface ReadRight {
  readonly right: RightName;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Phrase[];
}

export interface Identifiers {
  readonly name?: string;
  readonly email?: string;
  /** E.164 where the country can be told. */
  readonly phone?: string;
  readonly customerNo?: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string;
  readonly address?: string;
  /** A case's reference, in capitals, e.g. `ABC-2026-0317`. */
  readonly caseRef?: string;
}

/** What a person should see beside the letter. Never obeyed, never a reason to drop it. */
export const FLAGS = [
  'national-number-masked',
  'representative',
  'minor',
  'client-data',
  'ex-employee',
  'reply-to-differs',
  'address-change',
  'look-alike-domain',
  'display-name-trick',
  'case-number-foreign',
  'header-injection',
  'instructions-to-software',
  'several-senders',
  'sender-unproven',
  'spam-verdict',
  'virus-verdict',
  'undecodable',
] as const;
export type Flag = (typeof FLAGS)[number];

/** What the parts read from: a letter's words, already decoded. */
export interface LetterText {
  readonly subject: string;
  /** The new words only. */
  readonly newText: string;
}
