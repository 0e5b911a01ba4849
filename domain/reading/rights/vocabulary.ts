import type { RightName } from '../reading.ts';

/** What the rules speak of, whatever the language. */
export type ConceptName =
  /** "not", "no", "without": turns what stands beside it. */
  | 'no'
  /** Ends the reach of a "not": "but", "only". */
  | 'but'
  /** Behind a "not" it is none: "not only". */
  | 'only'
  | 'and'
  | 'if'
  | 'i'
  | 'me'
  | 'you'
  /** Data, file, traces: what the rights are about. */
  | 'data'
  /** The same without "information", which is also about prices and opening hours. */
  | 'personal'
  /** "my", "about me". */
  | 'mine'
  /** "no longer", "do not want": what makes a "no mails" a wish and not a report. */
  | 'more'
  /** A name, an address, a date of birth: what can be wrong. */
  | 'field'
  | 'everything'
  | 'account'
  | 'recording'
  | 'list'
  | 'delete'
  | 'correct'
  | 'wrong'
  | 'limit'
  | 'processing'
  | 'use'
  | 'share'
  | 'portable'
  | 'transfer'
  | 'provider'
  | 'objecting'
  | 'marketing'
  /** Newsletters, advertising mails, calls of salesmen. */
  | 'mailing'
  | 'unsubscribe'
  | 'stop'
  | 'withdraw'
  | 'consent'
  | 'access'
  | 'copy'
  | 'receive'
  | 'know'
  | 'hold'
  | 'human'
  | 'review'
  | 'decision'
  | 'automated';

/** All words of one language that say which right is used. */
export interface Vocabulary {
  readonly concepts: Readonly<Record<ConceptName, string>>;
  /** Further meanings that only the patterns of this language speak of. */
  readonly words?: Readonly<Record<string, string>>;
  /** What only this language says so, beside the rules that hold for all of them. */
  readonly rights: Readonly<Record<RightName, readonly string[]>>;
  /**
   * From here to the end of its sentence a right is named and not used: the list of article 15(1), "if you object to
   * this erasure", "will this lead to deletion of my account".
   */
  readonly mentions: readonly string[];
  /** The same, but only to the end of its clause: "thank you for the information, now delete it". */
  readonly asides?: readonly string[];
  /** From here to the end of its sentence something is announced for the case that we do not answer. */
  readonly announcements: readonly string[];
  /** A complaint that is made, so that what was asked before is told and not asked. */
  readonly lodged: readonly string[];
  /** A request that was sent earlier. */
  readonly earlier: readonly string[];
}
