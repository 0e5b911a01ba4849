import { afterAnswer, afterFailure, type StoreHealth, turnOf } from '#domain/registry/store-rest.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import { healthOf, recordHealth } from '../platform/case-table/store-health.ts';

interface Place {
  readonly controller: string;
  readonly store: string;
}

/** Whether a store is asked now: as ever, as the one question after a rest, or not before an instant. */
type Leave =
  | { readonly kind: 'ask' }
  | { readonly kind: 'try' }
  | { readonly kind: 'rest'; readonly until: string };

/** Of the cases that would try a store after a rest, one is let through. */
export async function leaveToAsk(
  table: CaseTable,
  place: Place,
  health: StoreHealth | null,
  { wanted, now }: { readonly wanted: boolean; readonly now: Date },
): Promise<Leave> {
  const turn = turnOf(health, now, wanted);
  switch (turn.kind) {
    case 'ask':
    case 'rest':
      return turn;
    case 'try':
      return (await recordHealth(table, place, health, turn.meanwhile))
        ? { kind: 'try' }
        : { kind: 'rest', until: turn.until };
    default:
      return turn satisfies never;
  }
}

/** After all attempts, at once where it was the trial after a rest, or because the store says it itself. */
export async function noteFailure(table: CaseTable, place: Place, error: string, now: Date): Promise<void> {
  const before = await healthOf(table, place);
  const after = afterFailure(before, error, now);
  if (after !== before) await recordHealth(table, place, before, after);
}

/** @param health as it was before the question: most stores have never failed, and nothing is read or written */
export async function noteAnswer(table: CaseTable, place: Place, health: StoreHealth | null): Promise<void> {
  if (!health || health.failures === 0) return;
  const before = await healthOf(table, place);
  const after = afterAnswer(before);
  if (after) await recordHealth(table, place, before, after);
}
