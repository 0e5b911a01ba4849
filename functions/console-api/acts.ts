import type { ConsoleAnswer, ConsoleBody } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Command } from '#domain/case/commands.ts';
import { extensionFor } from '#domain/case/dates.ts';
import { extensionNotice } from '#domain/case/letters-of-acts.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import type { Case } from '#domain/case/state.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { RefusedError, type Write } from '../platform/case-table/case-table.ts';
import { putWording } from '../platform/case-table/wordings.ts';
import { soundLetter } from '../platform/sound-letter.ts';
import type { Call } from './call.ts';
import { caseByReference } from './case-view.ts';

type Done = ConsoleAnswer<'POST /cases/{reference}/retry'>;

async function act(call: Call, state: Case, command: Command, also: readonly Write[] = []): Promise<Done> {
  const after = await call.table.execute(state.id, command, {
    actor: { kind: 'human', id: call.person },
    now: call.now(),
    also,
  });
  return { reference: after.reference, status: after.status };
}

const todayOf = ({ now, registry: { group } }: Call): string => dayOf(now().toISOString(), group.timeZone);

/**
 * More time (CLK-7): dated by the clock, and only while its notice can still leave within the first month. The letter is
 * written at once to see whether it would be sent: what it lacks, whoever decides can still mend.
 */
export async function extendPeriod(
  call: Call,
  { ground, explanation, months }: ConsoleBody<'POST /cases/{reference}/extension'>,
): Promise<Done> {
  const { registry, table, now } = call;
  const state = await caseByReference(call);
  if (state.extension) throw new RefusedError(refusalFor('already-extended', state));
  const dates = extensionFor(state, months, registry.group, now());
  if (!dates.allowed) throw new RefusedError(refusalFor(dates.why, state));
  const { toldBy, lawDue, actBy, collectBy } = dates;
  const notice = extensionNotice(state, {
    ground,
    explanation,
    before: state.lawDue,
    until: lawDue,
    timeZone: registry.group.timeZone,
  });
  assertSound(() => soundLetter(notice, state.language, registry));
  return act(call, state, { type: 'ExtendPeriod', ground, months, toldBy, lawDue, actBy, collectBy }, [
    putWording(table, state.id, 'extension', explanation),
  ]);
}

function refusalFor(
  why: 'not-received' | 'already-extended' | 'first-month-over' | 'nothing-gained',
  { noticeBy }: Case,
): Refusal {
  switch (why) {
    case 'already-extended':
      return { code: why, message: 'The time has been extended once already' };
    case 'not-received':
    case 'first-month-over':
      return {
        code: 'first-month-over',
        message: `The requester had to hear of more time by ${noticeBy}, and no letter would reach them by then`,
      };
    case 'nothing-gained':
      return { code: why, message: 'The time that runs already ends later than an extension would' };
    default:
      return why satisfies never;
  }
}

function assertSound(write: () => unknown): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof NamedError) || error.name !== ERRORS.letterNotSound) throw error;
    throw new NamedError(ERRORS.contractBroken, `${error.message}. Write the reasons otherwise.`);
  }
}

/** The requester gives it up, as whoever signs in has heard or read (AUT). */
export async function withdrawRequest(
  call: Call,
  { via, on }: ConsoleBody<'POST /cases/{reference}/withdrawal'>,
): Promise<Done> {
  const state = await caseByReference(call);
  const received = dayOf(state.receivedAt, call.registry.group.timeZone);
  if (on > todayOf(call) || on < received)
    throw new NamedError(ERRORS.contractBroken, `The day lies between ${received} and today`);
  return act(call, state, { type: 'WithdrawRequest', via, on });
}

/** Nobody has proved to be the requester, and the law's time for it is over (CLK-6). */
export const lapseRequest = async (call: Call): Promise<Done> =>
  act(call, await caseByReference(call), { type: 'LapseRequest', on: todayOf(call) });
