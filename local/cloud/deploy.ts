import { defined } from './defined.ts';
import type { Deliveries } from './deliveries.ts';
import type { DynamoDb, TableSpec } from './dynamodb/index.ts';
import { compilePattern, type Events } from './events/index.ts';
import type { Keys } from './keys/index.ts';
import type { DeadInvocation, Lambda } from './lambda/index.ts';
import type { createQueues } from './queues/index.ts';
import type { BucketSpec, S3 } from './s3/index.ts';
import type { Scheduler } from './scheduler/index.ts';
import type { createSecrets } from './secrets/index.ts';
import { notEmulated } from './service.ts';
import type { States } from './states/index.ts';
import {
  type Assembly,
  arnOf,
  type WantedBucket,
  type WantedFunction,
  type WantedHttpApi,
  type WantedRule,
  type WantedSchedule,
  type WantedTable,
  wantedAliases,
  wantedBuckets,
  wantedEventSourceMappings,
  wantedFunctions,
  wantedInvokeConfigs,
  wantedKeys,
  wantedQueues,
  wantedRules,
  wantedSchedules,
  wantedSecrets,
  wantedStateMachines,
  wantedTables,
} from './template/index.ts';

export interface Deployable {
  readonly dynamodb: DynamoDb;
  readonly queues: ReturnType<typeof createQueues>;
  readonly secrets: ReturnType<typeof createSecrets>;
  readonly keys: Keys;
  readonly lambda: Lambda;
  readonly events: Events;
  readonly scheduler: Scheduler;
  readonly s3: S3;
  readonly states: States;
  readonly deliveries: Deliveries;
}

export interface Deployed {
  /** Where an invocation goes that failed for good; without a destination it is dropped, as on AWS. */
  deadLetter(dead: DeadInvocation): Promise<void>;
  /** Connects streams to functions; to be called when the functions can be reached. */
  mapStreams(): void;
  routes(api: WantedHttpApi): Parameters<typeof import('./http-api/index.ts').createHttpApi>[0]['routes'];
}

/** Brings every service in line with the template. Doing it again, after a restart, changes nothing. */
export async function deploy(assembly: Assembly, to: Deployable): Promise<Deployed> {
  for (const secret of wantedSecrets(assembly)) to.secrets.ensure(defined(secret));
  await to.keys.deploy(wantedKeys(assembly).map(defined), wantedAliases(assembly));
  for (const queue of wantedQueues(assembly)) to.queues.ensure(defined(queue));
  for (const table of wantedTables(assembly)) await to.dynamodb.ensureTable(tableSpec(table));
  for (const bucket of wantedBuckets(assembly)) await to.s3.ensureBucket(bucketSpec(bucket));
  const invokeConfigs = wantedInvokeConfigs(assembly);
  const destinations = new Map<string, { fn: WantedFunction; queue: string }>();
  for (const fn of wantedFunctions(assembly)) {
    const config = invokeConfigs.find((wanted) => wanted.function === fn.name || wanted.function === fn.arn);
    to.lambda.deploy({ ...fn, asynchronous: config });
    const destination = config?.onFailureArn ?? fn.deadLetterArn;
    if (destination) destinations.set(fn.name, { fn, queue: destination });
  }
  for (const machine of wantedStateMachines(assembly)) {
    await to.states.deploy({ ...machine, definition: JSON.parse(machine.definition) });
  }
  to.events.deploy(
    assembly.ofType('AWS::Events::EventBus').map((bus) => ({ name: bus.physicalName, arn: arnOf(bus) })),
    wantedRules(assembly).map(ruleSpec),
  );
  to.scheduler.deploy(wantedSchedules(assembly).map(scheduleSpec));
  return {
    async deadLetter(dead) {
      const found = destinations.get(dead.functionName);
      if (found) await to.deliveries.ofFailure(found.fn, found.queue, JSON.stringify(dead.record));
    },
    mapStreams: () => mapStreams(assembly, to),
    routes: ({ routes }) =>
      routes.map(({ key, functionArn, authorization }) => ({
        key,
        functionArn,
        authorization:
          authorization.type === 'JWT'
            ? {
                jwt: {
                  issuer: authorization.issuer,
                  audience: authorization.audience,
                  scopes: authorization.scopes,
                },
              }
            : authorization.type,
      })),
  };
}

