import type { StepInput } from '#contracts/steps.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { wrapStep } from '../platform/wrap.ts';

/** Writes down that the case is closed, in the name of the person who released or refused (AUT). */
export const makeClose =
  ({ table, now }: { table: CaseTable; now: () => Date }) =>
  async ({ caseId }: StepInput<'close'>) => {
    await table.execute(
      caseId,
      { type: 'CloseCase' },
      { actor: { kind: 'system', name: 'state-machine' }, now: now() },
    );
    return {};
  };

export const handler = wrapStep('close', () =>
  makeClose({ table: caseTable(configOf('close').TABLE), now: () => new Date() }),
);
