import { z } from 'zod';
import { ServiceError } from '../../service.ts';
import type { Core } from '../engine/core.ts';
import { endExecution } from '../engine/end-execution.ts';
import { isObject, parseJson } from '../json.ts';
import type { Execution } from '../store/executions.ts';
import type { HistoryEvent } from '../store/history.ts';
import { findExecution, findMachine, findMapRun } from './find.ts';
import { type Answer, operation, seconds } from './operation.ts';
import { page } from './paging.ts';
import { arn, includedData, paging } from './shapes.ts';

const STATUSES = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'] as const;

const summary = (core: Core, execution: Execution): Answer => ({
  executionArn: execution.arn,
  stateMachineArn: execution.machine,
  name: execution.name,
  status: execution.status,
  startDate: seconds(execution.started),
  stopDate: seconds(execution.stopped),
  redriveCount: 0,
  ...mapRunOf(core, execution),
});

const mapRunOf = (core: Core, { mapRun }: Execution): Answer =>
  mapRun === null ? {} : { mapRunArn: core.store.mapRuns.get(mapRun)?.arn };

export const DescribeExecution = operation(
  'DescribeExecution',
  z.strictObject({ executionArn: arn, includedData }),
  (core, { executionArn, includedData: wanted }) => {
    const execution = findExecution(core, executionArn);
    const included = wanted !== 'METADATA_ONLY';
    const { output, error, cause, input } = execution;
    return {
      ...summary(core, execution),
      ...(included ? { input, output: output ?? undefined } : {}),
      inputDetails: { included },
      outputDetails: output === null ? undefined : { included },
      error: error ?? undefined,
      cause: cause ?? undefined,
      ...redrive(execution),
    };
  },
);

function redrive({ status }: Execution): Answer {
  if (status === 'RUNNING' || status === 'SUCCEEDED') {
    const redriveStatusReason = `Execution is ${status} and cannot be redriven`;
    return { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason };
  }
  return {
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: 'The local cloud does not redrive executions',
  };
}

export const ListExecutions = operation(
  'ListExecutions',
  z.strictObject({
    stateMachineArn: arn.optional(),
    mapRunArn: arn.optional(),
    statusFilter: z.enum(STATUSES).optional(),
    ...paging,
  }),
  (core, { stateMachineArn, mapRunArn, statusFilter, ...request }) => {
    if ((stateMachineArn === undefined) === (mapRunArn === undefined))
      throw new ServiceError('ValidationException', 'Specify either a stateMachineArn or a mapRunArn');
    const machine = stateMachineArn && findMachine(core, stateMachineArn).arn;
    const mapRun = mapRunArn ? findMapRun(core, mapRunArn).id : undefined;
    const filter = { machine, mapRun, status: statusFilter };
    const { rows, nextToken } = page(request, (limit, offset) =>
      core.store.executions.list(filter, limit, offset),
    );
    return { executions: rows.map((execution) => summary(core, execution)), nextToken };
  },
);

export const StopExecution = operation(
  'StopExecution',
  z.strictObject({
    executionArn: arn,
    error: z.string().max(256).optional(),
    cause: z.string().max(32_768).optional(),
  }),
  (core, { executionArn, error, cause }) => {
    const { id } = findExecution(core, executionArn);
    endExecution(core, id, { status: 'ABORTED', error, cause });
    return { stopDate: seconds(findExecution(core, executionArn).stopped) };
  },
);

export const GetExecutionHistory = operation(
  'GetExecutionHistory',
  z.strictObject({
    executionArn: arn,
    reverseOrder: z.boolean().optional(),
    includeExecutionData: z.boolean().optional(),
    ...paging,
  }),
  (core, { executionArn, reverseOrder = false, includeExecutionData = true, ...request }) => {
    const { id } = findExecution(core, executionArn);
    const { rows, nextToken } = page(request, (limit, offset) =>
      core.store.history.page(id, reverseOrder, limit, offset),
    );
    return { events: rows.map((event) => eventAnswer(event, includeExecutionData)), nextToken };
  },
);

/** What `includeExecutionData: false` leaves out. */
const DATA = new Set(['input', 'output', 'parameters', 'assignedVariables']);
const DATA_DETAILS = new Set(['inputDetails', 'outputDetails', 'assignedVariablesDetails']);

function eventAnswer({ id, previous, at, type, details }: HistoryEvent, data: boolean): Answer {
  const event = { id, previousEventId: previous, timestamp: at / 1000, type };
  const parsed = details === null ? null : parseJson(details);
  if (!isObject(parsed)) return event;
  const kept = Object.entries(parsed).filter(
    ([field]) => data || !(DATA.has(field) || DATA_DETAILS.has(field)),
  );
  return { ...event, [detailsName(type)]: Object.fromEntries(kept) };
}

function detailsName(type: string): string {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
}
