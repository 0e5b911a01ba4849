import {
  type ConstrainedShape,
  type CustomCheck,
  rules as dynalite,
  type Fields,
  type Json,
} from './dynalite.ts';
import type { RequestRules } from './request.ts';
import { limit, list, oneOf, string, structure, tableName, within } from './shapes.ts';
import { onFailure, transactionRules } from './transaction-rules.ts';

/*
 * The fields of every operation that is served, in dynalite's vocabulary: its own rules where it has some, with what it
 * lacks. A field that is not here is refused by name.
 */

const returnConsumedCapacity = oneOf('INDEXES', 'TOTAL', 'NONE');
const streamSpecification = structure('StreamSpecification', {
  StreamEnabled: { type: 'Boolean', notNull: true },
  StreamViewType: oneOf('NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY'),
});

/** Settings of a table that are kept and shown, but have nothing to do on one machine. */
const shownOnly: Fields = {
  SSESpecification: structure('SSESpecification', {
    Enabled: 'Boolean',
    SSEType: oneOf('AES256', 'KMS'),
    KMSMasterKeyId: 'String',
  }),
  TableClass: oneOf('STANDARD', 'STANDARD_INFREQUENT_ACCESS'),
};

const tag = { type: 'ValueStruct<Tag>', children: { Key: string, Value: string } };

const gsiUpdate: ConstrainedShape = {
  type: 'ValueStruct<GlobalSecondaryIndexUpdate>',
  children: {
    Create: structure('CreateGlobalSecondaryIndexAction', {
      ...within(dynalite.CreateTable.types, 'KeySchema', 'ProvisionedThroughput'),
      IndexName: {
        ...string,
        regex: '[a-zA-Z0-9_.-]+',
        lengthGreaterThanOrEqual: 3,
        lengthLessThanOrEqual: 255,
      },
      Projection: {
        ...structure('Projection', {
          ProjectionType: { ...oneOf('ALL', 'INCLUDE', 'KEYS_ONLY'), notNull: true },
          NonKeyAttributes: list('String', { lengthGreaterThanOrEqual: 1 }),
        }),
        notNull: true,
      },
    }),
    Delete: structure('DeleteGlobalSecondaryIndexAction', { IndexName: string }),
  },
};

