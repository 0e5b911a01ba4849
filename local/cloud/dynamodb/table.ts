import { ServiceError } from '../service.ts';

/** The parts of a table in AWS' own shapes, as in `CreateTable` and in CloudFormation. */
export interface KeySchemaElement {
  AttributeName: string;
  KeyType: 'HASH' | 'RANGE';
}

export interface AttributeDefinition {
  AttributeName: string;
  AttributeType: 'S' | 'N' | 'B';
}

interface Projection {
  ProjectionType?: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  NonKeyAttributes?: string[];
}

export interface Throughput {
  ReadCapacityUnits: number;
  WriteCapacityUnits: number;
}

export interface IndexSpec {
  IndexName: string;
  KeySchema: KeySchemaElement[];
  Projection: Projection;
}

export interface GlobalIndexSpec extends IndexSpec {
  ProvisionedThroughput?: Throughput;
}

export type StreamViewType = 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';

export interface IndexDescription extends IndexSpec {
  IndexArn: string;
}

export interface GlobalIndexDescription extends IndexDescription {
  IndexStatus: 'ACTIVE';
  ProvisionedThroughput: Throughput;
}

/**
 * What `DescribeTable` answers. `ItemCount` and the sizes, which AWS refreshes every six hours, are left out
 * rather than invented.
 */
export interface TableDescription {
  TableName: string;
  TableArn: string;
  TableId: string;
  TableStatus: 'ACTIVE' | 'DELETING';
  CreationDateTime: number;
  AttributeDefinitions: AttributeDefinition[];
  KeySchema: KeySchemaElement[];
  BillingModeSummary: { BillingMode: 'PROVISIONED' | 'PAY_PER_REQUEST' };
  ProvisionedThroughput: Throughput & { NumberOfDecreasesToday: 0 };
  DeletionProtectionEnabled: boolean;
  GlobalSecondaryIndexes?: GlobalIndexDescription[];
  LocalSecondaryIndexes?: IndexDescription[];
  StreamSpecification?: { StreamEnabled: true; StreamViewType: StreamViewType };
  LatestStreamArn?: string;
  LatestStreamLabel?: string;
  SSEDescription?: { Status: 'ENABLED'; SSEType: string; KMSMasterKeyArn?: string };
  TableClassSummary?: { TableClass: string };
}

/** One table as it is kept: its description and the settings that AWS shows through calls of their own. */
export interface Table {
  readonly description: TableDescription;
  readonly ttlAttribute?: string;
  readonly pointInTimeRecovery: boolean;
  readonly tags: Readonly<Record<string, string>>;
}

/** All secondary indexes; a name is unique over both kinds. */
export function indexesOf({ description }: Table): readonly IndexDescription[] {
  return [...(description.LocalSecondaryIndexes ?? []), ...(description.GlobalSecondaryIndexes ?? [])];
}

export function keyNames(schema: readonly KeySchemaElement[]): string[] {
  return schema.map((element) => element.AttributeName);
}

export function attributeType(table: TableDescription, name: string): 'S' | 'N' | 'B' {
  const definition = table.AttributeDefinitions.find((candidate) => candidate.AttributeName === name);
  if (!definition) throw new Error(`Table ${table.TableName} has no definition of its key attribute ${name}`);
  return definition.AttributeType;
}

export function tableNotFound(name: string): ServiceError {
  return new ServiceError(
    'ResourceNotFoundException',
    `Requested resource not found: Table: ${name} not found`,
  );
}

export function validationError(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}
