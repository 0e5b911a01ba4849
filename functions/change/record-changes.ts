import type { ChangeTally } from '#contracts/change-phase.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { type Act, actsOf } from '../platform/case-table/acts.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { keepUntil } from '../platform/case-table/kept.ts';
import { configOf } from '../platform/config.ts';
import { type Evidence, evidenceIn } from '../platform/evidence.ts';
import { ledgerOf } from '../platform/ledger.ts';
import { wrapStep } from '../platform/wrap.ts';
import { keptRecords } from './kept-records.ts';

interface Deps {
  readonly table: CaseTable;
  readonly evidence: Evidence;
  readonly now: () => Date;
}

const SHORTEST_SECONDS = 5;
const LONGEST_SECONDS = 6 * 3600;
/** Tries that failed: then the case stands as stopped, and a person has it tried again. */
const MOST_FAILURES = 12;

/**
 * One event for a round of changes. Says how much is left and how long to wait; a store that goes on failing stops the
 * case by name, because what was decided has to be done.
 */
export const makeRecordChanges =
  (deps: Deps) =>
  async ({ caseId, phase, round }: StepInput<'record-changes'>): Promise<StepOutput<'record-changes'>> => {
    const { table, now } = deps;
    const { ending, changes } = await table.load(caseId);
    if (ending && !changes[phase]) return { open: 0, waitSeconds: 0 };
    const acts = await actsOf(table, caseId, phase);
    const open = acts.filter(({ outcome }) => outcome === null);
    // Before the event that says all is done: after it nobody would come back for these.
    if (phase === 'apply' && open.length === 0) await noteKept(deps, caseId);
    await table.execute(
      caseId,
      { type: 'RecordChanges', phase, round, tally: tallyOf(acts), open: open.length },
      { actor: { kind: 'system', name: 'changer' }, now: now() },
    );
    // Given up: what is open stays so, and nobody waits for it.
    if (ending) return { open: 0, waitSeconds: 0 };
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

/** What is kept from the erasure ends by itself after its last day, years after the case has (ERA-2, RET-1). */
async function noteKept({ table, evidence }: Deps, caseId: CaseId): Promise<void> {
  const state = await table.load(caseId);
  const ledger = await ledgerOf({ table, evidence }, state);
  for (const kept of keptRecords(caseId, state.changes.apply?.acts ?? 0, ledger)) {
    await keepUntil(table, kept);
  }
}

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

export const handler = wrapStep('record-changes', () => {
  const { TABLE, EVIDENCE_BUCKET } = configOf('record-changes');
  return makeRecordChanges({
    table: caseTable(TABLE),
    evidence: evidenceIn(EVIDENCE_BUCKET),
    now: () => new Date(),
  });
});
