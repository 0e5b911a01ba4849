/**
 * Where everything lies in the one Level database. `~` sorts after every character that a table's or an index's
 * name and dynalite's hexadecimal keys may contain, so prefixes of different tables never interleave.
 */
export const levelKeys = {
  /** The last stream sequence number that was given out. */
  sequence: 'sequence',
  tables: 'table~',
  dues: 'due~',
  table: (name: string) => `table~${name}`,
  items: (table: string) => `item~${table}~`,
  item: (table: string, key: string) => `item~${table}~${key}`,
  indexes: (table: string) => `index~${table}~`,
  index: (table: string, index: string) => `index~${table}~${index}~`,
  records: (table: string) => `stream~${table}~`,
  record: (table: string, sequence: string) => `stream~${table}~${sequence}`,
  token: (token: string) => `token~${token}`,
  /** Something at the Level key `target` ends at `at`; sorted by time. */
  due: (at: number, target: string) => `due~${String(at).padStart(16, '0')}~${target}`,
} as const;

/** Reads back `due`. */
export function parseDue(key: string): { at: number; target: string } {
  const [, at = '', ...target] = key.split('~');
  return { at: Number(at), target: target.join('~') };
}

/** Reads back `item`; undefined for any other key. */
export function parseItemKey(key: string): { table: string; key: string } | undefined {
  const [kind, table = '', ...rest] = key.split('~');
  return kind === 'item' ? { table, key: rest.join('~') } : undefined;
}

/** A range of Level keys. */
export interface KeyRange {
  gt?: string;
  gte?: string;
  lt?: string;
  lte?: string;
  reverse?: boolean;
  limit?: number;
}

/** Everything under `prefix`. */
export function under(prefix: string): KeyRange {
  return { gte: prefix, lt: `${prefix}\xff` };
}

/** `range`, which speaks of keys without their prefix, bounded by that prefix on the open sides. */
export function rebase(prefix: string, range: KeyRange): KeyRange {
  const based: KeyRange = { reverse: range.reverse ?? false, limit: range.limit ?? -1 };
  if (range.gt !== undefined) based.gt = prefix + range.gt;
  else based.gte = prefix + (range.gte ?? '');
  if (range.lte !== undefined) based.lte = prefix + range.lte;
  else based.lt = range.lt === undefined ? `${prefix}\xff` : prefix + range.lt;
  return based;
}
