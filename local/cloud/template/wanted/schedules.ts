import { z } from 'zod';
import type { Assembly, Resource } from '../assembly.ts';
import { arnOf, cfnNumber, ignored, readProperties } from '../properties.ts';
import { refusal } from '../refusal.ts';

export interface WantedSchedule {
  readonly name: string;
  readonly group: string;
  readonly arn: string;
  readonly enabled: boolean;
  /** `rate(…)`, `cron(…)` or `at(…)`. */
  readonly expression: string;
  readonly timezone: string;
  readonly target: z.output<typeof Target>;
}

/** A function without version or alias, or a queue. */
const TARGET_ARN = /^arn:aws:(lambda:[^:]+:\d+:function:[^:]+|sqs:[^:]+:\d+:[^:]+)$/;

const Target = z
  .strictObject({
    Arn: z.string().regex(TARGET_ARN, 'only functions and queues can be targets'),
    RoleArn: z.string(),
    Input: z
      .string()
      .refine((input) => !/<aws\.scheduler\.[a-z-]+>/.test(input), 'keywords are not filled in')
      .optional(),
    DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
    RetryPolicy: z
      .strictObject({
        MaximumRetryAttempts: cfnNumber.default(185),
        MaximumEventAgeInSeconds: cfnNumber.default(86_400),
      })
      .default({ MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 }),
    // CDK writes it empty; a message group is for FIFO queues.
    SqsParameters: z.strictObject({}).optional(),
  })
  .transform((target) => ({
    arn: target.Arn,
    roleArn: target.RoleArn,
    input: target.Input,
    deadLetterArn: target.DeadLetterConfig?.Arn,
    retry: {
      attempts: target.RetryPolicy.MaximumRetryAttempts,
      maxAgeSeconds: target.RetryPolicy.MaximumEventAgeInSeconds,
    },
  }));

const shape = {
  Name: z.string().optional(),
  GroupName: z.string().default('default'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  FlexibleTimeWindow: z.strictObject({
    Mode: z.literal('OFF'),
    MaximumWindowInMinutes: ignored('without a window it has no size'),
  }),
  Target,
};

const ignoredOfSchedule = {
  Description: 'for people',
  KmsKeyArn: 'nothing is encrypted on this disk',
};

export function wantedSchedules(assembly: Assembly): WantedSchedule[] {
  const groups = wantedGroups(assembly);
  return assembly.ofType('AWS::Scheduler::Schedule').map((resource) => {
    const p = readProperties(resource, shape, ignoredOfSchedule);
    if (!groups.has(p.GroupName)) throw refusal(resource, `there is no schedule group ${p.GroupName}`);
    if (p.Target.arn.includes(':lambda:')) assertJson(resource, p.Target.input);
    return {
      name: resource.physicalName,
      group: p.GroupName,
      arn: arnOf(resource),
      enabled: p.State === 'ENABLED',
      expression: p.ScheduleExpression,
      timezone: p.ScheduleExpressionTimezone,
      target: p.Target,
    };
  });
}

function wantedGroups(assembly: Assembly): Set<string> {
  const groups = assembly.ofType('AWS::Scheduler::ScheduleGroup').map((resource) => {
    readProperties(resource, { Name: z.string().optional() }, { Tags: 'for people and bills' });
    return resource.physicalName;
  });
  return new Set(['default', ...groups]);
}

function assertJson(schedule: Resource, input: string | undefined): void {
  try {
    if (input !== undefined) JSON.parse(input);
  } catch {
    throw refusal(schedule, 'the input of a function must be well-formed JSON');
  }
}
