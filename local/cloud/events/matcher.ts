import { isRecord } from '#cloud/gateway/index.ts';
import { notEmulated } from '#cloud/service.ts';
import { invalidPattern } from './invalid-pattern.ts';
import { compileNumeric } from './numeric.ts';
import { compileWildcard } from './wildcard.ts';

/** A test of one leaf, or the question whether there is a leaf at all. */
export type LeafTest =
  | { kind: 'leaf'; matches: (leaf: unknown) => boolean }
  | { kind: 'exists'; wanted: boolean };

type Test = (leaf: unknown) => boolean;

/** Compiles one element of a pattern's array: an exact value, or an object with one matcher in it. */
export function compileMatcher(matcher: unknown, path: string): LeafTest {
  if (!isRecord(matcher)) {
    if (Array.isArray(matcher)) throw invalidPattern(`An array in the array of ${path}`);
    return { kind: 'leaf', matches: (leaf) => leaf === matcher };
  }
  const [name, operand] = onlyEntry(matcher, path);
  if (name === 'exists') {
    if (typeof operand !== 'boolean') throw invalidPattern(`exists in ${path} must be true or false`);
    return { kind: 'exists', wanted: operand };
  }
  return { kind: 'leaf', matches: compileNamed(name, operand, path) };
}

function compileNamed(name: string, operand: unknown, path: string): Test {
  switch (name) {
    case 'prefix':
    case 'suffix':
      return compileAffix(name, operand, path);
    case 'equals-ignore-case':
    case 'wildcard':
      return compileText(name, text(operand, name, path), path);
    case 'anything-but':
      return compileAnythingBut(operand, path);
    case 'numeric': {
      const test = compileNumeric(operand, path);
      return (leaf) => typeof leaf === 'number' && test(leaf);
    }
    case 'cidr':
      throw notEmulated(`the matcher cidr of event patterns (${path})`);
    default:
      throw invalidPattern(`Unrecognized match type ${name} in ${path}`);
  }
}

type TextMatcher = 'prefix' | 'suffix' | 'equals-ignore-case' | 'wildcard';

/** The matchers that compare a text with a text; they never match a leaf that is none. */
function compileText(name: TextMatcher, operand: string, path: string): Test {
  const test = textTest(name, operand, path);
  return (leaf) => typeof leaf === 'string' && test(leaf);
}

function textTest(name: TextMatcher, operand: string, path: string): (leaf: string) => boolean {
  switch (name) {
    case 'prefix':
      return (leaf) => leaf.startsWith(operand);
    case 'suffix':
      return (leaf) => leaf.endsWith(operand);
    case 'equals-ignore-case': {
      const lower = operand.toLowerCase();
      return (leaf) => leaf.toLowerCase() === lower;
    }
    case 'wildcard': {
      const test = compileWildcard(operand);
      if ('invalid' in test) throw invalidPattern(`${test.invalid} in the wildcard of ${path}`);
      return test;
    }
  }
}

/** `{prefix: 'x'}`, or `{prefix: {'equals-ignore-case': 'x'}}`. */
function compileAffix(name: 'prefix' | 'suffix', operand: unknown, path: string): Test {
  if (!isRecord(operand)) return compileText(name, text(operand, name, path), path);
  const [inner, value] = onlyEntry(operand, path);
  if (inner !== 'equals-ignore-case') throw invalidPattern(`Unsupported ${inner} inside ${name} in ${path}`);
  const test = compileText(name, text(value, inner, path).toLowerCase(), path);
  return (leaf) => typeof leaf === 'string' && test(leaf.toLowerCase());
}

/** Everything that is not one of the listed values, or does not match one of the listed texts. */
function compileAnythingBut(operand: unknown, path: string): Test {
  if (isRecord(operand)) {
    const [name, value] = onlyEntry(operand, path);
    if (name !== 'prefix' && name !== 'suffix' && name !== 'equals-ignore-case' && name !== 'wildcard')
      throw invalidPattern(`Unsupported anything-but pattern: ${name} in ${path}`);
    const texts = list(value, path).map((one) => text(one, name, path));
    // Every text begins and ends with nothing: such a pattern could match no text at all.
    if ((name === 'prefix' || name === 'suffix') && texts.includes(''))
      throw invalidPattern(`Null prefix/suffix not allowed (${path})`);
    const tests = texts.map((one) => compileText(name, one, path));
    return (leaf) => !tests.some((test) => test(leaf));
  }
  const excluded = list(operand, path);
  const kinds = new Set(excluded.map((value) => typeof value));
  if (kinds.size !== 1 || !(kinds.has('string') || kinds.has('number')))
    throw invalidPattern(`anything-but in ${path} must list only strings or only numbers`);
  return (leaf) => !excluded.includes(leaf);
}

function list(operand: unknown, path: string): unknown[] {
  const values: unknown[] = Array.isArray(operand) ? operand : [operand];
  if (values.length === 0) throw invalidPattern(`An empty list in anything-but of ${path}`);
  return values;
}

function text(operand: unknown, name: string, path: string): string {
  if (typeof operand !== 'string') throw invalidPattern(`${name} in ${path} must be a string`);
  return operand;
}

function onlyEntry(matcher: Record<string, unknown>, path: string): [name: string, operand: unknown] {
  const [entry, ...others] = Object.entries(matcher);
  if (!entry || others.length > 0) throw invalidPattern(`Only one key allowed in match expression (${path})`);
  return entry;
}
