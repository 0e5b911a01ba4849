import type { Language } from '#contracts/language.ts';
import type { Flag, Kind, Phrase } from '#contracts/mail-reading.ts';
import type { Right } from '#contracts/rights.ts';

export { FLAGS, type Flag, KINDS, type Kind, type Phrase } from '#contracts/mail-reading.ts';
export { RIGHTS, type Right as RightName } from '#contracts/rights.ts';

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
  /** Calls on the telephone that it speaks of. */
  readonly calls: readonly ReadCall[];
  readonly flags: readonly Flag[];
  /** What this person wrote now, without quotes, forwarded letters, signatures and disclaimers: what was judged. */
  readonly newText: string;
}

export const DOUBT = 0.6;

export interface ReadRight {
  readonly right: Right;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Phrase[];
}

/** When a call took place, as far as the letter says. */
export interface ReadCall {
  /** `YYYY-MM-DD`. */
  readonly day: string | null;
  /** `HH:MM`, by the writer's clock. */
  readonly time: string | null;
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

/** What the parts read from: a letter's words, already decoded. */
export interface LetterText {
  readonly subject: string;
  /** The new words only. */
  readonly newText: string;
}
