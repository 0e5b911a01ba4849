import type { ConsoleAnswer } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { RefusedError, WriteRefused } from '../platform/case-table/case-table.ts';
import { lookupOf, reopenLookup } from '../platform/case-table/lookups.ts';
import type { Call } from './call.ts';
import { caseByReference } from './case-view.ts';

/**
 * A store that failed is asked once more, because a person wants it: while the answer is being collected, and after it
 * has left. The event and the lookup change together, so that neither is without the other.
 */
export async function askAgain(
  call: Call,
): Promise<ConsoleAnswer<'POST /cases/{reference}/lookups/{controller}/{store}/ask-again'>> {
  const { table, person, now, path } = call;
  const state = await caseByReference(call);
  const failed = await lookupOf(table, state.id, path['controller'] ?? '', path['store'] ?? '');
  if (!failed) throw new NamedError(ERRORS.caseNotFound, 'This store was not asked about this case');
  if (failed.outcome !== 'failed') throw notFailed();
  const { controller, store, asOf } = failed;
  const after = await table
    .execute(
      state.id,
      { type: 'AskStoreAgain', controller, store, failedAt: asOf ?? state.receivedAt },
      { actor: { kind: 'human', id: person }, now: now(), also: [reopenLookup(table, state.id, failed)] },
    )
    .catch((error: unknown) => {
      throw error instanceof WriteRefused ? notFailed() : error;
    });
  return { reference: after.reference, status: after.status };
}

const notFailed = () =>
  new RefusedError({
    code: 'not-failed',
    message: 'This store has not failed: there is nothing to ask again',
  });
