import { pipelinePrefix } from '#contracts/catalogue.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { Registry } from '#contracts/registry.ts';
import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { canonicalJson } from '#domain/case/chain.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { suppressionActs } from '#domain/rights/acts.ts';
import type { ErasurePlan } from '#domain/rights/plan.ts';
import { planAct } from '../platform/case-table/acts.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { decidedChanges } from '../platform/decided-changes.ts';
import { type Evidence, evidenceIn } from '../platform/evidence.ts';
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
    if (state.ending) return { acts: state.changes[phase]?.acts ?? 0 };
    const { timeZone } = registry.group;
    const { acts, plan, erases } =
      phase === 'suppress'
        ? { acts: suppressionActs(registry, state.controllers), plan: null, erases: false }
        : // The day of the decision: whoever plans again after midnight plans the same.
          await decidedChanges(deps, state, dayOf(state.release?.at ?? state.receivedAt, timeZone));
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
    const written = plan && erases ? await writePlan(evidence, caseId, plan) : null;
    await table.execute(
      caseId,
      { type: 'PlanChanges', phase, acts: acts.length, plan: written },
      { actor: { kind: 'system', name: 'planner' }, now: now() },
    );
    return { acts: acts.length };
  };

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
