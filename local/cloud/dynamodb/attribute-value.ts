/** One attribute in DynamoDB's own JSON: exactly one of these is set. Numbers are strings, bytes are base64. */
export interface AttributeValue {
  S?: string;
  N?: string;
  B?: string;
  BOOL?: boolean;
  NULL?: boolean;
  SS?: string[];
  NS?: string[];
  BS?: string[];
  L?: AttributeValue[];
  M?: Item;
}

export type Item = Record<string, AttributeValue>;

type AttributeType = keyof AttributeValue;

/** The attribute types that `AttributeValue` may name; anything else in a request is refused. */
export const attributeTypes: ReadonlySet<string> = new Set<AttributeType>([
  'S',
  'N',
  'B',
  'BOOL',
  'NULL',
  'SS',
  'NS',
  'BS',
  'L',
  'M',
]);

/** Deep equality as DynamoDB sees it: the members of a set and the attributes of a map have no order. */
export function sameValue(a: AttributeValue | undefined, b: AttributeValue | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.S !== b.S || a.N !== b.N || a.B !== b.B || a.BOOL !== b.BOOL || a.NULL !== b.NULL) return false;
  if (!sameSet(a.SS, b.SS) || !sameSet(a.NS, b.NS) || !sameSet(a.BS, b.BS)) return false;
  if (a.M || b.M) return sameItem(a.M, b.M);
  if (a.L || b.L) return sameList(a.L, b.L);
  return true;
}

export function sameItem(a: Item | undefined, b: Item | undefined): boolean {
  if (!a || !b) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => sameValue(a[name], b[name]));
}

function sameList(a: AttributeValue[] | undefined, b: AttributeValue[] | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((value, i) => sameValue(value, b[i]));
}

function sameSet(a: string[] | undefined, b: string[] | undefined): boolean {
  if (!a || !b) return a === b;
  const members = new Set(b);
  return a.length === b.length && a.every((member) => members.has(member));
}

/** Into how many levels the attributes of an item are nested; 1 if none is a map or a list. */
export function nestingOf(values: Iterable<AttributeValue>): number {
  let deepest = 1;
  for (const { M: map, L: list } of values)
    if (map || list) deepest = Math.max(deepest, 1 + nestingOf(list ?? Object.values(map ?? {})));
  return deepest;
}

/**
 * What an item weighs, in bytes, against the 400 KB limit: names and strings count in UTF-8.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemBytes(item: Item): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(item)) bytes += Buffer.byteLength(name) + valueBytes(value);
  return bytes;
}

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return Buffer.byteLength(value.B, 'base64');
  if (value.SS) return total(value.SS, (member) => Buffer.byteLength(member));
  if (value.NS) return total(value.NS, numberBytes);
  if (value.BS) return total(value.BS, (member) => Buffer.byteLength(member, 'base64'));
  if (value.L) return 3 + total(value.L, (member) => 1 + valueBytes(member));
  if (value.M) return 3 + Object.keys(value.M).length + itemBytes(value.M);
  return 1;
}

/** Two significant digits a byte, one byte more, and one for the sign of a negative number. */
function numberBytes(number: string): number {
  const digits = number.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return Math.ceil(digits.length / 2) + 1 + (number.startsWith('-') ? 1 : 0);
}

function total<T>(members: readonly T[], weigh: (member: T) => number): number {
  return members.reduce((sum, member) => sum + weigh(member), 0);
}
