import type { Language } from '#contracts/language.ts';
import type { Kind, LetterText, Phrase, ReadRight } from '../reading.ts';
import type { Cue } from './cues.ts';
import type { FoundCue } from './find-cues.ts';

/** What is known of a letter when its kind is asked. */
export interface KindFacts {
  readonly letter: LetterText;
  readonly language: Language;
  readonly rights: readonly Pick<ReadRight, 'right' | 'confidence'>[];
  /** The headers say that a program wrote it. */
  readonly isAuto: boolean;
  /** It is a delivery report. */
  readonly isReport: boolean;
  /** `In-Reply-To` or `References` name a mail of ours. */
  readonly isReplyByHeaders: boolean;
  readonly spamVerdict?: boolean;
  /** What the group's case references begin with, e.g. `ABC`. Without it any letters before a year and a number will do. */
  readonly prefix?: string;
}

export interface ReadKind {
  readonly kind: Kind;
  readonly confidence: number;
  readonly evidence: readonly Phrase[];
}

/** Doubted, whatever speaks for it: a person looks. */
export const DOUBTED = 0.5;

/** The cues of one sort that a letter has. */
export type Of = (cue: Cue) => readonly FoundCue[];
/** A kind, with the phrases of the cues that it rests on. */
export type Is = (kind: Kind, confidence: number, ...why: readonly Cue[]) => ReadKind;
