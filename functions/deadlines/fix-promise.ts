import type { Registry } from '#contracts/registry.ts';
import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { promiseFor } from '#domain/case/dates.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { wrapStep } from '../platform/wrap.ts';

/** Identity is known: fixes the group's own promise on top of the law's month (CLK-3) and the day to have collected by. */
export const makeFixPromise =
  ({ table, registry, now }: { table: CaseTable; registry: Registry; now: () => Date }) =>
  async ({ caseId }: StepInput<'fix-promise'>): Promise<StepOutput<'fix-promise'>> => {
    const before = await table.load(caseId);
    await table.execute(
      caseId,
      { type: 'FixPromise', ...promiseFor(before, registry.group, now()) },
      { actor: { kind: 'system', name: 'clock' }, now: now() },
    );
    return { suppress: before.rights.includes('objection-dm') };
  };

export const handler = wrapStep('fix-promise', () =>
  makeFixPromise({
    table: caseTable(configOf('fix-promise').TABLE),
    registry: bundledRegistry(),
    now: () => new Date(),
  }),
);
