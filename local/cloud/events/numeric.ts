import { invalidPattern } from './invalid-pattern.ts';

const LIMIT = 5e9;

/**
 * Compiles the operand of `numeric`: `['=', n]`, one bound, or a lower bound followed by an upper one, e.g.
 * `['>', 0, '<=', 5]`. EventBridge compares numbers from -5e9 to 5e9.
 */
export function compileNumeric(operand: unknown, path: string): (leaf: number) => boolean {
  if (!Array.isArray(operand)) throw invalidPattern(`numeric in ${path} must be an array`);
  const [first, a, second, b, ...rest]: unknown[] = operand;
  if (rest.length > 0 || operand.length % 2 !== 0 || operand.length === 0)
    throw invalidPattern(`numeric in ${path} must be one or two pairs of operator and number`);
  const lower = compare(first, bound(a, path), path);
  if (operand.length === 2) return lower;
  const upper = compare(second, bound(b, path), path);
  if (!isOneOf(first, '>', '>=') || !isOneOf(second, '<', '<=') || bound(a, path) >= bound(b, path))
    throw invalidPattern(`numeric in ${path} must be a lower bound followed by a higher upper bound`);
  return (leaf) => lower(leaf) && upper(leaf);
}

function compare(operator: unknown, n: number, path: string): (leaf: number) => boolean {
  switch (operator) {
    case '=':
      return (leaf) => leaf === n;
    case '<':
      return (leaf) => leaf < n;
    case '<=':
      return (leaf) => leaf <= n;
    case '>':
      return (leaf) => leaf > n;
    case '>=':
      return (leaf) => leaf >= n;
    default:
      throw invalidPattern(`Unrecognized numeric range operator ${String(operator)} in ${path}`);
  }
}

function bound(value: unknown, path: string): number {
  if (typeof value !== 'number' || Math.abs(value) > LIMIT)
    throw invalidPattern(`numeric in ${path} compares with numbers from -5e9 to 5e9`);
  return value;
}

function isOneOf(value: unknown, ...allowed: unknown[]): boolean {
  return allowed.includes(value);
}
