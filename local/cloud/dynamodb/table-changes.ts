import { randomUUID } from 'node:crypto';
import type { Place } from '../service.ts';
import { indexEntries } from './index-entries.ts';
import { levelKeys } from './level-keys.ts';
import type { Reader } from './store.ts';
import {
  type AttributeDefinition,
  type GlobalIndexDescription,
  type GlobalIndexSpec,
  type IndexSpec,
  indexesOf,
  type KeySchemaElement,
  keyNames,
  type StreamViewType,
  type Table,
  type TableDescription,
  type Throughput,
  validationError,
} from './table.ts';
import type { Write } from './write.ts';

export interface StreamSpecification {
  StreamEnabled: boolean;
  StreamViewType?: StreamViewType;
}

export interface CreateTableRequest {
  TableName: string;
  KeySchema: KeySchemaElement[];
  AttributeDefinitions: AttributeDefinition[];
  GlobalSecondaryIndexes?: GlobalIndexSpec[];
  LocalSecondaryIndexes?: IndexSpec[];
  BillingMode?: 'PROVISIONED' | 'PAY_PER_REQUEST';
  ProvisionedThroughput?: Throughput;
  StreamSpecification?: StreamSpecification;
  SSESpecification?: { Enabled?: boolean; SSEType?: string; KMSMasterKeyId?: string };
  TableClass?: string;
  DeletionProtectionEnabled?: boolean;
  Tags?: { Key: string; Value: string }[];
}

const NO_THROUGHPUT: Throughput = { ReadCapacityUnits: 0, WriteCapacityUnits: 0 };

/** A table as it is right after its creation: active at once, because there is nothing to wait for. */
export function newTable(request: CreateTableRequest, place: Place, now: number): Table {
  const arn = `arn:aws:dynamodb:${place.region}:${place.account}:table/${request.TableName}`;
  const description: TableDescription = {
    TableName: request.TableName,
    TableArn: arn,
    TableId: randomUUID(),
    TableStatus: 'ACTIVE',
    CreationDateTime: now / 1000,
    AttributeDefinitions: request.AttributeDefinitions,
    KeySchema: request.KeySchema,
    BillingModeSummary: { BillingMode: request.BillingMode ?? 'PROVISIONED' },
    ProvisionedThroughput: {
      ...(request.ProvisionedThroughput ?? NO_THROUGHPUT),
      NumberOfDecreasesToday: 0,
    },
    DeletionProtectionEnabled: request.DeletionProtectionEnabled ?? false,
    ...(request.GlobalSecondaryIndexes && {
      GlobalSecondaryIndexes: request.GlobalSecondaryIndexes.map((index) => globalIndex(arn, index)),
    }),
    ...(request.LocalSecondaryIndexes && {
      LocalSecondaryIndexes: request.LocalSecondaryIndexes.map((index) => ({
        ...index,
        IndexArn: `${arn}/index/${index.IndexName}`,
      })),
    }),
    ...shownOnly(request),
  };
  const tags = Object.fromEntries((request.Tags ?? []).map(({ Key, Value }) => [Key, Value]));
  const table: Table = { description, pointInTimeRecovery: false, tags };
  return request.StreamSpecification ? withStream(table, request.StreamSpecification) : table;
}

/** Settings that are shown again and do nothing here: the disk is as safe, and as fast, as the disk is. */
export function shownOnly(request: Pick<CreateTableRequest, 'SSESpecification' | 'TableClass'>) {
  const { SSESpecification: encryption, TableClass: tableClass } = request;
  return {
    ...(encryption?.Enabled && {
      SSEDescription: {
        Status: 'ENABLED' as const,
        SSEType: encryption.SSEType ?? 'KMS',
        ...(encryption.KMSMasterKeyId !== undefined && { KMSMasterKeyArn: encryption.KMSMasterKeyId }),
      },
    }),
    ...(tableClass !== undefined && { TableClassSummary: { TableClass: tableClass } }),
  };
}

function globalIndex(
  tableArn: string,
  { ProvisionedThroughput, ...index }: GlobalIndexSpec,
): GlobalIndexDescription {
  return {
    ...index,
    IndexArn: `${tableArn}/index/${index.IndexName}`,
    IndexStatus: 'ACTIVE',
    ProvisionedThroughput: ProvisionedThroughput ?? NO_THROUGHPUT,
  };
}