function tableSpec(table: WantedTable): TableSpec {
  const { name, arn, pointInTimeRecovery, deletionProtection, ttlAttribute, streamViewType } = table;
  return {
    name,
    arn,
    pointInTimeRecovery,
    deletionProtection,
    keySchema: [...table.KeySchema],
    attributeDefinitions: [...table.AttributeDefinitions],
    globalSecondaryIndexes: table.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
      IndexName,
      KeySchema,
      Projection: defined(Projection),
    })),
    ...defined({ ttlAttribute, stream: streamViewType }),
  };
}

function bucketSpec(bucket: WantedBucket): BucketSpec {
  const { name, versioned, eventBridge, encryption } = bucket;
  return {
    name,
    versioned,
    eventBridge,
    encryption: encryption.algorithm === 'aws:kms' ? 'aws:kms' : 'AES256',
    cors: bucket.cors.map(({ exposedHeaders, ...rule }) => ({
      ...defined(rule),
      ...(exposedHeaders ? { exposeHeaders: exposedHeaders } : {}),
    })),
    lifecycle: bucket.lifecycle.map((rule) =>
      defined({
        id: rule.id,
        enabled: rule.enabled,
        prefix: rule.prefix,
        expireAfterDays: rule.expirationDays,
        expireLoneDeleteMarkers: rule.expiredObjectDeleteMarker,
        expireNoncurrentAfterDays: rule.noncurrentDays,
        keepNoncurrentVersions: rule.newerNoncurrentVersions,
        abortUploadsAfterDays: rule.abortMultipartDays,
      }),
    ),
  };
}

function ruleSpec(rule: WantedRule) {
  if (!rule.pattern || rule.schedule) throw notEmulated(`the schedule of rule ${rule.name}`);
  return {
    name: rule.name,
    arn: rule.arn,
    bus: rule.bus,
    enabled: rule.enabled,
    pattern: rule.pattern,
    targets: rule.targets.map((target) => {
      if (target.input ?? target.inputPath)
        throw notEmulated(`the changed input of a target of ${rule.name}`);
      const { id, arn, deadLetterArn, retryPolicy } = target;
      return {
        id,
        arn,
        ...(deadLetterArn ? { deadLetterArn } : {}),
        retry: {
          attempts: retryPolicy.maximumRetryAttempts,
          maxAgeSeconds: retryPolicy.maximumEventAgeMs / 1000,
        },
      };
    }),
  };
}

function scheduleSpec(schedule: WantedSchedule) {
  return { ...schedule, target: defined(schedule.target) };
}

function mapStreams(assembly: Assembly, { dynamodb, lambda }: Deployable): void {
  for (const mapping of wantedEventSourceMappings(assembly)) {
    if (!mapping.enabled) continue;
    if (mapping.onFailureArn) throw notEmulated(`the failure destination of the stream of ${mapping.table}`);
    const filters = mapping.filters.map(compilePattern);
    lambda.mapStream({
      function: mapping.function,
      table: mapping.table,
      batchSize: mapping.batchSize,
      bisect: mapping.bisect,
      maxRetries: mapping.maxRetries,
      reportBatchItemFailures: mapping.reportBatchItemFailures,
      filter: (record) => filters.length === 0 || filters.some((matches) => matches(record)),
      read: (after, limit) => dynamodb.readStream(mapping.table, after, limit),
      onNew: (listener) =>
        dynamodb.onStream((table) => {
          if (table === mapping.table) listener();
        }),
    });
  }
}
