import type { MachineType } from '../contract.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { StateType } from './asl.ts';
import { checkProcessorConfig, isDistributed } from './check-map.ts';
import { assignedIn, checkState, type Surroundings } from './check-state.ts';
import { branchFields, machineFields, processorFields, stateFields } from './fields.ts';
import { type Finding, Findings } from './findings.ts';

const LONGEST_NAME = 80;

interface Place extends Surroundings {
  /** The query language of states that name none. */
  readonly language: string;
  /** Names of states met so far: they are unique in the whole machine. */
  readonly names: Set<string>;
}

/**
 * Everything that is wrong with a definition, and everything in it that this service does not do. An own walk, because
 * the recorded definitions show that the public JSON schemas refuse what AWS accepts (an `Output` that is a number).
 */
export function checkDefinition(definition: unknown, type: MachineType): Finding[] {
  const findings = new Findings();
  if (!isObject(definition)) {
    return [
      {
        severity: 'ERROR',
        code: 'SCHEMA_VALIDATION_FAILED',
        message: 'Definition must be a valid JSON object',
      },
    ];
  }
  findings.object(definition, machineFields, '');
  const { QueryLanguage: language, TimeoutSeconds: timeout, Version: version } = definition;
  findings.oneOf(language, ['JSONata', 'JSONPath'], '/QueryLanguage');
  findings.oneOf(version, ['1.0'], '/Version');
  if (timeout !== undefined && !(Number.isInteger(timeout) && Number(timeout) > 0))
    findings.schema('Expected value of type Integer greater than 0', '/TimeoutSeconds');
  checkWorkflow(findings, definition, '', {
    express: type === 'EXPRESS',
    outer: new Set(),
    language: typeof language === 'string' ? language : 'JSONPath',
    names: new Set(),
  });
  return findings.list;
}

function checkWorkflow(findings: Findings, workflow: JsonObject, at: string, place: Place): void {
  if (!findings.required(workflow, ['StartAt', 'States'], at)) return;
  const { StartAt: start, States: states } = workflow;
  if (!isObject(states)) {
    findings.schema('Expected value of type Object', `${at}/States`);
    return;
  }
  const assigned = assignedIn(states);
  const leads = new Map<string, Json[]>();
  for (const [name, state] of Object.entries(states)) {
    const here = `${at}/States/${name}`;
    if (name.length > LONGEST_NAME) findings.schema(`A name has at most ${LONGEST_NAME} characters`, here);
    if (place.names.has(name)) findings.add('DUPLICATE_STATE_NAME', `Duplicate state name: ${name}`, here);
    place.names.add(name);
    leads.set(name, checkNode(findings, state, here, place, assigned));
  }
  checkTransitions(findings, start, leads, at);
}

function checkNode(
  findings: Findings,
  state: Json,
  at: string,
  place: Place,
  assigned: ReadonlySet<string>,
): Json[] {
  if (!isObject(state)) {
    findings.schema('Expected value of type Object', at);
    return [];
  }
  const type = state['Type'];
  if (typeof type !== 'string' || !isStateType(type)) {
    findings.schema(
      `Value is not valid. Expected one of [${Object.keys(stateFields).join(', ')}]`,
      `${at}/Type`,
    );
    return [];
  }
  if (!checkLanguage(findings, state, at, place.language)) return [];
  findings.object(state, stateFields[type], at);
  const targets = checkState(findings, state, at, place);
  const inner = { ...place, outer: new Set([...place.outer, ...assigned]) };
  if (type === 'Parallel') checkBranches(findings, state, at, inner);
  if (type === 'Map') checkProcessor(findings, state, at, inner);
  return targets;
}

/** False when the state is not in JSONata, so that there is no use in reading its fields. */
function checkLanguage(findings: Findings, state: JsonObject, at: string, inherited: string): boolean {
  const own = state['QueryLanguage'];
  findings.oneOf(own, ['JSONata', 'JSONPath'], `${at}/QueryLanguage`);
  if ((own ?? inherited) === 'JSONata') return true;
  if (inherited === 'JSONata')
    findings.schema("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine", at);
  else findings.refuse('the query language JSONPath', at);
  return false;
}

function checkBranches(findings: Findings, state: JsonObject, at: string, place: Place): void {
  const branches = findings.array(state['Branches'], `${at}/Branches`);
  if (branches.length === 0) findings.schema('Value cannot be empty', `${at}/Branches`);
  for (const [index, value] of branches.entries()) {
    const here = `${at}/Branches[${index}]`;
    const branch = findings.object(value, branchFields, here);
    if (branch) checkWorkflow(findings, branch, here, place);
  }
}

function checkProcessor(findings: Findings, state: JsonObject, at: string, place: Place): void {
  if (!findings.required(state, ['ItemProcessor'], at)) return;
  const here = `${at}/ItemProcessor`;
  const processor = findings.object(state['ItemProcessor'], processorFields, here);
  if (!processor) return;
  checkProcessorConfig(findings, processor, here);
  if (!isDistributed(state)) {
    checkWorkflow(findings, processor, here, place);
    return;
  }
  const config = processor['ProcessorConfig'];
  const express = isObject(config) && config['ExecutionType'] === 'EXPRESS';
  // Children of a distributed Map are executions of their own: they see no variable from outside.
  checkWorkflow(findings, processor, here, { ...place, express, outer: new Set() });
}

function checkTransitions(
  findings: Findings,
  start: Json | undefined,
  leads: ReadonlyMap<string, Json[]>,
  at: string,
): void {
  const missing = (target: Json | undefined, place: string) =>
    findings.add('MISSING_TRANSITION_TARGET', `Missing 'Next' target: ${String(target)}`, place);
  if (typeof start !== 'string' || !leads.has(start)) {
    missing(start, `${at}/StartAt`);
    return;
  }
  const reached = new Set([start]);
  for (const name of reached) {
    for (const target of leads.get(name) ?? []) {
      if (typeof target === 'string' && leads.has(target)) reached.add(target);
      else missing(target, `${at}/States/${name}`);
    }
  }
  for (const name of leads.keys()) {
    if (!reached.has(name))
      findings.add('MISSING_TRANSITION_TARGET', `State "${name}" is not reachable.`, `${at}/States/${name}`);
  }
}

const isStateType = (type: string): type is StateType => Object.hasOwn(stateFields, type);
