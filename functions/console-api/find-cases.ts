import type { ConsoleAnswer, ConsoleBody } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { CaseId } from '#contracts/ids.ts';
import { casesFoundBy } from '../platform/case-table/finds.ts';
import type { Call } from './call.ts';
import { lineOf } from './case-view.ts';

/** The cases of whoever gave this address or number of themselves, the latest first. */
export async function findCases(
  call: Call,
  { by, value }: ConsoleBody<'POST /cases/find'>,
): Promise<ConsoleAnswer<'POST /cases/find'>> {
  const ids = await casesFoundBy(call, by, value);
  const found = await Promise.all(ids.map((id) => caseIn(call, id)));
  return {
    cases: found
      .flatMap((line) => (line ? [line] : []))
      .toSorted((one, other) => other.receivedAt.localeCompare(one.receivedAt)),
  };
}

async function caseIn({ table }: Call, id: CaseId) {
  try {
    return lineOf(await table.load(id));
  } catch (error) {
    if (error instanceof NamedError && error.name === ERRORS.caseNotFound) return null;
    throw error;
  }
}
