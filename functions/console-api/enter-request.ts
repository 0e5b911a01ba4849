import type { EnterRequest } from '#contracts/acts.ts';
import type { ConsoleAnswer } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { CaseId } from '#contracts/ids.ts';
import { addMonths, day } from '#domain/clock/day.ts';
import { dayOf, startOfDay } from '#domain/clock/instant.ts';
import { newCaseId, openCase } from '../platform/case-opening.ts';
import { WriteRefused } from '../platform/case-table/case-table.ts';
import { enteredBefore, enterOnce, putEntry } from '../platform/case-table/entries.ts';
import { sha256 } from '../platform/secret.ts';
import { parse } from '../platform/wrap.ts';
import type { Call } from './call.ts';

/** Earlier than that nobody enters it: the group would have been silent for a year. */
const OLDEST_MONTHS = 12;

type Done = ConsoleAnswer<'POST /cases'>;

/**
 * A request that came on paper, by telephone or at the counter: a case like any other, whose clock has run since its true
 * day of receipt (CLK-2). The client's key makes it one case, however often it is sent.
 */
export async function enterRequest(call: Call, given: EnterRequest): Promise<Done> {
  const known = await answerFor(call, given.key);
  if (known) return known;
  assertPossible(call, given);
  const { table, person } = call;
  const { key, channel, received, name, email, language, rights, controllers, text, note } = given;
  const caseId = parse(CaseId, newCaseId(), 'a new case id');
  try {
    await openCase(call, {
      caseId,
      channel,
      controllers,
      mail: {
        fingerprint: sha256(`entry ${key}`),
        inboxKey: '',
        receivedAt: instantOn(call, received),
        messageId: null,
        mailbox: email,
        name,
        letter: null,
      },
      language,
      rights,
      flags: [],
      actor: { kind: 'human', id: person },
      also: [
        enterOnce(table, key, caseId),
        putEntry(table, caseId, { channel, received, text, note, enteredBy: person }),
      ],
    });
  } catch (error) {
    // The same entry at the same moment: the other one has opened the case.
    const other = error instanceof WriteRefused && error.index === 0 ? await answerFor(call, key) : null;
    if (!other) throw error;
    return other;
  }
  const { reference, status } = await table.load(caseId);
  return { reference, status };
}

const HALF_A_DAY_MS = 12 * 3_600_000;

/** Noon, so that the day is read the same in UTC; on the day itself not later than now. */
function instantOn({ now, registry }: Call, received: string): string {
  const noon = Date.parse(startOfDay(day(received), registry.group.timeZone)) + HALF_A_DAY_MS;
  return new Date(Math.min(noon, now().getTime())).toISOString();
}

async function answerFor({ table }: Call, key: string): Promise<Done | null> {
  const caseId = await enteredBefore(table, key);
  if (!caseId) return null;
  const { reference, status } = await table.load(caseId);
  return { reference, status };
}

function assertPossible(
  { now, registry }: Call,
  { received, channel, text, controllers }: EnterRequest,
): void {
  const no = (why: string) => new NamedError(ERRORS.contractBroken, why);
  const today = dayOf(now().toISOString(), registry.group.timeZone);
  if (received > today) throw no('The day of receipt has not come yet');
  if (received < addMonths(today, -OLDEST_MONTHS)) throw no('The day of receipt is more than a year ago');
  if (text === '' && channel !== 'phone')
    throw no('Say what was asked: only a call may be entered without words');
  const unknown =
    controllers === 'all'
      ? undefined
      : controllers.find((id) => !registry.controllers.some((one) => one.id === id));
  if (unknown) throw no(`There is no company ${unknown}`);
}
