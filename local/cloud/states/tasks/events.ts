import type { Integration } from '../definition/integration.ts';
import type { Failure } from '../engine/failure.ts';
import { details, output, type Trail } from '../engine/trail.ts';
import type { JsonObject } from '../json.ts';

/** Names of a task in the history; a function named by its ARN has event types of its own. */
const names = (integration: Integration): JsonObject =>
  integration.kind === 'function'
    ? {}
    : { resourceType: integration.resourceType, resource: integration.resource };

const prefix = ({ kind }: Integration) => (kind === 'function' ? 'LambdaFunction' : 'Task');

interface Schedule {
  /** The evaluated arguments as JSON text. */
  readonly parameters: string;
  readonly region: string;
  readonly timeoutInSeconds: number | undefined;
  readonly heartbeatInSeconds: number | undefined;
}

export function writeScheduled(trail: Trail, integration: Integration, schedule: Schedule): void {
  const { parameters, region, timeoutInSeconds, heartbeatInSeconds } = schedule;
  if (integration.kind === 'function') {
    const { arn: resource } = integration;
    const input = { input: parameters, inputDetails: { truncated: false } };
    trail.add('LambdaFunctionScheduled', details({ resource, ...input, timeoutInSeconds }));
    trail.add('LambdaFunctionStarted');
    return;
  }
  const limits = { timeoutInSeconds, heartbeatInSeconds };
  trail.add('TaskScheduled', details({ ...names(integration), region, parameters, ...limits }));
  trail.add('TaskStarted', names(integration));
}

/** The call has returned, but the task ends by other means: a token, or the end of an execution. */
export const writeSubmitted = (trail: Trail, integration: Integration, result: string) =>
  trail.add('TaskSubmitted', { ...names(integration), ...output(result) });

export const writeSucceeded = (trail: Trail, integration: Integration, result: string) =>
  trail.add(`${prefix(integration)}Succeeded`, { ...names(integration), ...output(result) });

export const writeFailed = (trail: Trail, integration: Integration, { error, cause }: Failure) =>
  trail.add(`${prefix(integration)}Failed`, details({ ...names(integration), error, cause }));

export const writeTimedOut = (trail: Trail, integration: Integration, error: string) =>
  trail.add(`${prefix(integration)}TimedOut`, details({ ...names(integration), error }));
