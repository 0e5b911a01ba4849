import { addDays, day } from '../clock/day.ts';
import type { Command } from './commands.ts';
import type { Refusal } from './refusal.ts';
import type { Case } from './state.ts';

type Given<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** More time is taken once, while its notice can still leave within the first month, and only where it gives some (CLK-7). */
export function extensionOutOfPlace(state: Case, given: Given<'ExtendPeriod'>): Refusal | null {
  if (state.extension)
    return { code: 'already-extended', message: 'The time has been extended once already' };
  if (given.toldBy > state.noticeBy)
    return {
      code: 'first-month-over',
      message: `The requester had to hear of more time by ${state.noticeBy}, and no letter would reach them by then`,
    };
  return given.lawDue > state.lawDue && given.actBy > state.actBy
    ? null
    : { code: 'nothing-gained', message: 'The time that runs already ends later than an extension would' };
}

/** Days that somebody has for their proof, however late their request was entered. This project's choice, not the law's. */
const DAYS_TO_PROVE = 14;

/** The last day on which proof may come: of the law's time, or of what somebody had whose request was entered late (CLK-6). */
export function proofUntil({ openedAt, lawDue }: Pick<Case, 'openedAt' | 'lawDue'>): string {
  const askedLongEnough = addDays(day(openedAt.slice(0, 10)), DAYS_TO_PROVE);
  return lawDue > askedLongEnough ? lawDue : askedLongEnough;
}

/** Nobody's case is ended before the law's time has, before they heard why nothing was done, or as soon as they were asked (CLK-6). */
export function lapseOutOfPlace(state: Case, { on }: Given<'LapseRequest'>): Refusal | null {
  if (!state.identityOverdue)
    return { code: 'not-told', message: 'The requester has not been told yet why nothing was done' };
  const last = proofUntil(state);
  return on > last
    ? null
    : { code: 'not-due', message: `Proof may still come until ${last}; the case can lapse after that day` };
}
