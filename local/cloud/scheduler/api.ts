import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { page, sendError } from '#cloud/gateway/index.ts';
import { notEmulated, type Service, ServiceError } from '#cloud/service.ts';
import type { Progress } from './store.ts';
import type { ScheduleSpec } from './types.ts';

export interface KnownSchedule {
  readonly spec: ScheduleSpec;
  readonly progress: Progress;
}

const ListQuery = z.strictObject({
  ScheduleGroup: z.string().optional(),
  NamePrefix: z.string().default(''),
  State: z.enum(['ENABLED', 'DISABLED']).optional(),
  MaxResults: z.coerce.number().int().min(1).max(100).default(100),
  NextToken: z.string().optional(),
});
const GetQuery = z.strictObject({ groupName: z.string().default('default') });

/** EventBridge Scheduler's REST-JSON protocol, as far as it is emulated: schedules are made by deploying a template. */
export function schedulerApi(schedules: () => readonly KnownSchedule[]): Service['handle'] {
  return async (request, response) => {
    try {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://scheduler');
      const query = Object.fromEntries(searchParams);
      const [, collection, name, ...more] = pathname.split('/');
      if (request.method !== 'GET' || collection !== 'schedules' || more.length > 0) throw unknown(request);
      const answer = name
        ? getSchedule(schedules(), decodeURIComponent(name), read('GetSchedule', GetQuery, query))
        : listSchedules(schedules(), read('ListSchedules', ListQuery, query));
      reply(response, answer);
    } catch (error) {
      sendError(response, error, { protocol: 'json' });
    }
  };
}

function getSchedule(
  schedules: readonly KnownSchedule[],
  name: string,
  { groupName }: z.output<typeof GetQuery>,
): Record<string, unknown> {
  const found = schedules.find(({ spec }) => spec.name === name && spec.group === groupName);
  if (!found)
    throw new ServiceError('ResourceNotFoundException', `Schedule ${name} does not exist.`, { status: 404 });
  const { expression, timezone, target } = found.spec;
  return {
    ...head(found),
    ScheduleExpression: expression,
    ScheduleExpressionTimezone: timezone,
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'NONE',
    Target: {
      Arn: target.arn,
      RoleArn: target.roleArn,
      Input: target.input,
      RetryPolicy: {
        MaximumRetryAttempts: target.retry.attempts,
        MaximumEventAgeInSeconds: target.retry.maxAgeSeconds,
      },
      ...(target.deadLetterArn !== undefined && { DeadLetterConfig: { Arn: target.deadLetterArn } }),
    },
  };
}

function listSchedules(
  schedules: readonly KnownSchedule[],
  { ScheduleGroup, NamePrefix, State, MaxResults, NextToken }: z.output<typeof ListQuery>,
): Record<string, unknown> {
  const found = schedules.filter(
    ({ spec }) =>
      (ScheduleGroup === undefined || spec.group === ScheduleGroup) &&
      spec.name.startsWith(NamePrefix) &&
      (State === undefined || spec.enabled === (State === 'ENABLED')),
  );
  const { items, next } = page(found, { limit: MaxResults, token: NextToken });
  return { Schedules: items.map((one) => ({ ...head(one), Target: { Arn: one.spec.target.arn } })), ...next };
}

function head({ spec, progress }: KnownSchedule): Record<string, unknown> {
  return {
    Arn: spec.arn,
    Name: spec.name,
    GroupName: spec.group,
    State: spec.enabled ? 'ENABLED' : 'DISABLED',
    CreationDate: progress.createdAt / 1000,
    LastModificationDate: progress.begin / 1000,
  };
}

function read<Query>(operation: string, schema: z.ZodType<Query>, given: unknown): Query {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    if (issue.code === 'unrecognized_keys') throw notEmulated(`${issue.keys.join(', ')} in ${operation}`);
  throw new ServiceError('ValidationException', `${parsed.error.issues[0]?.path.join('.')} is not valid.`);
}

/** Names are the customer's: only what AWS calls its collections is repeated. */
function unknown(request: IncomingMessage): ServiceError {
  const [, collection] = new URL(request.url ?? '/', 'http://scheduler').pathname.split('/');
  return notEmulated(`${request.method} /${collection} of EventBridge Scheduler`);
}

function reply(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
