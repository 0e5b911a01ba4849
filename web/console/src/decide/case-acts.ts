import type { CaseView, Role } from '#contracts/console-api.ts';

/** Acts that a person can do to a case wherever it stands, by who may do them and what speaks against each. */

export const CASE_ACTS = ['extend', 'withdraw', 'lapse'] as const;
export type CaseAct = (typeof CASE_ACTS)[number];

const DOERS: Readonly<Record<CaseAct, readonly Role[]>> = {
  extend: ['dpo'],
  withdraw: ['dpo', 'case-worker'],
  lapse: ['dpo'],
};

export interface OfferedAct {
  readonly act: CaseAct;
  /** The code of what speaks against it; null: nothing. */
  readonly against: string | null;
}

/** What is offered to somebody on a case: nothing that is beyond their role, or that the case is past. */
export function actsFor(roles: readonly Role[], { ahead }: Pick<CaseView, 'ahead'>): readonly OfferedAct[] {
  const against: Readonly<Record<CaseAct, string | null>> = {
    extend: ahead.noMoreTime,
    withdraw: ahead.noWithdrawal,
    lapse: ahead.noLapse,
  };
  return CASE_ACTS.filter((act) => DOERS[act].some((role) => roles.includes(role)))
    .map((act) => ({ act, against: against[act] }))
    .filter((one) => one.against !== 'wrong-state');
}

/** Letters that the API takes for reasons. */
const SHORTEST = 10;

export const saysWhy = (explanation: string): boolean => explanation.trim().length >= SHORTEST;

/** Somebody can give up only what they have asked for, and only today or before. */
export const isBetween = (day: string, from: string, today: string): boolean => day >= from && day <= today;
