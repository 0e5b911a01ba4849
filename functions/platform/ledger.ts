import * as z from 'zod/mini';
import type { Case } from '#domain/case/state.ts';
import type { PlannedAct } from '#domain/rights/acts.ts';
import {
  folded,
  type LedgerEntry,
  type LedgerRow,
  OPERATION_OF,
  type Operation,
  openLedger,
} from '#domain/rights/ledger.ts';
import type { ErasurePlan } from '#domain/rights/plan.ts';
import { type RecordRef, recordKey } from '#domain/rights/record.ts';
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
  const planned = new Set(plan.steps.map(recordKey));
  return acts.flatMap(({ planned: act, rows, tries }) =>
    rows.flatMap(({ category, id, result }) => {
      const record = { controller: act.controller, store: act.store, category, id };
      const operation = operationOn(act, record);
      if (operation === null || !planned.has(recordKey(record))) return [];
      return [{ record, operation, attempt: tries, result }];
    }),
  );
}

/**
 * What the act did to the record, as erasures go; null: it is no part of one, such as a correction. Not what the plan
 * says of the record: one that was kept is restricted by one act, and ended by a later one when its last day is over.
 */
function operationOn(act: PlannedAct, { category, id }: RecordRef): Operation | null {
  if (act.operation === 'restrict') return 'restrict';
  if (act.operation !== 'erase') return null;
  const asked = act.records.find((one) => one.category === category && one.id === id);
  return asked ? OPERATION_OF[asked.how] : null;
}
