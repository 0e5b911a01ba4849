import { z } from 'zod';
import type { Assembly, Resource } from '../assembly.ts';
import { arnOf, cfnBoolean, ignored, readProperties } from '../properties.ts';
import { refusal } from '../refusal.ts';

const Key = z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) });
const Attribute = z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) });
const StreamView = z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']);
const capacity = ignored('nothing is throttled here');
const PointInTime = z.strictObject({
  PointInTimeRecoveryEnabled: cfnBoolean.default(false),
  RecoveryPeriodInDays: ignored('the local store keeps no history'),
});

const Index = z
  .strictObject({
    IndexName: z.string(),
    KeySchema: z.array(Key),
    Projection: z.strictObject({
      ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
      NonKeyAttributes: z.array(z.string()).optional(),
    }),
    ContributorInsightsSpecification: ignored('there are no metrics here'),
    OnDemandThroughput: capacity,
    ProvisionedThroughput: capacity,
    WriteOnDemandThroughputSettings: capacity,
    WriteProvisionedThroughputSettings: capacity,
  })
  .transform(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }));

/** A table, in the words of DynamoDB's own `CreateTable`. */
export interface WantedTable {
  readonly name: string;
  readonly arn: string;
  readonly KeySchema: readonly z.infer<typeof Key>[];
  readonly AttributeDefinitions: readonly z.infer<typeof Attribute>[];
  readonly GlobalSecondaryIndexes: readonly z.infer<typeof Index>[];
  /** `undefined`: the table has no stream. */
  readonly streamViewType: z.infer<typeof StreamView> | undefined;
  readonly ttlAttribute: string | undefined;
  readonly pointInTimeRecovery: boolean;
  readonly deletionProtection: boolean;
  readonly path: string;
}

const common = {
  TableName: z.string().optional(),
  KeySchema: z.array(Key),
  AttributeDefinitions: z.array(Attribute),
  GlobalSecondaryIndexes: z.array(Index).default([]),
  StreamSpecification: z.strictObject({ StreamViewType: StreamView }).optional(),
  TimeToLiveSpecification: z
    .strictObject({ AttributeName: z.string().optional(), Enabled: cfnBoolean })
    .optional(),
};

const ignoredEverywhere = {
  BillingMode: 'nothing is billed or throttled here',
  SSESpecification: 'nothing is encrypted at rest here',
};

const table = {
  ...common,
  PointInTimeRecoverySpecification: PointInTime.optional(),
  DeletionProtectionEnabled: cfnBoolean.default(false),
};

const ignoredOfTable = {
  ...ignoredEverywhere,
  ContributorInsightsSpecification: 'there are no metrics here',
  OnDemandThroughput: 'nothing is throttled here',
  ProvisionedThroughput: 'nothing is throttled here',
  TableClass: 'a matter of price',
  Tags: 'for people and bills',
};

const Replica = z.strictObject({
  Region: z.string(),
  PointInTimeRecoverySpecification: PointInTime.optional(),
  DeletionProtectionEnabled: cfnBoolean.default(false),
  ContributorInsightsSpecification: ignored('there are no metrics here'),
  GlobalSecondaryIndexes: ignored('it repeats the names of the indexes, with capacity and metrics'),
  ReadOnDemandThroughputSettings: capacity,
  ReadProvisionedThroughputSettings: capacity,
  SSESpecification: ignored('nothing is encrypted at rest here'),
  TableClass: ignored('a matter of price'),
  Tags: ignored('for people and bills'),
});

const ignoredOfGlobalTable = {
  ...ignoredEverywhere,
  WriteOnDemandThroughputSettings: 'nothing is throttled here',
  WriteProvisionedThroughputSettings: 'nothing is throttled here',
};

/** Every table of the assembly. A global table is a table as long as it has one replica, here. */
export function wantedTables(assembly: Assembly): WantedTable[] {
  return [
    ...assembly.ofType('AWS::DynamoDB::Table').map((resource) => {
      const p = readProperties(resource, table, ignoredOfTable);
      return wanted(resource, p, p);
    }),
    ...assembly.ofType('AWS::DynamoDB::GlobalTable').map((resource) => {
      const p = readProperties(resource, { ...common, Replicas: z.array(Replica) }, ignoredOfGlobalTable);
      const [replica, other] = p.Replicas;
      const here = arnOf(resource).split(':')[3];
      if (!replica || other || replica.Region !== here)
        throw refusal(resource, `the local cloud emulates one replica, in ${here}`);
      return wanted(resource, p, replica);
    }),
  ];
}

function wanted(
  resource: Resource,
  p: z.output<z.ZodObject<typeof common>>,
  kept: Pick<
    z.output<z.ZodObject<typeof table>>,
    'PointInTimeRecoverySpecification' | 'DeletionProtectionEnabled'
  >,
): WantedTable {
  const ttl = p.TimeToLiveSpecification;
  return {
    name: resource.physicalName,
    arn: arnOf(resource),
    KeySchema: p.KeySchema,
    AttributeDefinitions: p.AttributeDefinitions,
    GlobalSecondaryIndexes: p.GlobalSecondaryIndexes,
    streamViewType: p.StreamSpecification?.StreamViewType,
    ttlAttribute: ttl?.Enabled ? ttl.AttributeName : undefined,
    pointInTimeRecovery: kept.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled ?? false,
    deletionProtection: kept.DeletionProtectionEnabled,
    path: resource.path,
  };
}