/**
 * On AWS the label is the time at which a stream was turned on. Here it is always the same, so that the ARN is known from a
 * template alone; sequence numbers are never used again, so nobody mistakes a new stream for an old one.
 */
const STREAM_LABEL = '2000-01-01T00:00:00.000';

/** The table with its stream turned on; that it is off already needs no change. */
export function withStream(table: Table, { StreamEnabled, StreamViewType }: StreamSpecification): Table {
  if (!StreamEnabled) {
    if (StreamViewType)
      throw validationError('StreamViewType must not be specified when StreamEnabled is false');
    return table;
  }
  if (!StreamViewType) throw validationError('StreamViewType must be specified when StreamEnabled is true');
  return {
    ...table,
    description: {
      ...table.description,
      StreamSpecification: { StreamEnabled, StreamViewType },
      LatestStreamLabel: STREAM_LABEL,
      LatestStreamArn: `${table.description.TableArn}/stream/${STREAM_LABEL}`,
    },
  };
}

/** Adds a global index and fills it from the items that are there, in the same batch. */
export async function addGlobalIndex(
  table: Table,
  spec: GlobalIndexSpec,
  definitions: readonly AttributeDefinition[],
  { write, reader }: { write: Write; reader: Reader },
): Promise<Table> {
  const { description } = table;
  const index = globalIndex(description.TableArn, spec);
  const described: Table = {
    ...table,
    description: { ...description, AttributeDefinitions: mergeDefinitions(description, definitions) },
  };
  const onlyThisIndex: Table = {
    ...described,
    description: { ...described.description, LocalSecondaryIndexes: [], GlobalSecondaryIndexes: [index] },
  };
  for await (const item of reader.items(description.TableName, undefined, {}))
    for (const [key, entry] of indexEntries(onlyThisIndex, item)) write.put(key, entry);
  const others = description.GlobalSecondaryIndexes ?? [];
  return {
    ...described,
    description: { ...described.description, GlobalSecondaryIndexes: [...others, index] },
  };
}

export async function dropGlobalIndex(
  table: Table,
  name: string,
  { write, reader }: { write: Write; reader: Reader },
): Promise<Table> {
  const { TableName, GlobalSecondaryIndexes = [] } = table.description;
  await deleteUnder(levelKeys.index(TableName, name), write, reader);
  const { GlobalSecondaryIndexes: _dropped, ...description } = table.description;
  const others = GlobalSecondaryIndexes.filter((index) => index.IndexName !== name);
  const left: Table = {
    ...table,
    description: others.length ? { ...description, GlobalSecondaryIndexes: others } : description,
  };
  return { ...left, description: { ...left.description, AttributeDefinitions: usedDefinitions(left) } };
}

export async function deleteUnder(prefix: string, write: Write, reader: Reader): Promise<void> {
  for await (const key of reader.keys({ gte: prefix, lt: `${prefix}\xff` })) write.del(key);
}

/** Without those of which only a dropped index made use: another may give their attributes another type. */
function usedDefinitions(table: Table): AttributeDefinition[] {
  const schemas = [table.description, ...indexesOf(table)].map(({ KeySchema }) => KeySchema);
  const used = new Set(schemas.flatMap(keyNames));
  return table.description.AttributeDefinitions.filter(({ AttributeName }) => used.has(AttributeName));
}

function mergeDefinitions(
  { TableName, AttributeDefinitions }: TableDescription,
  added: readonly AttributeDefinition[],
): AttributeDefinition[] {
  const merged = new Map(AttributeDefinitions.map((definition) => [definition.AttributeName, definition]));
  for (const definition of added) {
    const known = merged.get(definition.AttributeName);
    if (known && known.AttributeType !== definition.AttributeType)
      throw validationError(
        `Attribute ${definition.AttributeName} of table ${TableName} is of type ${known.AttributeType}; an index cannot make it ${definition.AttributeType}`,
      );
    merged.set(definition.AttributeName, definition);
  }
  return [...merged.values()];
}
