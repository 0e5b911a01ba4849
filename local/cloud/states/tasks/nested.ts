import { randomUUID } from 'node:crypto';
import { executionArn, expressArn, machineName } from '../arns.ts';
import { TaskFailure } from '../contract.ts';
import type { Core } from '../engine/core.ts';
import type { Failure } from '../engine/failure.ts';
import { startExecution } from '../engine/start-execution.ts';
import { isObject, type Json, type JsonObject, parseJson } from '../json.ts';
import type { Execution } from '../store/executions.ts';
import { sdkMetadata } from './call.ts';
import { settleTask, submitted } from './settle-task.ts';
import { taskOf } from './task-of.ts';

/** Starts the execution that a task asks for, in the transaction of the task: it is started exactly once. */
export function startNested(core: Core, frameId: number, turn: number, input: Json): void {
  const frame = core.store.frames.get(frameId);
  const task = frame && taskOf(core, frame);
  if (!task) return;
  const { pattern } = task.integration;
  try {
    const started = begin(core, input, pattern.startsWith('sync') ? frameId : null);
    const answer: JsonObject = { ExecutionArn: started.arn, ...sdkMetadata(), StartDate: started.started };
    if (pattern === 'response') settleTask(core, frameId, turn, { ok: true, value: answer });
    else submitted(core, frameId, turn, JSON.stringify(answer));
  } catch (thrown) {
    if (!(thrown instanceof TaskFailure)) throw thrown;
    const { error, cause } = thrown;
    settleTask(core, frameId, turn, { ok: false, failure: { error, cause } });
  }
}

function begin(core: Core, input: Json, waiter: number | null): Execution {
  const { StateMachineArn: arn, Input: payload = {}, Name: given } = isObject(input) ? input : {};
  const { store, place } = core;
  const machine = store.machines.get(String(arn));
  if (!machine) throw refused('StateMachineDoesNotExist', `State Machine Does Not Exist: '${String(arn)}'`);
  if (machine.type === 'EXPRESS' && waiter !== null)
    throw refused(
      'StateMachineTypeNotSupported',
      'This operation is not supported by this type of state machine',
    );
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  requireJson(text);
  const name = typeof given === 'string' ? given : randomUUID();
  const executionOf =
    machine.type === 'EXPRESS'
      ? expressArn(place, machineName(machine.arn), name, randomUUID())
      : executionArn(place, machineName(machine.arn), name);
  const existing = store.executions.withArn(executionOf);
  if (existing?.status === 'RUNNING' && existing.input === text && existing.waiter === null) return existing;
  if (existing) throw refused('ExecutionAlreadyExists', `Execution Already Exists: '${executionOf}'`);
  const { type, definition, roleArn } = machine;
  const id = startExecution(core, {
    arn: executionOf,
    name,
    machine: machine.arn,
    type,
    definition,
    roleArn,
    input: text,
    waiter,
  });
  const started = store.executions.get(id);
  if (!started) throw new Error(`No execution ${id}`);
  return started;
}

/** The end of an execution is the end of the task that waits for it. */
export function nestedEnded(core: Core, execution: Execution, waiter: number): void {
  const frame = core.store.frames.get(waiter);
  const task = frame && taskOf(core, frame);
  if (!frame || !task) return;
  const parsed = task.integration.pattern === 'sync:2';
  const value = describe(execution, parsed ? parseJson : (text) => text);
  if (execution.status === 'SUCCEEDED') {
    settleTask(core, waiter, frame.turn, { ok: true, value });
  } else {
    const failure: Failure = { error: 'States.TaskFailed', cause: JSON.stringify(value) };
    settleTask(core, waiter, frame.turn, { ok: false, failure });
  }
}

/** DescribeExecution's answer as Step Functions words it; `.sync:2` has input and output as JSON, `.sync` as text. */
function describe(execution: Execution, payload: (text: string) => Json): JsonObject {
  const { status, output, error, cause } = execution;
  return {
    ...(cause === null ? {} : { Cause: cause }),
    ...(error === null ? {} : { Error: error }),
    ExecutionArn: execution.arn,
    Input: payload(execution.input),
    InputDetails: { Included: true },
    Name: execution.name,
    ...(output === null ? {} : { Output: payload(output), OutputDetails: { Included: true } }),
    RedriveCount: 0,
    RedriveStatus: status === 'SUCCEEDED' ? 'NOT_REDRIVABLE' : 'REDRIVABLE',
    ...(status === 'SUCCEEDED'
      ? { RedriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven' }
      : {}),
    StartDate: execution.started,
    StateMachineArn: execution.machine,
    Status: status,
    StopDate: execution.stopped,
  };
}

function requireJson(text: string): void {
  try {
    parseJson(text);
  } catch {
    throw refused('InvalidExecutionInput', 'Invalid State Machine Execution Input');
  }
}

const refused = (code: string, message: string) =>
  new TaskFailure(
    `StepFunctions.${code}Exception`,
    `${message} (Service: AWSStepFunctions; Status Code: 400; Error Code: ${code}; Proxy: null)`,
  );
