import { isArray, isObject, type Json } from '../json.ts';
import { problemOf } from '../jsonata/compile.ts';
import { expressionIn } from '../jsonata/expression.ts';
import type { Findings } from './findings.ts';

/** Checks every `{% expression %}` in a value. */
export function checkTemplate(findings: Findings, value: Json | undefined, at: string): void {
  if (typeof value === 'string') {
    const expression = expressionIn(value);
    const problem = expression === undefined ? undefined : problemOf(expression);
    if (problem) findings.add('INVALID_JSONATA_EXPRESSION', problem, at);
  } else if (isArray(value)) {
    for (const [index, item] of value.entries()) checkTemplate(findings, item, `${at}[${index}]`);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) checkTemplate(findings, item, `${at}/${key}`);
  }
}

/** A whole number within bounds, or an expression that will tell it. */
export function checkCount(
  findings: Findings,
  value: Json | undefined,
  at: string,
  bounds: { min: number; max?: number },
): void {
  if (value === undefined) return;
  if (isExpression(value)) {
    checkTemplate(findings, value, at);
    return;
  }
  const max = bounds.max ?? 99_999_999;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < bounds.min || value > max)
    findings.schema(`Expected value of type Integer between ${bounds.min} and ${max}`, at);
}

export const isExpression = (value: Json | undefined): boolean =>
  typeof value === 'string' && expressionIn(value) !== undefined;

/** A text, or an expression that will tell it. */
export function checkText(findings: Findings, value: Json | undefined, at: string): void {
  if (value === undefined) return;
  if (typeof value !== 'string') findings.schema('Expected value of type String', at);
  else checkTemplate(findings, value, at);
}
