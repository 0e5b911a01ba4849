import type { Registry } from '#contracts/registry.ts';
import type { RightOutcome } from '#contracts/right-outcome.ts';
import type { Case } from '#domain/case/state.ts';
import type { Day } from '#domain/clock/day.ts';
import { evidenceItems } from '#domain/package/index.ts';
import { findStore } from '#domain/registry/index.ts';
import { actsFor, type PlannedAct } from '#domain/rights/acts.ts';
import { keepDecisions } from '#domain/rights/keep-decisions.ts';
import { type ErasurePlan, erasurePlan } from '#domain/rights/plan.ts';
import type { RecordRef } from '#domain/rights/record.ts';
import { ERASE_ALL } from '#domain/rights/retention.ts';
import type { CaseTable } from './case-table/case-table.ts';
import { lookupsOf } from './case-table/lookups.ts';
import { outcomesOf } from './case-table/outcomes.ts';
import type { Evidence } from './evidence.ts';
import { pageReader } from './page-reader.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly evidence: Evidence;
}

/** What a decision asks of the stores. */
export interface DecidedChanges {
  readonly outcomes: readonly RightOutcome[];
  readonly acts: readonly PlannedAct[];
  /** Record by record what is erased and what is kept; empty where nothing is to be erased. */
  readonly plan: ErasurePlan;
  readonly erases: boolean;
}

/**
 * Works out from what was found and decided what is to be done.
 *
 * @param today the day of the decision
 * @param proposed in the place of what was decided
 */
export async function decidedChanges(
  { table, registry, evidence }: Deps,
  { id: caseId }: Pick<Case, 'id'>,
  today: Day,
  proposed?: readonly RightOutcome[],
): Promise<DecidedChanges> {
  const outcomes = proposed ?? (await outcomesOf(table, caseId));
  const erasing = outcomes.filter(
    ({ right, outcome }) => right === 'erasure' && (outcome === 'erased' || outcome === 'in-part'),
  );
  const records: { ref: RecordRef; data: Readonly<Record<string, unknown>> }[] = [];
  const items = evidenceItems(caseId, pageReader(evidence));
  for (const answer of await lookupsOf(table, caseId)) {
    const { controller, store } = answer;
    for await (const { category, id, data } of items(answer))
      records.push({ ref: { controller, store, category, id }, data });
  }
  const plan = erasurePlan({
    records,
    ruleOf: ({ controller, store, category }) =>
      findStore(registry, controller, store)?.store.categories.find(({ id }) => id === category)?.erasure ??
      ERASE_ALL,
    erasing: erasing.map(({ controller }) => controller),
    keeping: keepDecisions(outcomes),
    today,
    timeZone: registry.group.timeZone,
  });
  const acts = actsFor({ registry, outcomes, records: records.map(({ ref }) => ref), plan });
  return { outcomes, acts, plan, erases: erasing.length > 0 };
}
