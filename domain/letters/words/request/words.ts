import type { Right } from '#contracts/rights.ts';

/** What the requester asked, in our words. */
export interface RequestWords {
  /** Between the last two of several; before it no comma, but in English. */
  readonly and: string;
  /** Each right as the end of a sentence "you asked us ...". */
  readonly what: Readonly<Record<Right, string>>;
  /** Each right as a heading. */
  readonly name: Readonly<Record<Right, string>>;
  readonly asked: (what: string) => string;
  /** Before a list of them. */
  readonly askedAll: string;
  readonly thanks: string;
  readonly arrived: (day: string) => string;
  /** The letter leaves after the law's last day (CLK-1). */
  readonly late: (day: string) => string;
  /** For what follows in the words of a person. */
  readonly ownWords: string;
  /** AUT: who decided was no machine. */
  readonly human: string;
}
