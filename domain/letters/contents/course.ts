import type { ExtensionGround } from '#contracts/acts.ts';
import type { Right } from '#contracts/rights.ts';
import type { RightOutcome } from '../outcome.ts';

/** Letters about how a request goes on: a question, more time, money, the end that the requester wishes. */

/** Which data or which use the request means: for a large amount of data only (recital 63). */
export interface Clarification {
  readonly letter: 'clarification';
  readonly reference: string;
  readonly rights: readonly Right[];
  /** The question in the words of whoever asks, in the letter's language. */
  readonly question: string;
  readonly lawDue: string;
  /** Whether the month pauses: only if this was asked in time (CLK-6). */
  readonly pauses: boolean;
}

/** Two more months at most, decided by a person and told inside the first month with the reasons (CLK-7). */
export interface ExtensionNotice {
  readonly letter: 'extension';
  readonly reference: string;
  readonly rights: readonly Right[];
  readonly received: string;
  /** The law's last day without the extension. */
  readonly lawDue: string;
  readonly newDue: string;
  readonly ground: ExtensionGround;
  /** What makes it complex, in the words of whoever decided. */
  readonly explanation: string;
}

/** Article 12(5), and article 15(3) for a further copy of the same (FEE-2). */
export const FEE_GROUNDS = ['manifestly-unfounded', 'excessive', 'extra-copy'] as const;

/** A fee is announced, and never simply charged: the requester may withdraw, or ask for less (FEE-1). */
export interface Fee {
  readonly letter: 'fee';
  readonly reference: string;
  readonly rights: readonly Right[];
  readonly ground: (typeof FEE_GROUNDS)[number];
  readonly explanation: string;
  /** In cents of the euro, everything included. */
  readonly cents: number;
  /** The administrative costs that it is made of. */
  readonly costs: string;
  /** Last day to choose on. */
  readonly chooseBy: string;
}

/** The requester no longer wants it. What was carried out before stays so, and is named. */
export interface RequestWithdrawn {
  readonly letter: 'request-withdrawn';
  readonly reference: string;
  readonly rights: readonly Right[];
  /** Day on which their word of it came in. */
  readonly withdrawn: string;
  readonly outcomes: readonly RightOutcome[];
}
