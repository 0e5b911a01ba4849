import type { ChangeResult } from '#contracts/lookup-change.ts';
import type { KeepingGround } from '#contracts/right-grounds.ts';
import type { Day } from '../clock/day.ts';
import type { ErasurePlan, PlannedRecord, Step } from './plan.ts';
import { type RecordRef, recordKey } from './record.ts';

/** What became of one record (ERA-2): what the requester is told, and what the stores can be held against. */
export interface LedgerRow extends RecordRef {
  /** What is to be done, or was. */
  readonly step: Step;
  /** `missing`: it was gone before anything was done to it. Null: nothing is settled. */
  readonly outcome: 'erased' | 'anonymised' | 'kept' | 'missing' | null;
  readonly ground: KeepingGround | null;
  /** Last day; stays when the record is erased after it, so that the ledger shows why so late. */
  readonly keptUntil: Day | null;
  readonly restricted: boolean;
  /** How often the operation that is under way was begun, and no result is known. */
  readonly attempts: number;
  /** Why a person has to look. Null: nothing. */
  readonly stuck: Stuck | null;
}

/**
 * `not-theirs`: the store says that the record is not this person's; nothing was done. `changed-meanwhile`: it is not what
 * was planned on. `not-done`: the store said that it was done, and it is not. `unexpected-result`: the store did something
 * else than it was told.
 */
export type Stuck =
  | Extract<ChangeResult, 'not-theirs' | 'changed-meanwhile' | 'not-done'>
  | 'unexpected-result';

export const OPERATION_OF = {
  delete: 'erase',
  anonymise: 'anonymise',
  keep: 'restrict',
} as const satisfies Readonly<Record<Step['action'], string>>;
export type Operation = (typeof OPERATION_OF)[Step['action']];

/**
 * What the trail of an erasure is made of. `begun` is written before a store is asked: so a crash between the two leaves
 * a trace, and whoever goes on knows that the record may be gone by our own hand.
 */
export interface LedgerEntry {
  readonly record: RecordRef;
  readonly operation: Operation;
  /** From 1; one more each time that the same operation is begun again. */
  readonly attempt: number;
  readonly result: 'begun' | ChangeResult;
}

/** The ledger before anything is done. */
export const openLedger = ({ steps }: ErasurePlan): readonly LedgerRow[] => steps.map(openRow);

const openRow = ({ step, ...ref }: PlannedRecord): LedgerRow => ({
  ...ref,
  step,
  outcome: null,
  ground: step.action === 'keep' ? step.ground : null,
  keptUntil: step.action === 'keep' ? step.until : null,
  restricted: false,
  attempts: 0,
  stuck: null,
});

/**
 * The ledger after these entries. Entries come at least once: one more of the same changes nothing, and what is settled
 * stays settled. Entries on records that were not planned are faults of ours.
 *
 * @throws {TypeError} if an entry names a record that the ledger has no row of
 */
export function folded(ledger: readonly LedgerRow[], entries: readonly LedgerEntry[]): readonly LedgerRow[] {
  const rows = new Map(ledger.map((row) => [recordKey(row), row]));
  for (const entry of entries) {
    const { controller, store } = entry.record;
    const key = recordKey(entry.record);
    const row = rows.get(key);
    if (!row) throw new TypeError(`The ledger has no row of this record in ${controller}/${store}`);
    rows.set(key, expected(row) === entry.operation ? after(row, entry) : late(row, entry));
  }
  return [...rows.values()];
}

/** Something to do to a record now, and which try it is. */
export type Due = RecordRef & { readonly step: Step; readonly attempt: number };

/** What is still to be done, in the order of the plan: where an interrupted erasure goes on. */
export const toDo = (ledger: readonly LedgerRow[]): readonly Due[] =>
  ledger
    .filter(({ outcome, stuck }) => outcome === null && stuck === null)
    .map((row) => ({ ...refOf(row), step: row.step, attempt: row.attempts + 1 }));

/** Kept records whose last day is over: they end by themselves, nobody need ask (ERA-2, RET-1). */
export const keptDue = (ledger: readonly LedgerRow[], today: Day): readonly Due[] =>
  ledger.flatMap((row) => {
    const over =
      row.outcome === 'kept' && row.stuck === null && row.keptUntil !== null && row.keptUntil < today;
    if (!over || row.step.action !== 'keep') return [];
    return [{ ...refOf(row), step: row.step.afterwards, attempt: row.attempts + 1 }];
  });

/** Everything has an outcome; nobody has to look at anything. */
export const isComplete = (ledger: readonly LedgerRow[]): boolean =>
  ledger.every(({ outcome, stuck }) => outcome !== null && stuck === null);

/** A person has looked at a record that was stuck, and it was planned anew. */
export const replanned = (row: LedgerRow, step: Step): LedgerRow => openRow({ ...refOf(row), step });

const refOf = ({ controller, store, category, id }: LedgerRow): RecordRef => ({
  controller,
  store,
  category,
  id,
});

/** What is the next thing to do to the record, as far as the ledger knows; null: nothing more. */
function expected(row: LedgerRow): Operation | null {
  if (row.outcome === null) return OPERATION_OF[row.step.action];
  if (row.outcome === 'kept' && row.step.action === 'keep') return OPERATION_OF[row.step.afterwards.action];
  return null;
}

function after(row: LedgerRow, { operation, attempt, result }: LedgerEntry): LedgerRow {
  const done = DONE_BY[operation];
  switch (result) {
    case 'begun':
      return { ...row, attempts: Math.max(row.attempts, attempt) };
    case 'not-theirs':
    case 'changed-meanwhile':
    case 'not-done':
      return { ...row, attempts: 0, stuck: result };
    case 'missing':
      // It was there when it was planned, and a try before this one has no known result: our own hand has done it. An
      // anonymised record is gone as well, since it has another id; a restricted one would still be there.
      return settled(row, operation !== 'restrict' && attempt > 1 ? done.outcome : 'missing');
    case 'already':
      return settled(row, done.outcome);
    case 'erased':
    case 'anonymised':
    case 'restricted':
      return done.result === result
        ? settled(row, done.outcome)
        : { ...row, attempts: 0, stuck: 'unexpected-result' };
    case 'rectified':
    case 'unrestricted':
    case 'suppressed':
      return { ...row, attempts: 0, stuck: 'unexpected-result' };
    default:
      return result satisfies never;
  }
}

/** An entry that comes again, or after a later one. Only one can still be news: the store did erase what was missed. */
function late(row: LedgerRow, { operation, result }: LedgerEntry): LedgerRow {
  const erased = operation === 'erase' && result === 'erased';
  return row.outcome === 'missing' && erased ? settled(row, 'erased') : row;
}

const DONE_BY = {
  erase: { result: 'erased', outcome: 'erased' },
  anonymise: { result: 'anonymised', outcome: 'anonymised' },
  restrict: { result: 'restricted', outcome: 'kept' },
} as const;

/** A record that is gone, or anybody's, is restricted no more. */
const settled = (row: LedgerRow, outcome: NonNullable<LedgerRow['outcome']>): LedgerRow => ({
  ...row,
  outcome,
  restricted: outcome === 'kept',
  attempts: 0,
  stuck: null,
});
