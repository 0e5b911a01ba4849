import { z } from 'zod';
import type { Clock } from '#cloud/clock.ts';
import { type JsonOperation, operation, page } from '#cloud/gateway/index.ts';
import { type Place, ServiceError } from '#cloud/service.ts';
import type { MessageStore } from './message-store.ts';
import { queueDoesNotExist } from './queue-errors.ts';
import type { Registry } from './registry.ts';
import type { Queue } from './types.ts';

const QueueUrl = z.string();
const PURGE_PAUSE_MS = 60_000;
const PAGE = 1000;

/** Operations on whole queues. They are made and changed by deploying a template. */
export function manageOperations(o: {
  clock: Clock;
  place: Place;
  registry: Registry;
  store: MessageStore;
}): Record<string, JsonOperation> {
  const { clock, registry, store } = o;
  const purgedAt = new Map<string, number>();

  return {
    GetQueueUrl: operation(
      'GetQueueUrl',
      z.strictObject({ QueueName: z.string(), QueueOwnerAWSAccountId: z.string().optional() }),
      ({ QueueName, QueueOwnerAWSAccountId = o.place.account }) => {
        if (QueueOwnerAWSAccountId !== o.place.account) throw queueDoesNotExist();
        return { QueueUrl: registry.urlOf(registry.byName(QueueName)) };
      },
      'InvalidParameterValue',
    ),

    ListQueues: operation(
      'ListQueues',
      z.strictObject({
        QueueNamePrefix: z.string().optional(),
        MaxResults: z.int().min(1).max(PAGE).optional(),
        NextToken: z.string().optional(),
      }),
      ({ QueueNamePrefix = '', MaxResults = PAGE, NextToken }) => {
        const named = registry.all().filter((queue) => queue.name.startsWith(QueueNamePrefix));
        const { items, next } = page(named, {
          limit: MaxResults,
          token: NextToken,
          invalidToken: 'InvalidParameterValue',
        });
        return { QueueUrls: items.map(registry.urlOf), ...next };
      },
      'InvalidParameterValue',
    ),

    GetQueueAttributes: operation(
      'GetQueueAttributes',
      z.strictObject({ QueueUrl, AttributeNames: z.array(z.string()).optional() }),
      ({ QueueUrl, AttributeNames = [] }) => {
        const all = attributesOf(registry.byUrl(QueueUrl), store, clock.now());
        const unknown = AttributeNames.find((name) => name !== 'All' && !KNOWN.has(name));
        if (unknown !== undefined)
          throw new ServiceError('InvalidAttributeName', `Unknown Attribute ${unknown}.`);
        const wanted = Object.entries(all).filter(
          ([name]) => AttributeNames.includes('All') || AttributeNames.includes(name),
        );
        return wanted.length > 0 ? { Attributes: Object.fromEntries(wanted) } : {};
      },
      'InvalidParameterValue',
    ),

    PurgeQueue: operation(
      'PurgeQueue',
      z.strictObject({ QueueUrl }),
      ({ QueueUrl }) => {
        const { arn, name } = registry.byUrl(QueueUrl);
        const now = clock.now();
        if (now - (purgedAt.get(arn) ?? Number.NEGATIVE_INFINITY) < PURGE_PAUSE_MS)
          throw new ServiceError(
            'PurgeQueueInProgress',
            `Only one PurgeQueue operation on ${name} is allowed every 60 seconds.`,
            { status: 403 },
          );
        purgedAt.set(arn, now);
        store.purge(arn);
      },
      'InvalidParameterValue',
    ),
  };
}

function attributesOf(queue: Queue, store: MessageStore, now: number): Record<string, string> {
  const { visible, inFlight, delayed } = store.counts(queue, now);
  const created = String(Math.floor(store.createdAt(queue.arn, now) / 1000));
  return {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    CreatedTimestamp: created,
    LastModifiedTimestamp: created,
    VisibilityTimeout: String(queue.visibilityTimeoutSeconds),
    MessageRetentionPeriod: String(queue.retentionSeconds),
    MaximumMessageSize: '1048576',
    DelaySeconds: '0',
    ReceiveMessageWaitTimeSeconds: '0',
    ...(queue.redrive && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: queue.redrive.targetArn,
        maxReceiveCount: queue.redrive.maxReceiveCount,
      }),
    }),
  };
}

/** All names that AWS knows for a standard queue; those of features that no queue here has are simply not there. */
const KNOWN: ReadonlySet<string> = new Set([
  'QueueArn',
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
  'CreatedTimestamp',
  'LastModifiedTimestamp',
  'VisibilityTimeout',
  'MessageRetentionPeriod',
  'MaximumMessageSize',
  'DelaySeconds',
  'ReceiveMessageWaitTimeSeconds',
  'RedrivePolicy',
  'RedriveAllowPolicy',
  'Policy',
  'KmsMasterKeyId',
  'KmsDataKeyReusePeriodSeconds',
  'SqsManagedSseEnabled',
]);
