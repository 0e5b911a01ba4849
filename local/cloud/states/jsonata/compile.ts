import jsonata from 'jsonata';
import { addFunctions } from './functions.ts';

/** Compiled expressions by text: a machine has some dozens, and each is evaluated thousands of times. */
const compiled = new Map<string, jsonata.Expression>();
const MOST_KEPT = 5_000;

export function compile(text: string): jsonata.Expression {
  let expression = compiled.get(text);
  if (!expression) {
    expression = jsonata(text);
    addFunctions(expression);
    if (compiled.size >= MOST_KEPT) compiled.clear();
    compiled.set(text, expression);
  }
  return expression;
}

/** Why the expression cannot be used, or undefined when it can. */
export function problemOf(text: string): string | undefined {
  try {
    if (callsEval(compile(text).ast())) return `The function $eval is not supported in '${text}'`;
    return undefined;
  } catch (error) {
    return `Invalid JSONata expression '${text}': ${messageOf(error)}`;
  }
}

/** `S0201: Syntax error: ")"` for what JSONata throws. */
export function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const code = 'code' in error ? `${String(error.code)}: ` : '';
  return code + ('message' in error ? String(error.message) : 'unknown error');
}

function callsEval(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && node.type === 'variable' && 'value' in node && node.value === 'eval') return true;
  return Object.values(node).some(callsEval);
}
