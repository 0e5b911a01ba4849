import { z } from 'zod';
import type { Assembly } from '../assembly.ts';
import { arnOf, cfnNumber, readProperties } from '../properties.ts';
import { busName } from '../resource-types/messaging.ts';

const Target = z
  .strictObject({
    Id: z.string(),
    Arn: z.string(),
    RoleArn: z.string().optional(),
    Input: z.string().optional(),
    InputPath: z.string().optional(),
    DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
    RetryPolicy: z
      .strictObject({
        MaximumRetryAttempts: cfnNumber.default(185),
        MaximumEventAgeInSeconds: cfnNumber.default(86_400),
      })
      .default({ MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 }),
  })
  .transform((target) => ({
    id: target.Id,
    arn: target.Arn,
    roleArn: target.RoleArn,
    /** Constant JSON text that the target gets instead of the event. */
    input: target.Input,
    /** JSONPath of the part of the event that the target gets. */
    inputPath: target.InputPath,
    deadLetterArn: target.DeadLetterConfig?.Arn,
    retryPolicy: {
      maximumRetryAttempts: target.RetryPolicy.MaximumRetryAttempts,
      maximumEventAgeMs: target.RetryPolicy.MaximumEventAgeInSeconds * 1000,
    },
  }));

export interface WantedRule {
  readonly name: string;
  readonly arn: string;
  /** The name of the bus. */
  readonly bus: string;
  readonly enabled: boolean;
  readonly pattern: Record<string, unknown> | undefined;
  /** `rate(…)` or `cron(…)`. */
  readonly schedule: string | undefined;
  readonly targets: readonly z.output<typeof Target>[];
  readonly path: string;
}

const shape = {
  Name: z.string().optional(),
  EventBusName: z.string().optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  ScheduleExpression: z.string().optional(),
  Targets: z.array(Target).default([]),
};

const ignored = { Description: 'for people', Tags: 'for people and bills' };

export function wantedRules(assembly: Assembly): WantedRule[] {
  return assembly.ofType('AWS::Events::Rule').map((resource) => {
    const p = readProperties(resource, shape, ignored);
    return {
      name: resource.physicalName,
      arn: arnOf(resource),
      bus: busName(p.EventBusName),
      enabled: p.State === 'ENABLED',
      pattern: p.EventPattern,
      schedule: p.ScheduleExpression,
      targets: p.Targets,
      path: resource.path,
    };
  });
}
