import { isRecord } from '#cloud/gateway/index.ts';
import { invalidPattern } from './invalid-pattern.ts';
import { compileMatcher, type LeafTest } from './matcher.ts';

/** Says whether an event, or a part of one, matches. */
export type EventTest = (value: unknown) => boolean;

/**
 * Compiles an event pattern of EventBridge into a test of events. All keys of a pattern must match, one of the
 * matchers under each; `$or` asks for one of several patterns. Where an event has an array, one element of it has to
 * match the whole of the pattern below, as EventBridge has it.
 *
 * @throws ServiceError `InvalidEventPatternException` for what EventBridge refuses, `NotEmulated` for `cidr`.
 */
export function compilePattern(pattern: unknown): EventTest {
  return compileObject(pattern, []);
}

function compileObject(pattern: unknown, path: readonly string[]): EventTest {
  if (!isRecord(pattern)) throw invalidPattern(`${named(path)} must be an object or an array`);
  const entries = Object.entries(pattern);
  if (entries.length === 0) throw invalidPattern(`Empty objects are not allowed (${named(path)})`);
  const tests = entries.map(([key, value]) =>
    key === '$or' ? compileOr(value, path) : compileField(key, value, [...path, key]),
  );
  return (value) => tests.every((test) => test(value));
}

function compileOr(value: unknown, path: readonly string[]): EventTest {
  if (!Array.isArray(value) || value.length < 2)
    throw invalidPattern(`$or in ${named(path)} must be an array of two or more patterns`);
  const tests = value.map((alternative) => compileObject(alternative, path));
  return (event) => tests.some((test) => test(event));
}

function compileField(key: string, value: unknown, path: readonly string[]): EventTest {
  if (!Array.isArray(value)) {
    const test = compileObject(value, path);
    return (event) => elements(field(event, key)).some(test);
  }
  if (value.length === 0) throw invalidPattern(`Empty arrays are not allowed (${named(path)})`);
  const tests = value.map((matcher) => compileMatcher(matcher, named(path)));
  return (event) => {
    const leaves = leavesOf(field(event, key));
    return tests.some((test) => matchesLeaves(test, leaves));
  };
}

function matchesLeaves(test: LeafTest, leaves: readonly unknown[]): boolean {
  if (test.kind === 'exists') return test.wanted === leaves.length > 0;
  return leaves.some(test.matches);
}

/** An object has no leaf of its own name: `exists` looks at leaves only. */
function leavesOf(value: unknown): unknown[] {
  return elements(value).filter((leaf) => leaf !== undefined && !isRecord(leaf));
}

/** The elements of an array, also of nested ones; anything else is its own only element. */
function elements(value: unknown): unknown[] {
  if (!Array.isArray(value)) return [value];
  const flat: unknown[] = value.flat(Number.POSITIVE_INFINITY);
  return flat.length > 0 ? flat : [undefined];
}

function field(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function named(path: readonly string[]): string {
  return path.length === 0 ? 'the pattern' : path.join('.');
}
