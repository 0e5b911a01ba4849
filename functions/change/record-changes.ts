import type { ChangeTally } from '#contracts/change-phase.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { type Act, actsOf } from '../platform/case-table/acts.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { wrapStep } from '../platform/wrap.ts';

const SHORTEST_SECONDS = 5;
const LONGEST_SECONDS = 6 * 3600;
/** Tries that failed: then the case stands as stopped, and a person has it tried again. */
const MOST_FAILURES = 12;

/**
 * One event for a round of changes. Says how much is left and how long to wait; a store that goes on failing stops the
 * case by name, because what was decided has to be done.
 */
export const makeRecordChanges =
  ({ table, now }: { table: CaseTable; now: () => Date }) =>
  async ({ caseId, phase, round }: StepInput<'record-changes'>): Promise<StepOutput<'record-changes'>> => {
    const acts = await actsOf(table, caseId, phase);
    const open = acts.filter(({ outcome }) => outcome === null);
    await table.execute(
      caseId,
      { type: 'RecordChanges', phase, round, tally: tallyOf(acts), open: open.length },
      { actor: { kind: 'system', name: 'changer' }, now: now() },
    );
    const failing = open.find(({ error, tries }) => error !== null && tries % MOST_FAILURES === 0);
    if (failing) {
      const { operation, controller, store } = failing.planned;
      throw new NamedError(ERRORS.changeNotDone, `${operation} at ${controller}/${store}: ${failing.error}`);
    }
    const hasFailed = open.some(({ error }) => error !== null);
    const waitSeconds =
      hasFailed || open.some(({ deferredUntil }) => deferredUntil !== null)
        ? Math.min(LONGEST_SECONDS, SHORTEST_SECONDS * 2 ** Math.min(round, 12))
        : 1;
    return { open: open.length, waitSeconds: open.length === 0 ? 0 : waitSeconds };
  };

function tallyOf(acts: readonly Act[]): ChangeTally {
  const tally: Record<string, number> = {};
  const count = (what: string) => {
    tally[what] = (tally[what] ?? 0) + 1;
  };
  for (const { outcome, rows } of acts) {
    if (outcome === 'done') for (const { result } of rows) count(result);
    else count(outcome ?? 'open');
  }
  return tally;
}

export const handler = wrapStep('record-changes', () =>
  makeRecordChanges({ table: caseTable(configOf('record-changes').TABLE), now: () => new Date() }),
);
