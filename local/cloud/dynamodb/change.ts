import { type Item, itemBytes, nestingOf } from './attribute-value.ts';
import { db, valueProblem } from './dynalite.ts';
import { checkIndexKeys } from './index-entries.ts';
import { type Table, validationError } from './table.ts';

/** What one request does to one item. */
export interface Change {
  readonly table: Table;
  /** The item's key in dynalite's encoding. */
  readonly key: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  readonly byTimeToLive: boolean;
}

/** A change whose result has been checked: numbers that came out of arithmetic, size in bytes, index keys. */
export function checkedChange(
  table: Table,
  before: Item | undefined,
  after: Item | undefined,
  byTimeToLive = false,
): Change | undefined {
  const present = after ?? before;
  if (!present) return undefined;
  if (after) checkItem(table, after);
  return { table, key: db.createKey(present, table.description), before, after, byTimeToLive };
}

const MOST_LEVELS = 32;

function checkItem(table: Table, item: Item): void {
  for (const value of Object.values(item)) {
    const problem = valueProblem(value);
    if (problem) throw validationError(problem);
  }
  if (nestingOf(Object.values(item)) > MOST_LEVELS)
    throw validationError(
      'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit',
    );
  if (itemBytes(item) > db.MAX_SIZE) throw validationError('Item size has exceeded the maximum allowed size');
  checkIndexKeys(table, item);
}

/** When time to live deletes `item`, in milliseconds. */
export function expiryOf(table: Table, item: Item, now: number): number | undefined {
  const value = table.ttlAttribute === undefined ? undefined : item[table.ttlAttribute]?.N;
  if (value === undefined) return undefined;
  const at = Math.floor(Number(value)) * 1000;
  // AWS leaves alone what expired more than five years ago; what lies beyond the end of `Date` never comes.
  return at > now - FIVE_YEARS_MS && at <= 8.64e15 ? at : undefined;
}

const FIVE_YEARS_MS = 5 * 365 * 24 * 60 * 60 * 1000;
