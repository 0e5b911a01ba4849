import { ERRORS, NamedError } from '#contracts/errors.ts';
import { ChangeAnswer, type ChangeQuestion } from '#contracts/lookup-change.ts';
import type { Registry } from '#contracts/registry.ts';
import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { findStore, subjectFor } from '#domain/registry/index.ts';
import { actAt, beginAct, recordAct } from '../platform/case-table/acts.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { requesterOf } from '../platform/case-table/requester.ts';
import { configOf } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { lookupCaller } from '../platform/lookup-caller.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { parse, wrapStep } from '../platform/wrap.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  /** Calls the company's function. @throws LookupUnreachable */
  readonly ask: (question: ChangeQuestion) => Promise<unknown>;
  readonly now: () => Date;
}

/**
 * Asks one store to carry out one act. The act is noted as begun before the store hears of it, and its key is the same
 * each time: killed anywhere, it is asked again and ends once.
 */
export const makeChangeStore =
  ({ table, registry, ask, now }: Deps) =>
  async ({ caseId, phase, n, deadline }: StepInput<'change-store'>): Promise<StepOutput<'change-store'>> => {
    const act = await actAt(table, caseId, phase, n);
    if (!act || act.outcome !== null) return { status: 'done' };
    if (now().toISOString() >= deadline) return { status: 'unfinished' };
    const { planned } = act;
    const { controller, store } = planned;
    const asked = findStore(registry, controller, store);
    if (!asked) throw new NamedError(ERRORS.lookupUnreachable, 'The store is no longer in the registry');
    const { subject } = await requesterOf(table, caseId);
    await beginAct(table, caseId, act);
    const question = {
      ...planned,
      caseId,
      subject: subjectFor(asked.store, subject),
      dryRun: false,
      idempotencyKey: `${caseId}-${phase}-${n}`,
    } as ChangeQuestion;
    const answer = await ask(question)
      .then((given) => parse(ChangeAnswer, given, `the answer of ${controller}/${store}`))
      .catch((error: unknown) => ({
        outcome: 'failed' as const,
        code: error instanceof NamedError ? error.name : 'LookupInvalid',
      }));
    await recordAct(table, caseId, act, noted(answer));
    log('STORE_CHANGED', { caseId, controller, store, outcome: answer.outcome });
    return { status: answer.outcome === 'done' || answer.outcome === 'unsupported' ? 'done' : 'unfinished' };
  };

function noted(answer: ChangeAnswer): Parameters<typeof recordAct>[3] {
  const open = { outcome: null, rows: [], error: null, deferredUntil: null } as const;
  switch (answer.outcome) {
    case 'done':
      return { ...open, outcome: 'done', rows: answer.rows };
    case 'unsupported':
      return { ...open, outcome: 'unsupported' };
    case 'deferred':
      return { ...open, deferredUntil: answer.until };
    case 'failed':
      return { ...open, error: answer.code };
    default:
      return answer satisfies never;
  }
}

export const handler = wrapStep('change-store', () => {
  const { TABLE, LOOKUP_PREFIX } = configOf('change-store');
  const registry = bundledRegistry();
  return makeChangeStore({
    table: caseTable(TABLE),
    registry,
    now: () => new Date(),
    ask: lookupCaller(LOOKUP_PREFIX, registry),
  });
});
