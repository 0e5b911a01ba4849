import { randomUUID } from 'node:crypto';
import { type CallOptions, TaskFailure } from '../contract.ts';
import type { Integration } from '../definition/integration.ts';
import type { Core } from '../engine/core.ts';
import { failureOf } from '../engine/failure.ts';
import { isArray, isObject, type Json, type JsonObject, parseJson } from '../json.ts';
import type { Execution } from '../store/executions.ts';
import type { Frame } from '../store/frames.ts';
import { settleTask, submitted } from './settle-task.ts';
import { taskOf } from './task-of.ts';

interface TaskCall {
  readonly frame: number;
  readonly turn: number;
  readonly integration: Integration;
  readonly input: Json;
  /** Gives back the place that the call takes. */
  readonly release: () => void;
}

/** Makes a call and brings its outcome to the frame, unless it has been broken off by then. */
export function makeCall(core: Core, task: TaskCall): void {
  const { frame, turn, integration, input, release } = task;
  const call = core.calls.open(frame, release);
  const end = (bring: () => void) => {
    const { aborted } = call.signal;
    call.free();
    if (!aborted) bring();
  };
  perform(core, task, input, call.signal).then(
    (result) =>
      end(() => {
        if (integration.pattern === 'token') submitted(core, frame, turn, JSON.stringify(result));
        else settleTask(core, frame, turn, { ok: true, value: result });
      }),
    (thrown: unknown) =>
      end(() => {
        const current = core.store.frames.get(frame);
        if (current) settleTask(core, frame, turn, { ok: false, failure: failureOf(thrown, current) });
      }),
  );
}

/** Makes the call of a frame again that was in flight when the process ended: same arguments, same token. */
export function resumeCall(core: Core, frame: Frame): void {
  const task = taskOf(core, frame);
  // A nested execution goes on by itself, and a call that has handed its token over is done.
  if (!task || task.integration.kind === 'execution' || frame.submitted) return;
  const input = parseJson(frame.call ?? 'null');
  void core.calls.reserve().then((release) => {
    const { id, turn } = frame;
    if (core.store.frames.isAt(id, turn))
      makeCall(core, { frame: id, turn, integration: task.integration, input, release });
    else release();
  });
}

async function perform(core: Core, task: TaskCall, input: Json, signal: AbortSignal): Promise<Json> {
  const { integration } = task;
  const o: CallOptions = { signal, roleArn: roleOf(core, task.frame) };
  switch (integration.kind) {
    case 'function':
      return asJson(await core.tasks.invokeFunction(integration.arn, input, o));
    case 'lambda':
      return invokeLambda(core, input, o);
    case 'service': {
      const { service, action, resourceType } = integration;
      if (resourceType === 'events') return putEvents(core, task, input, signal);
      return asJson(await core.tasks.callService(service, action, input, signal));
    }
    case 'execution':
      throw new Error('Nested executions are started within the transaction of their task');
  }
}

/** An execution keeps the role that its machine had when it started. */
function roleOf(core: Core, frame: number): string {
  const execution = core.store.frames.get(frame)?.execution;
  return (execution !== undefined && core.store.executions.get(execution)?.roleArn) || '';
}

async function invokeLambda(core: Core, input: Json, o: CallOptions): Promise<Json> {
  const { FunctionName: name, Payload: payload = {}, ...others } = isObject(input) ? input : {};
  if (typeof name !== 'string')
    throw new TaskFailure('States.Runtime', "The argument 'FunctionName' of lambda:invoke must be a string");
  const unknown = Object.keys(others).find(
    (key) => key !== 'InvocationType' || others[key] !== 'RequestResponse',
  );
  if (unknown)
    throw new TaskFailure('States.Runtime', `The argument '${unknown}' of lambda:invoke is not emulated`);
  const result = asJson(await core.tasks.invokeFunction(name, payload, o));
  return { ExecutedVersion: '$LATEST', Payload: result, StatusCode: 200, ...sdkMetadata() };
}

/** Step Functions adds to what the EventBridge API does: objects as `Detail`, and where the event comes from. */
async function putEvents(core: Core, task: TaskCall, input: Json, signal: AbortSignal): Promise<Json> {
  const frame = core.store.frames.get(task.frame);
  const execution = frame && core.store.executions.get(frame.execution);
  const entries = isObject(input) && isArray(input['Entries']) ? input['Entries'] : [];
  const request = {
    Entries: entries.map((entry) => (isObject(entry) ? eventEntry(entry, execution) : entry)),
  };
  const result = asJson(await core.tasks.callService('events', 'putEvents', request, signal));
  if (isObject(result) && Number(result['FailedEntryCount']) > 0)
    throw new TaskFailure('EventBridge.FailedEntry', JSON.stringify(result));
  return result;
}

function eventEntry(entry: JsonObject, execution: Execution | undefined): JsonObject {
  const { Detail: detail, Resources: given } = entry;
  const resources = isArray(given) ? given : [];
  const origin = execution ? [execution.arn, execution.machine] : [];
  return {
    ...entry,
    ...(detail === undefined ? {} : { Detail: typeof detail === 'string' ? detail : JSON.stringify(detail) }),
    Resources: [...resources, ...origin],
  };
}

/** What the SDK within Step Functions leaves in results. */
export const sdkMetadata = (): JsonObject => ({
  SdkHttpMetadata: { AllHttpHeaders: {}, HttpHeaders: {}, HttpStatusCode: 200 },
  SdkResponseMetadata: { RequestId: randomUUID() },
});

/** A result as it goes through JSON: dates become text, `undefined` becomes `null`. */
const asJson = (value: unknown): Json => parseJson(JSON.stringify(value ?? null));
