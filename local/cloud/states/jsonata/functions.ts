import { createHash, randomUUID } from 'node:crypto';
import type jsonata from 'jsonata';
import { type Json, parseJson } from '../json.ts';

const ALGORITHMS = new Map([
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
]);

const LONGEST_RANGE = 10_000_000;

function partition(items: readonly Json[], size: number): Json[][] {
  if (!Number.isInteger(size) || size < 1) throw new RangeError('The size of a partition must be positive');
  const parts: Json[][] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}

function range(first: number, last: number, step: number): number[] {
  if (step === 0) throw new RangeError('The step of a range must not be 0');
  const length = Math.floor((last - first) / step) + 1;
  if (length > LONGEST_RANGE) throw new RangeError(`A range has at most ${LONGEST_RANGE} values`);
  return Array.from({ length: Math.max(0, length) }, (_, index) => first + index * step);
}

function hash(content: string, algorithm: string): string {
  const name = ALGORITHMS.get(algorithm);
  if (!name) throw new RangeError(`Unknown hash algorithm ${algorithm}`);
  return createHash(name).update(content).digest('hex');
}

/** The same seed gives the same number (mulberry32); without one it is any number from 0 up to 1. */
function random(seed?: number): number {
  if (seed === undefined) return Math.random();
  let state = (Math.trunc(seed) + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296;
}

/** Adds the functions that Step Functions has beside JSONata's own, and takes away the one that it has not. */
export function addFunctions(expression: jsonata.Expression): void {
  expression.registerFunction('partition', partition, '<an:a>');
  expression.registerFunction('range', range, '<nnn:a>');
  expression.registerFunction('hash', hash, '<ss:s>');
  expression.registerFunction('random', random, '<n?:n>');
  expression.registerFunction('uuid', () => randomUUID(), '<:s>');
  expression.registerFunction('parse', (text: string) => parseJson(text), '<s:x>');
  expression.assign('eval', undefined);
}
