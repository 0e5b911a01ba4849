import { type AttributeValue, type Item, sameValue } from './attribute-value.ts';
import { db } from './dynalite.ts';

/** A document path: `a.b[1]` is `['a', 'b', 1]`. */
export type Path = readonly (string | number)[];

type Operand = Path | AttributeValue | { type: 'function'; name: 'size'; args: readonly Operand[] };

type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A condition, filter or key condition as dynalite's parser yields it, with values and names filled in. */
export type Expression =
  | { type: 'and' | 'or'; args: readonly [Expression, Expression] }
  | { type: 'not'; args: readonly [Expression] }
  | { type: Comparator | 'between' | 'in'; args: readonly Operand[] }
  | { type: 'function'; name: string; args: readonly Operand[] };

/**
 * Whether `item` satisfies `expression`. dynalite's own evaluator never finds two maps or two lists equal and takes
 * `false` and `''` for missing, which would let a conditional write through, or refuse one, that AWS does not.
 */
export function satisfies(item: Item, expression: Expression): boolean {
  switch (expression.type) {
    case 'and':
      return expression.args.every((part) => satisfies(item, part));
    case 'or':
      return expression.args.some((part) => satisfies(item, part));
    case 'not':
      return !satisfies(item, expression.args[0]);
    default: {
      const [first, ...others] = expression.args.map((operand) => resolve(operand, item));
      return expression.type === 'function'
        ? functionHolds(expression.name, first, others[0])
        : comparisonHolds(expression.type, first, others);
    }
  }
}

function resolve(operand: Operand, item: Item): AttributeValue | undefined {
  if (isPath(operand)) return db.mapPath(operand, item) ?? undefined;
  if (!('type' in operand)) return operand;
  const [measured] = operand.args.map((argument) => resolve(argument, item));
  const size = measured && sizeOf(measured);
  return size === undefined ? undefined : { N: String(size) };
}

function isPath(operand: Operand): operand is Path {
  return Array.isArray(operand);
}

function sizeOf(value: AttributeValue): number | undefined {
  if (value.S !== undefined) return value.S.length;
  if (value.B !== undefined) return Buffer.byteLength(value.B, 'base64');
  if (value.M) return Object.keys(value.M).length;
  return (value.L ?? value.SS ?? value.NS ?? value.BS)?.length;
}

function comparisonHolds(
  type: Comparator | 'between' | 'in',
  value: AttributeValue | undefined,
  others: readonly (AttributeValue | undefined)[],
): boolean {
  const [first, second] = others;
  switch (type) {
    case '=':
      return value !== undefined && sameValue(value, first);
    case '<>':
      return value === undefined || !sameValue(value, first);
    case '<':
      return isOrdered(value, first, (order) => order < 0);
    case '<=':
      return isOrdered(value, first, (order) => order <= 0);
    case '>':
      return isOrdered(value, first, (order) => order > 0);
    case '>=':
      return isOrdered(value, first, (order) => order >= 0);
    case 'between':
      return (
        isOrdered(value, first, (order) => order >= 0) && isOrdered(value, second, (order) => order <= 0)
      );
    case 'in':
      return value !== undefined && others.some((other) => sameValue(value, other));
  }
}

/** Strings and bytes are ordered by their bytes, numbers by value; different or other types have no order. */
function isOrdered(
  a: AttributeValue | undefined,
  b: AttributeValue | undefined,
  wanted: (order: number) => boolean,
): boolean {
  if (!a || !b) return false;
  if (a.S !== undefined && b.S !== undefined)
    return wanted(Buffer.compare(Buffer.from(a.S), Buffer.from(b.S)));
  if (a.B !== undefined && b.B !== undefined) return wanted(Buffer.compare(bytes(a.B), bytes(b.B)));
  if (a.N === undefined || b.N === undefined) return false;
  return wanted(db.compare('<', a, b) ? -1 : db.compare('>', a, b) ? 1 : 0);
}

function functionHolds(
  name: string,
  value: AttributeValue | undefined,
  argument: AttributeValue | undefined,
): boolean {
  if (name === 'attribute_not_exists') return value === undefined;
  if (value === undefined) return false;
  if (name === 'attribute_exists') return true;
  if (argument === undefined) return false;
  if (name === 'attribute_type') return Object.keys(value)[0] === argument.S;
  if (name === 'begins_with') return beginsWith(value, argument);
  if (name === 'contains') return contains(value, argument);
  throw new Error(`The parser let an unknown function through: ${name}`);
}

function beginsWith(value: AttributeValue, start: AttributeValue): boolean {
  if (value.S !== undefined && start.S !== undefined) return value.S.startsWith(start.S);
  if (value.B === undefined || start.B === undefined) return false;
  const wanted = bytes(start.B);
  return bytes(value.B).subarray(0, wanted.length).equals(wanted);
}

function contains(value: AttributeValue, part: AttributeValue): boolean {
  if (value.L) return value.L.some((member) => sameValue(member, part));
  if (part.S !== undefined) return (value.S ?? value.SS)?.includes(part.S) ?? false;
  if (part.N !== undefined) return value.NS?.includes(part.N) ?? false;
  if (part.B === undefined) return false;
  return value.B === undefined
    ? (value.BS?.includes(part.B) ?? false)
    : bytes(value.B).includes(bytes(part.B));
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}
