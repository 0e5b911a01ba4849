import type { Registry } from '#contracts/registry.ts';
import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { planLookup, plannedLookup } from '../platform/case-table/lookups.ts';
import { configOf } from '../platform/config.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { wrapStep } from '../platform/wrap.ts';

/** Writes at a time: thousands of stores, one after the other, would take longer than the step may. */
const AT_ONCE = 25;

/**
 * Writes down every store of every controller before any is asked, so that none can be forgotten (AFF-1). What a
 * company keeps for its clients is never asked: it is referred from the start (PRO-1).
 */
export const makePlanLookups =
  ({ table, registry, now }: { table: CaseTable; registry: Registry; now: () => Date }) =>
  async ({ caseId }: StepInput<'plan-lookups'>): Promise<StepOutput<'plan-lookups'>> => {
    const stores = registry.controllers.flatMap((controller) =>
      controller.stores.map((store) => ({
        controller: controller.id,
        store: store.id,
        referred: store.role === 'processor',
      })),
    );
    for (let at = 0; at < stores.length; at += AT_ONCE) {
      await Promise.all(
        stores
          .slice(at, at + AT_ONCE)
          .map(({ controller, store, referred }) =>
            planLookup(table, caseId, plannedLookup(controller, store, referred ? 'referred' : null)),
          ),
      );
    }
    await table.execute(
      caseId,
      { type: 'PlanLookups', stores },
      { actor: { kind: 'system', name: 'planner' }, now: now() },
    );
    return { stores: stores.length };
  };

export const handler = wrapStep('plan-lookups', () =>
  makePlanLookups({
    table: caseTable(configOf('plan-lookups').TABLE),
    registry: bundledRegistry(),
    now: () => new Date(),
  }),
);
