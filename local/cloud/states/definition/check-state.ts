import { isObject, type Json, type JsonObject } from '../json.ts';
import { parseTimestamp } from '../jsonata/timestamp.ts';
import { checkCatch, checkExit, checkRetry } from './check-exits.ts';
import { checkMap } from './check-map.ts';
import { checkTask } from './check-task.ts';
import { choiceFields } from './fields.ts';
import type { Findings } from './findings.ts';
import { checkCount, checkTemplate, checkText, isExpression } from './templates.ts';

export interface Surroundings {
  readonly express: boolean;
  /** Variables that an enclosing workflow assigns. */
  readonly outer: ReadonlySet<string>;
}

/** Checks a state without the workflows in it. Returns the names of the states that it may lead to. */
export function checkState(
  findings: Findings,
  state: JsonObject,
  at: string,
  { express, outer }: Surroundings,
): Json[] {
  checkExit(findings, state, at, outer);
  checkRetry(findings, state['Retry'], `${at}/Retry`);
  const targets = checkCatch(findings, state['Catch'], `${at}/Catch`, outer);
  switch (state['Type']) {
    case 'Choice':
      return checkChoice(findings, state, at, outer);
    case 'Succeed':
      return [];
    case 'Fail':
      checkText(findings, state['Error'], `${at}/Error`);
      checkText(findings, state['Cause'], `${at}/Cause`);
      return [];
    case 'Wait':
      checkWait(findings, state, at);
      break;
    case 'Task':
      checkTask(findings, state, at, express);
      break;
    case 'Map':
      checkMap(findings, state, at, express);
      break;
    case 'Parallel':
      checkTemplate(findings, state['Arguments'], `${at}/Arguments`);
      break;
  }
  return [...targets, ...checkNext(findings, state, at)];
}

function checkNext(findings: Findings, state: JsonObject, at: string): Json[] {
  const { Next: next, End: end } = state;
  if (next !== undefined && end !== undefined)
    findings.schema("Only one of 'Next' and 'End' may be given", at);
  else if (next === undefined && end !== true)
    findings.schema('One of these fields is required: [Next, End]', at);
  return next === undefined ? [] : [next];
}

function checkChoice(findings: Findings, state: JsonObject, at: string, outer: ReadonlySet<string>): Json[] {
  const targets: Json[] = [];
  const rules = findings.array(state['Choices'], `${at}/Choices`);
  if (rules.length === 0) findings.schema('Value cannot be empty', `${at}/Choices`);
  for (const [index, entry] of rules.entries()) {
    const place = `${at}/Choices[${index}]`;
    const rule = findings.object(entry, choiceFields, place);
    if (!rule || !findings.required(rule, ['Condition', 'Next'], place)) continue;
    const condition = rule['Condition'];
    if (typeof condition !== 'boolean' && !isExpression(condition))
      findings.schema('Expected a boolean or a JSONata expression', `${place}/Condition`);
    checkTemplate(findings, condition, `${place}/Condition`);
    checkExit(findings, rule, place, outer);
    if (rule['Next'] !== undefined) targets.push(rule['Next']);
  }
  if (state['Default'] !== undefined) targets.push(state['Default']);
  return targets;
}

function checkWait(findings: Findings, state: JsonObject, at: string): void {
  const { Seconds: seconds, Timestamp: timestamp } = state;
  if ((seconds === undefined) === (timestamp === undefined))
    findings.schema("Exactly one of 'Seconds' and 'Timestamp' is required", at);
  checkCount(findings, seconds, `${at}/Seconds`, { min: 0 });
  checkText(findings, timestamp, `${at}/Timestamp`);
  const literal = typeof timestamp === 'string' && !isExpression(timestamp);
  if (literal && parseTimestamp(timestamp) === undefined)
    findings.schema('String does not match RFC3339 timestamp', `${at}/Timestamp`);
}

/** The variables that a workflow's own states assign. */
export function assignedIn(states: JsonObject): Set<string> {
  const names = new Set<string>();
  const note = (exit: Json | undefined) => {
    const assign = isObject(exit) ? exit['Assign'] : undefined;
    if (isObject(assign)) for (const name of Object.keys(assign)) names.add(name);
  };
  for (const state of Object.values(states)) {
    note(state);
    if (!isObject(state)) continue;
    for (const list of [state['Choices'], state['Catch']]) {
      if (Array.isArray(list)) list.forEach(note);
    }
  }
  return names;
}
