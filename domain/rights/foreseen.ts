import type { ControllerId } from '#contracts/ids.ts';
import type { PlannedAct } from './acts.ts';
import { type LedgerRow, openLedger } from './ledger.ts';
import type { ErasurePlan, Step } from './plan.ts';

const ENDS_AS = {
  delete: 'erased',
  anonymise: 'anonymised',
  keep: 'kept',
} as const satisfies Readonly<Record<Step['action'], LedgerRow['outcome']>>;

/** The ledger as it will be if every store does what the plan asks of it: what a person looks at before deciding. */
export const foreseenLedger = (plan: ErasurePlan): readonly LedgerRow[] =>
  openLedger(plan).map((row) => ({
    ...row,
    outcome: ENDS_AS[row.step.action],
    restricted: row.step.action === 'keep',
  }));

/** How many records of each company will be restricted. */
export function foreseenRestricted(acts: readonly PlannedAct[]): Readonly<Record<string, number>> {
  const counts = new Map<ControllerId, number>();
  for (const act of acts)
    if (act.operation === 'restrict')
      counts.set(act.controller, (counts.get(act.controller) ?? 0) + act.records.length);
  return Object.fromEntries(counts);
}
