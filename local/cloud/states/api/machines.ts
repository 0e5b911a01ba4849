import { z } from 'zod';
import { notEmulated, ServiceError } from '../../service.ts';
import { machineArn } from '../arns.ts';
import type { MachineType } from '../contract.ts';
import { checkDefinition } from '../definition/check.ts';
import { type Finding, NOT_EMULATED } from '../definition/findings.ts';
import { parseDefinition, requireValid } from '../definition/machine.ts';
import type { Core } from '../engine/core.ts';
import { endExecution } from '../engine/end-execution.ts';
import { type Json, parseJson } from '../json.ts';
import type { MachineRow } from '../store/machines.ts';
import { findExecution, findMachine } from './find.ts';
import { type Answer, operation, seconds } from './operation.ts';
import { page } from './paging.ts';
import { arn, includedData, paging, requireArn, requireName } from './shapes.ts';

const type = z.enum(['STANDARD', 'EXPRESS']);
const definition = z.string().min(1).max(1_048_576);

/** Known, and without effect here: there are no CloudWatch log groups, no X-Ray and no tags to search by. */
const ignored = {
  loggingConfiguration: z.unknown().optional(),
  tracingConfiguration: z.unknown().optional(),
  tags: z.unknown().optional(),
};

/** False is AWS' default, and all that there is here. */
const publish = z.boolean().optional();

function refuseVersions(wanted: boolean | undefined): void {
  if (wanted) throw notEmulated('versions of state machines (publish)');
}

export const CreateStateMachine = operation(
  'CreateStateMachine',
  z.strictObject({ name: z.string(), definition, roleArn: arn, type: type.optional(), publish, ...ignored }),
  (core, input) => {
    refuseVersions(input.publish);
    requireName(input.name);
    const machineType: MachineType = input.type ?? 'STANDARD';
    requireValid(parseDefinition(input.definition), machineType);
    const { store, clock, place } = core;
    const of = machineArn(place, input.name);
    const existing = store.machines.get(of);
    const same =
      existing?.roleArn === input.roleArn &&
      existing.type === machineType &&
      store.machines.definition(existing.definition) === input.definition;
    if (existing && !same)
      throw new ServiceError('StateMachineAlreadyExists', `State Machine Already Exists: '${of}'`);
    const { name, roleArn, definition: text } = input;
    const machine =
      existing ?? store.machines.put({ arn: of, name, type: machineType, roleArn, text }, clock.now());
    return { stateMachineArn: of, creationDate: seconds(machine.created) };
  },
);

export const UpdateStateMachine = operation(
  'UpdateStateMachine',
  z.strictObject({
    stateMachineArn: arn,
    definition: definition.optional(),
    roleArn: arn.optional(),
    publish,
    loggingConfiguration: ignored.loggingConfiguration,
    tracingConfiguration: ignored.tracingConfiguration,
  }),
  (core, input) => {
    refuseVersions(input.publish);
    const { machines } = core.store;
    const machine = findMachine(core, input.stateMachineArn);
    const text = input.definition ?? machines.definition(machine.definition);
    requireValid(parseDefinition(text), machine.type);
    const updated = machines.put(
      { ...machine, roleArn: input.roleArn ?? machine.roleArn, text },
      core.clock.now(),
    );
    return { updateDate: seconds(updated.updated), revisionId: updated.revision };
  },
);

/** AWS ends a deleted machine's executions at their next transition; here they end at once. */
export const DeleteStateMachine = operation(
  'DeleteStateMachine',
  z.strictObject({ stateMachineArn: arn }),
  (core, { stateMachineArn }) => {
    requireArn(stateMachineArn, 'stateMachine');
    const { machines, executions, transaction } = core.store;
    transaction(() => {
      for (const execution of executions.runningOf(stateMachineArn))
        endExecution(core, execution.id, { status: 'ABORTED' });
      machines.remove(stateMachineArn);
    });
    return {};
  },
);

const description = (core: Core, machine: MachineRow, wanted: string | undefined): Answer => ({
  stateMachineArn: machine.arn,
  name: machine.name,
  roleArn: machine.roleArn,
  revisionId: machine.revision,
  ...(wanted === 'METADATA_ONLY' ? {} : { definition: core.store.machines.definition(machine.definition) }),
  loggingConfiguration: { level: 'OFF', includeExecutionData: false },
  tracingConfiguration: { enabled: false },
});

export const DescribeStateMachine = operation(
  'DescribeStateMachine',
  z.strictObject({ stateMachineArn: arn, includedData }),
  (core, { stateMachineArn, includedData: wanted }) => {
    const machine = findMachine(core, stateMachineArn);
    return {
      ...description(core, machine, wanted),
      status: 'ACTIVE',
      type: machine.type,
      creationDate: seconds(machine.created),
    };
  },
);

/** The definition that the execution started with. */
export const DescribeStateMachineForExecution = operation(
  'DescribeStateMachineForExecution',
  z.strictObject({ executionArn: arn, includedData }),
  (core, { executionArn, includedData: wanted }) => {
    const execution = findExecution(core, executionArn);
    const [machineOf = '', label] = execution.machine.split('/');
    const machine = findMachine(core, machineOf);
    const mapRun = execution.mapRun === null ? undefined : core.store.mapRuns.get(execution.mapRun);
    return {
      ...description(core, { ...machine, definition: execution.definition }, wanted),
      stateMachineArn: execution.machine,
      updateDate: seconds(machine.updated),
      mapRunArn: mapRun?.arn,
      label,
    };
  },
);

export const ListStateMachines = operation(
  'ListStateMachines',
  z.strictObject({ ...paging }),
  (core, request) => {
    const { rows, nextToken } = page(request, (limit, offset) => core.store.machines.list(limit, offset));
    const stateMachines = rows.map((machine) => ({
      stateMachineArn: machine.arn,
      name: machine.name,
      type: machine.type,
      creationDate: seconds(machine.created),
    }));
    return { stateMachines, nextToken };
  },
);

export const ValidateStateMachineDefinition = operation(
  'ValidateStateMachineDefinition',
  z.strictObject({
    definition,
    type: type.optional(),
    severity: z.enum(['ERROR', 'WARNING']).optional(),
    maxResults: z.int().min(0).max(100).optional(),
  }),
  (_core, { definition: text, type: machineType = 'STANDARD', maxResults }) => {
    const found = findingsIn(text, machineType);
    const diagnostics = found.slice(0, maxResults || 100);
    return {
      result: found.length > 0 ? 'FAIL' : 'OK',
      diagnostics: diagnostics.map((finding) =>
        finding.code === NOT_EMULATED ? { ...finding, message: `Not emulated: ${finding.message}` } : finding,
      ),
      truncated: diagnostics.length < found.length,
    };
  },
);

function findingsIn(text: string, machineType: MachineType): Finding[] {
  // AWS takes a text without any token for an empty definition, not for bad JSON.
  if (text.trim() === '') return checkDefinition(null, machineType);
  let value: Json;
  try {
    value = parseJson(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'Definition must be valid JSON';
    return [{ severity: 'ERROR', code: 'INVALID_JSON_DESCRIPTION', message }];
  }
  return checkDefinition(value, machineType);
}
