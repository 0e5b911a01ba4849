import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { wrapStep } from '../platform/wrap.ts';

/** Tells the state machine what a person has decided, from the case itself. */
export const makeReadDecision =
  ({ table }: { table: CaseTable }) =>
  async ({ caseId }: StepInput<'read-decision'>): Promise<StepOutput<'read-decision'>> => {
    const state = await table.load(caseId);
    const hasPackage = state.rights.some((right) => right === 'access' || right === 'portability');
    if (state.ending) return { decision: 'ended', hasPackage };
    if (state.refusal) return { decision: 'refused', hasPackage };
    if (state.release) return { decision: 'released', hasPackage };
    return { decision: state.identity ? 'accepted' : 'open', hasPackage };
  };

export const handler = wrapStep('read-decision', () =>
  makeReadDecision({ table: caseTable(configOf('read-decision').TABLE) }),
);
