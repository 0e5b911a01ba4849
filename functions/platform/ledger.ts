import * as z from 'zod/mini';
import type { Case } from '#domain/case/state.ts';
import { folded, type LedgerEntry, type LedgerRow, OPERATION_OF, openLedger } from '#domain/rights/ledger.ts';
import type { ErasurePlan } from '#domain/rights/plan.ts';
import { recordKey } from '#domain/rights/record.ts';
import { type Act, actsOf } from './case-table/acts.ts';
import type { CaseTable } from './case-table/case-table.ts';
import type { Evidence } from './evidence.ts';
import { parseJson } from './wrap.ts';

/** Our own list, its bytes compared with the hash in the trail: its shape is that of the code that wrote it. */
const Plan = z.custom<ErasurePlan>(
  (value) => typeof value === 'object' && value !== null && 'steps' in value,
);

/** What became of each record that was to be erased (ERA-2), from the plan and what the stores answered. */
export async function ledgerOf(
  { table, evidence }: { readonly table: CaseTable; readonly evidence: Evidence },
  { id, changes }: Case,
): Promise<readonly LedgerRow[]> {
  const written = changes.apply?.plan;
  if (!written) return [];
  const plan = parseJson(Plan, await evidence.readText(written), 'the plan of an erasure');
  return folded(openLedger(plan), entriesOf(plan, await actsOf(table, id, 'apply')));
}

function entriesOf(plan: ErasurePlan, acts: readonly Act[]): readonly LedgerEntry[] {
  const planned = new Map(plan.steps.map((step) => [recordKey(step), step]));
  return acts.flatMap(({ planned: { controller, store }, rows, tries }) =>
    rows.flatMap(({ category, id, result }) => {
      const record = { controller, store, category, id };
      const step = planned.get(recordKey(record));
      if (!step) return [];
      return [{ record, operation: OPERATION_OF[step.step.action], attempt: tries, result }];
    }),
  );
}
