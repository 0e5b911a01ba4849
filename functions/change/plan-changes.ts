import { pipelinePrefix } from '#contracts/catalogue.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { Registry } from '#contracts/registry.ts';
import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { canonicalJson } from '#domain/case/chain.ts';
import type { Case } from '#domain/case/state.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { evidenceItems } from '#domain/package/index.ts';
import { findStore } from '#domain/registry/index.ts';
import { actsFor, type PlannedAct, suppressionActs } from '#domain/rights/acts.ts';
import { keepDecisions } from '#domain/rights/keep-decisions.ts';
import { type ErasurePlan, erasurePlan } from '#domain/rights/plan.ts';
import type { RecordRef } from '#domain/rights/record.ts';
import { ERASE_ALL } from '#domain/rights/retention.ts';
import { planAct } from '../platform/case-table/acts.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { lookupsOf } from '../platform/case-table/lookups.ts';
import { outcomesOf } from '../platform/case-table/outcomes.ts';
import { configOf } from '../platform/config.ts';
import { type Evidence, evidenceIn } from '../platform/evidence.ts';
import { pageReader } from '../platform/page-reader.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { sha256 } from '../platform/secret.ts';
import { wrapStep } from '../platform/wrap.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly evidence: Evidence;
  readonly now: () => Date;
}

/**
 * Writes down every question that a phase puts to stores before any is asked, so that whoever dies and begins again goes
 * on with the same list. What is erased, kept and why is fixed by its hash in the case's trail (ERA-2).
 */
export const makePlanChanges =
  (deps: Deps) =>
  async ({ caseId, phase }: StepInput<'plan-changes'>): Promise<StepOutput<'plan-changes'>> => {
    const { table, registry, evidence, now } = deps;
    const state = await table.load(caseId);
    const { acts, plan } =
      phase === 'suppress'
        ? { acts: suppressionActs(registry, state.controllers), plan: null }
        : await decided(deps, state);
    for (const [at, planned] of acts.entries()) {
      await planAct(table, caseId, {
        phase,
        n: at + 1,
        planned,
        outcome: null,
        rows: [],
        tries: 0,
        error: null,
        deferredUntil: null,
      });
    }
    const written = plan && (await writePlan(evidence, caseId, plan));
    await table.execute(
      caseId,
      { type: 'PlanChanges', phase, acts: acts.length, plan: written },
      { actor: { kind: 'system', name: 'planner' }, now: now() },
    );
    return { acts: acts.length };
  };

async function decided(
  { table, registry, evidence }: Deps,
  state: Case,
): Promise<{ readonly acts: readonly PlannedAct[]; readonly plan: ErasurePlan | null }> {
  const outcomes = await outcomesOf(table, state.id);
  const erasing = outcomes.filter(
    ({ right, outcome }) => right === 'erasure' && (outcome === 'erased' || outcome === 'in-part'),
  );
  const records: { ref: RecordRef; data: Readonly<Record<string, unknown>> }[] = [];
  const items = evidenceItems(state.id, pageReader(evidence));
  for (const answer of await lookupsOf(table, state.id)) {
    const { controller, store } = answer;
    for await (const { category, id, data } of items(answer))
      records.push({ ref: { controller, store, category, id }, data });
  }
  const { timeZone } = registry.group;
  const plan = erasurePlan({
    records,
    ruleOf: ({ controller, store, category }) =>
      findStore(registry, controller, store)?.store.categories.find(({ id }) => id === category)?.erasure ??
      ERASE_ALL,
    erasing: erasing.map(({ controller }) => controller),
    keeping: keepDecisions(outcomes),
    // The day of the decision: whoever plans again after midnight plans the same.
    today: dayOf(state.release?.at ?? state.receivedAt, timeZone),
    timeZone,
  });
  const refs = records.map(({ ref }) => ref);
  return {
    acts: actsFor({ registry, outcomes, records: refs, plan }),
    plan: erasing.length > 0 ? plan : null,
  };
}

async function writePlan(evidence: Evidence, caseId: CaseId, plan: ErasurePlan) {
  const text = canonicalJson(plan);
  const hash = sha256(text);
  const key = `${pipelinePrefix(caseId)}erasure-${hash.slice(0, 16)}.json`;
  await evidence.writeText(key, text);
  return { key, sha256: hash };
}

export const handler = wrapStep('plan-changes', () => {
  const { TABLE, EVIDENCE_BUCKET } = configOf('plan-changes');
  return makePlanChanges({
    table: caseTable(TABLE),
    registry: bundledRegistry(),
    evidence: evidenceIn(EVIDENCE_BUCKET),
    now: () => new Date(),
  });
});
