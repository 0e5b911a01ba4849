import { isArray, isObject, type Json, type JsonObject } from '../json.ts';
import { catcherFields, retrierFields } from './fields.ts';
import type { Findings } from './findings.ts';
import { checkTemplate } from './templates.ts';

/** JSONata's rule for the names of variables, and what AWS reserves. */
const VARIABLE = /^[\p{ID_Start}_][\p{ID_Continue}]{0,79}$/u;

/** `Output` and `Assign` of a state, choice rule or catcher. */
export function checkExit(
  findings: Findings,
  exit: JsonObject,
  at: string,
  outer: ReadonlySet<string>,
): void {
  checkTemplate(findings, exit['Output'], `${at}/Output`);
  const assign = exit['Assign'];
  if (assign === undefined) return;
  if (!isObject(assign)) {
    findings.schema('Expected value of type Object', `${at}/Assign`);
    return;
  }
  for (const name of Object.keys(assign)) {
    if (!VARIABLE.test(name) || name === 'states')
      findings.add('INVALID_VARIABLE_NAME', `Invalid variable name '${name}'`, `${at}/Assign`);
    // AWS refuses this too: an inner workflow reads outer variables, but cannot have one of the same name.
    if (outer.has(name))
      findings.add(
        'VARIABLE_IN_OUTER_SCOPE',
        `Variable '${name}' is already assigned in an outer scope`,
        `${at}/Assign`,
      );
  }
  checkTemplate(findings, assign, `${at}/Assign`);
}

export function checkRetry(findings: Findings, retry: Json | undefined, at: string): void {
  if (retry === undefined) return;
  const retriers = findings.array(retry, at);
  for (const [index, value] of retriers.entries()) {
    const place = `${at}[${index}]`;
    const retrier = findings.object(value, retrierFields, place);
    if (!retrier || !findings.required(retrier, ['ErrorEquals'], place)) continue;
    checkErrors(findings, retrier['ErrorEquals'], place, index === retriers.length - 1);
    whole(findings, retrier, 'IntervalSeconds', place, 1, 99_999_999);
    whole(findings, retrier, 'MaxAttempts', place, 0, 99_999_999);
    whole(findings, retrier, 'MaxDelaySeconds', place, 1, 31_622_400);
    const rate = retrier['BackoffRate'];
    if (rate !== undefined && (typeof rate !== 'number' || rate < 1))
      findings.schema('Expected a number of at least 1', `${place}/BackoffRate`);
    findings.oneOf(retrier['JitterStrategy'], ['FULL', 'NONE'], `${place}/JitterStrategy`);
  }
}

/** Returns the states that the catchers lead to. */
export function checkCatch(
  findings: Findings,
  value: Json | undefined,
  at: string,
  outer: ReadonlySet<string>,
): Json[] {
  if (value === undefined) return [];
  const targets: Json[] = [];
  const catchers = findings.array(value, at);
  for (const [index, entry] of catchers.entries()) {
    const place = `${at}[${index}]`;
    const catcher = findings.object(entry, catcherFields, place);
    if (!catcher || !findings.required(catcher, ['ErrorEquals', 'Next'], place)) continue;
    checkErrors(findings, catcher['ErrorEquals'], place, index === catchers.length - 1);
    checkExit(findings, catcher, place, outer);
    if (catcher['Next'] !== undefined) targets.push(catcher['Next']);
  }
  return targets;
}

function checkErrors(findings: Findings, errors: Json | undefined, at: string, last: boolean): void {
  const place = `${at}/ErrorEquals`;
  if (!isArray(errors) || errors.length === 0 || errors.some((name) => typeof name !== 'string')) {
    findings.schema('Expected a list of error names that is not empty', place);
    return;
  }
  if (errors.includes('States.ALL') && (errors.length > 1 || !last))
    findings.schema('States.ALL must appear alone, and in the last entry', place);
}

function whole(
  findings: Findings,
  object: JsonObject,
  field: string,
  at: string,
  min: number,
  max: number,
): void {
  const value = object[field];
  if (value === undefined) return;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max)
    findings.schema(`Expected value of type Integer between ${min} and ${max}`, `${at}/${field}`);
}
