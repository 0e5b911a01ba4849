import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { notEmulated, readBody, ServiceError } from '../../service.ts';
import type { Core } from '../engine/core.ts';
import { DescribeExecution, GetExecutionHistory, ListExecutions, StopExecution } from './executions.ts';
import {
  CreateStateMachine,
  DeleteStateMachine,
  DescribeStateMachine,
  DescribeStateMachineForExecution,
  ListStateMachines,
  UpdateStateMachine,
  ValidateStateMachineDefinition,
} from './machines.ts';
import { DescribeMapRun, ListMapRuns } from './map-runs.ts';
import type { Answer, Operation } from './operation.ts';
import { StartExecution } from './start.ts';
import { SendTaskFailure, SendTaskHeartbeat, SendTaskSuccess } from './tasks.ts';

const operations = new Map<string, Operation>(
  Object.entries({
    CreateStateMachine,
    DeleteStateMachine,
    DescribeExecution,
    DescribeMapRun,
    DescribeStateMachine,
    DescribeStateMachineForExecution,
    GetExecutionHistory,
    ListExecutions,
    ListMapRuns,
    ListStateMachines,
    SendTaskFailure,
    SendTaskHeartbeat,
    SendTaskSuccess,
    StartExecution,
    StopExecution,
    UpdateStateMachine,
    ValidateStateMachineDefinition,
  }),
);

/** Carries out one request of AWS JSON 1.0. */
export async function handleRequest(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const target = String(request.headers['x-amz-target'] ?? '');
    const body = await readBody(request);
    respond(response, 200, perform(core, target, body.toString('utf8')));
  } catch (thrown) {
    const error = thrown instanceof ServiceError ? thrown : internalFailure(thrown);
    respond(response, error.status, { __type: error.code, message: error.message, ...error.fields });
  }
}

function perform(core: Core, target: string, body: string): Answer {
  const name = /^AWSStepFunctions\.(\w+)$/.exec(target)?.[1];
  if (!name) throw new ServiceError('UnknownOperationException', `Unknown target ${target}`);
  const run = operations.get(name);
  if (!run) throw notEmulated(`the Step Functions operation ${name}`);
  return run(core, parseBody(body));
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body === '' ? '{}' : body);
  } catch {
    throw new ServiceError('SerializationException', 'The request is not valid JSON');
  }
}

const internalFailure = (thrown: unknown) =>
  new ServiceError('InternalFailure', thrown instanceof Error ? thrown.message : String(thrown), {
    status: 500,
  });

function respond(response: ServerResponse, status: number, answer: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'x-amzn-requestid': randomUUID(),
  });
  response.end(JSON.stringify(answer));
}
