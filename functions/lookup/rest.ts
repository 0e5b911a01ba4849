import { afterAnswer, afterFailure, type StoreHealth, turnOf } from '#domain/registry/store-rest.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import { healthOf, recordHealth } from '../platform/case-table/store-health.ts';

interface Place {
  readonly controller: string;
  readonly store: string;
}

/** Until when the store is left in peace; null: it is asked now. Of the cases that would try it after a rest, one is let through. */
export async function restOf(
  table: CaseTable,
  place: Place,
  health: StoreHealth | null,
  { wanted, now }: { readonly wanted: boolean; readonly now: Date },
): Promise<string | null> {
  const turn = turnOf(health, now, wanted);
  switch (turn.kind) {
    case 'ask':
      return null;
    case 'rest':
      return turn.until;
    case 'try':
      return (await recordHealth(table, place, health, turn.meanwhile)) ? null : turn.meanwhile.restsUntil;
    default:
      return turn satisfies never;
  }
}

/** After all attempts, or the store says it itself. */
export async function noteFailure(table: CaseTable, place: Place, error: string, now: Date): Promise<void> {
  const before = await healthOf(table, place);
  await recordHealth(table, place, before, afterFailure(before, error, now));
}

/** @param health as it was before the question: most stores have never failed, and nothing is read or written */
export async function noteAnswer(table: CaseTable, place: Place, health: StoreHealth | null): Promise<void> {
  if (!health || health.failures === 0) return;
  const before = await healthOf(table, place);
  const after = afterAnswer(before);
  if (after) await recordHealth(table, place, before, after);
}
