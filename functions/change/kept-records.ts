import type { CaseId } from '#contracts/ids.ts';
import { LARGEST_CHANGE } from '#contracts/lookup-change.ts';
import type { LedgerRow } from '#domain/rights/ledger.ts';
import type { Step } from '#domain/rights/plan.ts';
import type { Kept } from '../platform/case-table/kept.ts';

type KeptRow = LedgerRow & { readonly step: Extract<Step, { action: 'keep' }> };

const isPlannedToStay = (row: LedgerRow): row is KeptRow => row.step.action === 'keep';

/** Still there for all that is known. Where a store cannot restrict, the record was kept all the same. */
const isStillThere = ({ outcome, stuck }: LedgerRow): boolean =>
  outcome === 'kept' || (outcome === null && stuck === null);

/**
 * What ends by itself after its last day (ERA-2): one act for the records of a store that are kept until the same day.
 * Acts are numbered by the plan alone and after its own, so that whoever counts again counts the same, whatever has
 * ended meanwhile.
 *
 * @param planned how many acts the plan has
 */
export function keptRecords(caseId: CaseId, planned: number, ledger: readonly LedgerRow[]): readonly Kept[] {
  const groups = new Map<string, KeptRow[]>();
  for (const row of ledger.filter(isPlannedToStay)) {
    const key = JSON.stringify([row.controller, row.store, row.step.until]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
    .flatMap(inQuestions)
    .map((rows, at) => ({ n: planned + 1 + at, rows: rows.filter(isStillThere) }))
    .flatMap(({ n, rows }) => {
      const [first] = rows;
      if (!first) return [];
      const { controller, store, step } = first;
      const records = rows.map(endingOf);
      return [
        { caseId, n, keptUntil: step.until, ending: { operation: 'erase', controller, store, records } },
      ];
    });
}

const inQuestions = (rows: readonly KeptRow[]): readonly (readonly KeptRow[])[] =>
  Array.from({ length: Math.ceil(rows.length / LARGEST_CHANGE) }, (_, n) =>
    rows.slice(n * LARGEST_CHANGE, (n + 1) * LARGEST_CHANGE),
  );

function endingOf({ category, id, step: { afterwards } }: KeptRow): Kept['ending']['records'][number] {
  return afterwards.action === 'anonymise'
    ? { category, id, how: 'anonymise', mask: afterwards.mask }
    : { category, id, how: 'delete' };
}
