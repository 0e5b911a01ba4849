import type { ChangeTally } from '#contracts/change-phase.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { ChangeAnswer, type ChangeQuestion, type ChangeResult } from '#contracts/lookup-change.ts';
import type { Registry } from '#contracts/registry.ts';
import { isDue } from '#domain/case/collection.ts';
import { addDays } from '#domain/clock/day.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { findStore, subjectFor } from '#domain/registry/index.ts';
import { type Act, actAt, beginAct, planAct, recordAct } from '../platform/case-table/acts.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import { endKept, type Kept, keptBefore } from '../platform/case-table/kept.ts';
import { requesterOf } from '../platform/case-table/requester.ts';
import { log } from '../platform/log.ts';
import { parse } from '../platform/wrap.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  /** Calls the company's function. @throws LookupUnreachable */
  readonly ask: (question: ChangeQuestion) => Promise<unknown>;
  readonly now: () => Date;
}

/** Records that should be gone and are not. */
export interface Overdue {
  readonly kept: Kept;
  /** What the store said, which asking again would not change; null: it is asked again. */
  readonly settled: ChangeTally | null;
}

/** The records are nobody's any more. */
const GONE: readonly string[] = [
  'erased',
  'anonymised',
  'already',
  'missing',
] satisfies readonly ChangeResult[];

/** Days in which a store that fails may come back before a person is told. This project's choice, not the law's. */
const PATIENCE_DAYS = 2;

/**
 * Ends kept records whose last day is over: nobody has to ask (ERA-2, RET-1). Each is an act of its case like those of
 * the release, with a key that stays, so the ledger tells of it, a desk can carry it out, and broken off anywhere it is
 * asked again and ends once. A store that fails is left alone until the next sweep.
 */
export const makeEraseKept =
  (deps: Deps) =>
  /** @param deadline after it no store is asked any more */
  async (deadline: Date): Promise<{ ended: number; failing: number; overdue: readonly Overdue[] }> => {
    const { table, registry, now } = deps;
    const today = dayOf(now().toISOString(), registry.group.timeZone);
    const failed = new Set<string>();
    const overdue: Overdue[] = [];
    let [ended, failing] = [0, 0];
    for await (const kept of keptBefore(table, today)) {
      if (now() >= deadline) break;
      const place = `${kept.ending.controller}/${kept.ending.store}`;
      const act = failed.has(place) ? await plannedAct(table, kept) : await carriedOut(deps, kept);
      if (act.error !== null) {
        failed.add(place);
        failing += 1;
      }
      const result = act.outcome && resultOf(act);
      if (result && Object.keys(result).every((each) => GONE.includes(each))) {
        await endKept(table, kept, result);
        ended += 1;
      } else if (result || addDays(kept.keptUntil, PATIENCE_DAYS) < today) {
        overdue.push({ kept, settled: result });
      }
    }
    return { ended, failing, overdue };
  };

function resultOf({ outcome, rows }: Act): ChangeTally {
  const tally: Record<string, number> = {};
  for (const { result } of rows) tally[result] = (tally[result] ?? 0) + 1;
  return outcome === 'unsupported' ? { unsupported: 1 } : tally;
}

async function plannedAct(table: CaseTable, { caseId, n, ending }: Kept): Promise<Act> {
  const act: Act = {
    phase: 'apply',
    n,
    planned: ending,
    outcome: null,
    rows: [],
    tries: 0,
    error: null,
    deferredUntil: null,
  };
  await planAct(table, caseId, act);
  return (await actAt(table, caseId, 'apply', n)) ?? act;
}

/** The act after the store was asked once, unless it is done or the store wants to be left in peace. */
async function carriedOut(deps: Deps, kept: Kept): Promise<Act> {
  const { table, now } = deps;
  const { caseId, ending } = kept;
  const act = await plannedAct(table, kept);
  if (act.outcome !== null || !isDue(act.deferredUntil, now())) return act;
  await beginAct(table, caseId, act);
  const answer = await answerTo(deps, kept).catch((error: unknown) => ({
    outcome: 'failed' as const,
    code: error instanceof NamedError ? error.name : 'LookupInvalid',
  }));
  const done = answer.outcome === 'done' || answer.outcome === 'unsupported';
  await recordAct(table, caseId, act, {
    outcome: done ? answer.outcome : null,
    rows: answer.outcome === 'done' ? answer.rows : [],
    error: answer.outcome === 'failed' ? answer.code : null,
    deferredUntil: answer.outcome === 'deferred' ? answer.until : null,
  });
  const { controller, store } = ending;
  log('STORE_CHANGED', { caseId, controller, store, outcome: answer.outcome });
  return plannedAct(table, kept);
}

async function answerTo({ table, registry, ask }: Deps, { caseId, n, ending }: Kept): Promise<ChangeAnswer> {
  const { controller, store } = ending;
  const known = findStore(registry, controller, store);
  if (!known) throw new NamedError(ERRORS.lookupUnreachable, 'The store is no longer in the registry');
  const { subject } = await requesterOf(table, caseId);
  const answer = await ask({
    ...ending,
    caseId,
    subject: subjectFor(known.store, subject),
    dryRun: false,
    idempotencyKey: `${caseId}-apply-${n}`,
  });
  return parse(ChangeAnswer, answer, `the answer of ${controller}/${store}`);
}
