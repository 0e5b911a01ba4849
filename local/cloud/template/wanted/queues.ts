import { z } from 'zod';
import type { Assembly } from '../assembly.ts';
import { arnOf, cfnBoolean, cfnNumber, ignored, readProperties } from '../properties.ts';

export interface WantedQueue {
  readonly name: string;
  readonly arn: string;
  readonly visibilityTimeoutSeconds: number;
  readonly retentionSeconds: number;
  readonly redrive: { readonly targetArn: string; readonly maxReceiveCount: number } | undefined;
}

const shape = {
  QueueName: z.string().optional(),
  FifoQueue: z.literal(false).optional(),
  VisibilityTimeout: cfnNumber.default(30),
  MessageRetentionPeriod: cfnNumber.default(345_600),
  RedrivePolicy: z
    .strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: cfnNumber })
    .transform((policy) => ({
      targetArn: policy.deadLetterTargetArn,
      maxReceiveCount: policy.maxReceiveCount,
    }))
    .optional(),
  SqsManagedSseEnabled: cfnBoolean.optional(),
  KmsMasterKeyId: ignored('nothing is encrypted on this disk'),
};

export function wantedQueues(assembly: Assembly): WantedQueue[] {
  return assembly.ofType('AWS::SQS::Queue').map((resource) => {
    const p = readProperties(resource, shape, { Tags: 'for people and bills' });
    return {
      name: resource.physicalName,
      arn: arnOf(resource),
      visibilityTimeoutSeconds: p.VisibilityTimeout,
      retentionSeconds: p.MessageRetentionPeriod,
      redrive: p.RedrivePolicy,
    };
  });
}
