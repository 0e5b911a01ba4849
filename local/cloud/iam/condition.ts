import { arnGlob, glob, hasVariable, type Matches } from './pattern.ts';
import { PolicyError } from './refusal.ts';

/** What a call says about itself: keys in lower case, as IAM compares them without regard to case. */
export type Context = ReadonlyMap<string, string>;

export type Condition = (context: Context) => boolean;

/**
 * The keys that calls here bring along. One that is not in this list would be missing in every call, so that a
 * condition on it would quietly never hold.
 */
const KNOWN_KEYS: ReadonlySet<string> = new Set([
  'aws:principalarn',
  'aws:securetransport',
  'aws:sourceaccount',
  'aws:sourcearn',
  'kms:messagetype',
  'kms:signingalgorithm',
  'kms:viaservice',
  's3:prefix',
  'ses:fromaddress',
]);

const OPERATORS: Readonly<Record<string, (wanted: string) => Matches>> = {
  StringEquals: (wanted) => (value) => value === wanted,
  StringEqualsIgnoreCase: (wanted) => (value) => value.toLowerCase() === wanted.toLowerCase(),
  StringLike: (wanted) => glob(wanted),
  ArnEquals: arnGlob,
  ArnLike: arnGlob,
  Bool: (wanted) => (value) => value.toLowerCase() === wanted.toLowerCase(),
};

/**
 * All operators and keys must hold, and of several values of a key one. A key that a call does not bring never holds.
 * @throws PolicyError naming the operator or the key that is not evaluated
 */
export function compileCondition(
  holder: string,
  block: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
): Condition {
  const tests = Object.entries(block).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => compileTest(holder, operator, key, values)),
  );
  return (context) => tests.every((holds) => holds(context));
}

function compileTest(holder: string, operator: string, key: string, values: readonly string[]): Condition {
  const compile = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  if (!compile) throw new PolicyError(holder, `the condition operator ${operator} is not known`);
  const name = key.toLowerCase();
  if (!KNOWN_KEYS.has(name)) throw new PolicyError(holder, `the condition key ${key} is not known`);
  const variable = values.find(hasVariable);
  if (variable !== undefined)
    throw new PolicyError(holder, `the policy variable in ${variable} is not filled in`);
  const wanted = values.map(compile);
  return (context) => {
    const value = context.get(name);
    return value !== undefined && wanted.some((matches) => matches(value));
  };
}