export const requestRules = {
  PutItem: withFields(dynalite.PutItem, onFailure),
  UpdateItem: withFields(dynalite.UpdateItem, onFailure),
  DeleteItem: withFields(dynalite.DeleteItem, onFailure),
  GetItem: dynalite.GetItem,
  Query: dynalite.Query,
  Scan: dynalite.Scan,
  BatchGetItem: dynalite.BatchGetItem,
  BatchWriteItem: { types: dynalite.BatchWriteItem.types, custom: oneRequestEach },
  TransactWriteItems: {
    types: {
      TransactItems: list(
        {
          type: 'ValueStruct<TransactWriteItem>',
          children: {
            ConditionCheck: structure('ConditionCheck', transactionRules.ConditionCheck.types),
            Put: structure('Put', transactionRules.Put.types),
            Update: structure('Update', transactionRules.Update.types),
            Delete: structure('Delete', transactionRules.Delete.types),
          },
        },
        { notNull: true, lengthGreaterThanOrEqual: 1, lengthLessThanOrEqual: 100 },
      ),
      ClientRequestToken: { type: 'String', lengthGreaterThanOrEqual: 1, lengthLessThanOrEqual: 36 },
      ReturnConsumedCapacity: returnConsumedCapacity,
      ReturnItemCollectionMetrics: oneOf('SIZE', 'NONE'),
    },
  },
  TransactGetItems: {
    types: {
      TransactItems: list(
        {
          type: 'ValueStruct<TransactGetItem>',
          children: { Get: { ...structure('Get', transactionRules.Get.types), notNull: true } },
        },
        { notNull: true, lengthGreaterThanOrEqual: 1, lengthLessThanOrEqual: 100 },
      ),
      ReturnConsumedCapacity: returnConsumedCapacity,
    },
  },
  CreateTable: withFields(dynalite.CreateTable, {
    ...shownOnly,
    StreamSpecification: streamSpecification,
    DeletionProtectionEnabled: 'Boolean',
    Tags: list(tag),
  }),
  UpdateTable: {
    types: {
      ...shownOnly,
      TableName: tableName,
      ...within(dynalite.CreateTable.types, 'BillingMode', 'ProvisionedThroughput'),
      AttributeDefinitions: list({
        type: 'ValueStruct<AttributeDefinition>',
        children: { AttributeName: string, AttributeType: { ...oneOf('B', 'N', 'S'), notNull: true } },
      }),
      GlobalSecondaryIndexUpdates: list(gsiUpdate, { lengthGreaterThanOrEqual: 1 }),
      StreamSpecification: streamSpecification,
      DeletionProtectionEnabled: 'Boolean',
    },
    custom: ({ TableName: _name, AttributeDefinitions: _definitions, ...changes }) =>
      Object.keys(changes).length ? undefined : 'UpdateTable needs at least one change',
  },
  DeleteTable: dynalite.DeleteTable,
  DescribeTable: dynalite.DescribeTable,
  ListTables: dynalite.ListTables,
  UpdateTimeToLive: {
    types: {
      TableName: tableName,
      TimeToLiveSpecification: {
        ...structure('TimeToLiveSpecification', {
          AttributeName: { ...string, lengthGreaterThanOrEqual: 1, lengthLessThanOrEqual: 255 },
          Enabled: { type: 'Boolean', notNull: true },
        }),
        notNull: true,
      },
    },
  },
  DescribeTimeToLive: { types: { TableName: tableName } },
  UpdateContinuousBackups: {
    types: {
      TableName: tableName,
      PointInTimeRecoverySpecification: {
        ...structure('PointInTimeRecoverySpecification', {
          PointInTimeRecoveryEnabled: { type: 'Boolean', notNull: true },
          // Nothing can be restored from here, so nothing depends on how far back.
          RecoveryPeriodInDays: limit(35),
        }),
        notNull: true,
      },
    },
  },
  DescribeContinuousBackups: { types: { TableName: tableName } },
  ListTagsOfResource: { types: { ResourceArn: string } },
  TagResource: { types: { ResourceArn: string, Tags: list(tag, { notNull: true }) } },
  UntagResource: { types: { ResourceArn: string, TagKeys: list('String', { notNull: true }) } },
  ListStreams: {
    types: { TableName: { type: 'String' }, Limit: limit(100), ExclusiveStartStreamArn: 'String' },
  },
  DescribeStream: {
    types: { StreamArn: string, Limit: limit(100), ExclusiveStartShardId: 'String' },
  },
  GetShardIterator: {
    types: {
      StreamArn: string,
      ShardId: string,
      ShardIteratorType: {
        ...oneOf('TRIM_HORIZON', 'LATEST', 'AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER'),
        notNull: true,
      },
      SequenceNumber: 'String',
    },
  },
  GetRecords: { types: { ShardIterator: string, Limit: limit(1000) } },
} as const satisfies Record<string, RequestRules>;

/** dynalite takes the put and drops the delete of an entry that has both. */
function oneRequestEach(data: Json, store: Parameters<CustomCheck>[1]): string | undefined {
  const { RequestItems } = data as { RequestItems: Record<string, object[]> };
  const entries = Object.values(RequestItems).flat();
  if (entries.some((entry) => Object.keys(entry).length !== 1))
    return 'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes';
  return dynalite.BatchWriteItem.custom?.(data, store);
}

function withFields(rules: RequestRules, fields: Fields): RequestRules {
  return { types: { ...rules.types, ...fields }, custom: rules.custom };
}
