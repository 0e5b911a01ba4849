import type { LetterText } from '../reading.ts';

export interface Mailbox {
  readonly address: string;
  readonly name: string;
}

export interface HeaderField {
  /** In small letters. */
  readonly name: string;
  /** Unfolded and decoded. */
  readonly value: string;
}

/** What the receiving server found; absent: it did not look. */
export interface Verdicts {
  readonly spf?: Verdict;
  readonly dkim?: Verdict;
  readonly dmarc?: Verdict;
  readonly spam?: Verdict;
  readonly virus?: Verdict;
}
export type Verdict = 'pass' | 'fail' | 'none';

/** What flags are told from: a mail's parts as data, and what is known of the group and of the case that it names. */
export interface FlagFacts {
  readonly letter: LetterText;
  /** All that the mail says, quoted and hidden words with it: somebody may have put instructions there. */
  readonly whole: string;
  /** What of it no reader sees; absent where it is not told apart. */
  readonly hidden?: string;
  readonly from: Mailbox;
  readonly replyTo: readonly Mailbox[];
  /** How many From fields and mailboxes in them there are. */
  readonly senders: number;
  readonly headers: readonly HeaderField[];
  /** A field had a line's end in an encoded word. */
  readonly hasHeaderInjection: boolean;
  readonly verdicts: Verdicts;
  readonly own: {
    /** Domains that the group sends mail from. */
    readonly domains: readonly string[];
    /** Names that somebody could pretend to be: the group, its companies, its data protection officer. */
    readonly names: readonly string[];
  };
  /** Who watches over the group: its names are worth borrowing too. */
  readonly authority?: { readonly domains: readonly string[]; readonly names: readonly string[] };
  /** Mailboxes of the cases that the mail names or answers. */
  readonly knownMailboxes: readonly string[];
  /** It names a case by its reference. */
  readonly namesCase: boolean;
  /** It names a case that is another mailbox's, or none that there is. Null: which cases there are is not known. */
  readonly namesForeignCase: boolean | null;
  /** National numbers that were masked. */
  readonly nationalNumbers: number;
  readonly undecodable: boolean;
}
