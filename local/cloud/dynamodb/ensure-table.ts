import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock.ts';
import { type Place, ServiceError } from '../service.ts';
import type { Json } from './dynalite.ts';
import { levelKeys } from './level-keys.ts';
import { checkRequest } from './request.ts';
import { requestRules } from './request-rules.ts';
import type { Reader, Store } from './store.ts';
import {
  type AttributeDefinition,
  attributeType,
  type GlobalIndexSpec,
  type IndexSpec,
  type KeySchemaElement,
  type StreamViewType,
  type Table,
  type TableDescription,
} from './table.ts';
import {
  addGlobalIndex,
  type CreateTableRequest,
  dropGlobalIndex,
  newTable,
  withStream,
} from './table-changes.ts';
import { setTimeToLive } from './table-settings.ts';
import type { Write } from './write.ts';

/** A table as a template wants it, with the nested parts in AWS' own shapes. */
export interface TableSpec {
  name: string;
  /** Must be the ARN that this place gives to a table of that name. */
  arn: string;
  keySchema: KeySchemaElement[];
  attributeDefinitions: AttributeDefinition[];
  globalSecondaryIndexes?: GlobalIndexSpec[];
  localSecondaryIndexes?: IndexSpec[];
  stream?: StreamViewType;
  ttlAttribute?: string;
  pointInTimeRecovery?: boolean;
  deletionProtection?: boolean;
}

/** Makes the table that `spec` describes out of none, or out of what is there; never loses an item. */
export async function ensureTable(
  spec: TableSpec,
  { store, clock, place }: { store: Store; clock: Clock; place: Place },
): Promise<void> {
  await store.write(async (write, reader) => {
    const wanted = newTable(asRequest(spec), place, clock.now());
    if (wanted.description.TableArn !== spec.arn)
      throw new ServiceError(
        'ValidationException',
        `Table ${spec.name} cannot have the ARN ${spec.arn} here`,
      );
    const changed = store.hasTable(spec.name)
      ? await adapt(store.table(spec.name), wanted, { write, reader })
      : wanted;
    const described: Table = {
      ...changed,
      pointInTimeRecovery: spec.pointInTimeRecovery ?? false,
      description: { ...changed.description, DeletionProtectionEnabled: spec.deletionProtection ?? false },
    };
    if (described.ttlAttribute === spec.ttlAttribute) write.put(levelKeys.table(spec.name), described);
    else await setTimeToLive(described, spec.ttlAttribute, clock.now(), { write, reader });
  });
}

function asRequest(spec: TableSpec): CreateTableRequest {
  const request: Json = {
    TableName: spec.name,
    KeySchema: spec.keySchema,
    AttributeDefinitions: spec.attributeDefinitions,
    BillingMode: 'PAY_PER_REQUEST',
    ...(spec.stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: spec.stream } }),
    ...(spec.localSecondaryIndexes?.length && { LocalSecondaryIndexes: spec.localSecondaryIndexes }),
    // Throughput means nothing here, where every table is on demand.
    ...(spec.globalSecondaryIndexes?.length && {
      GlobalSecondaryIndexes: spec.globalSecondaryIndexes.map(
        ({ ProvisionedThroughput: _, ...index }) => index,
      ),
    }),
  };
  // The checks drop what they do not know from what they are given.
  const checked: unknown = checkRequest('CreateTable', structuredClone(request), requestRules.CreateTable);
  return checked as CreateTableRequest;
}

async function adapt(
  current: Table,
  wanted: Table,
  { write, reader }: { write: Write; reader: Reader },
): Promise<Table> {
  const { description } = wanted;
  refuseReplacement(current.description, description);
  const wantedIndexes = description.GlobalSecondaryIndexes ?? [];
  const currentIndexes = current.description.GlobalSecondaryIndexes ?? [];
  let table = current;
  for (const index of currentIndexes)
    if (!wantedIndexes.some((other) => other.IndexName === index.IndexName))
      table = await dropGlobalIndex(table, index.IndexName, { write, reader });
  for (const { IndexName, KeySchema, Projection } of wantedIndexes)
    if (!currentIndexes.some((other) => other.IndexName === IndexName))
      table = await addGlobalIndex(
        table,
        { IndexName, KeySchema, Projection },
        description.AttributeDefinitions,
        { write, reader },
      );
  const stream = description.StreamSpecification;
  return stream && !current.description.StreamSpecification ? withStream(table, stream) : table;
}

/** CloudFormation would replace the table, and with it all items, for any of these. Here a person decides. */
function refuseReplacement(current: TableDescription, wanted: TableDescription): void {
  const name = current.TableName;
  const [now, then] = [typedKeys(current), typedKeys(wanted)];
  if (now !== then) throw refused(name, `its key schema would change from ${now} to ${then}`);
  const local = (table: TableDescription) =>
    (table.LocalSecondaryIndexes ?? []).map((index) => outline(table, index)).sort();
  if (!isDeepStrictEqual(local(current), local(wanted)))
    throw refused(name, 'its local secondary indexes would change');
  for (const index of current.GlobalSecondaryIndexes ?? []) {
    const other = wanted.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === index.IndexName);
    if (other && outline(current, index) !== outline(wanted, other))
      throw new ServiceError(
        'TableChangeRefused',
        `Index ${index.IndexName} of table ${name} would change its keys or projection. Give the changed index a new name.`,
      );
  }
  const stream = current.StreamSpecification?.StreamViewType;
  const wantedStream = wanted.StreamSpecification?.StreamViewType;
  if (stream && stream !== wantedStream)
    throw refused(name, `its stream would change from ${stream} to ${wantedStream ?? 'none'}`);
}

function refused(table: string, why: string): ServiceError {
  return new ServiceError(
    'TableChangeRefused',
    `Table ${table} is there already and ${why}. DynamoDB cannot do that to a table that holds items: ` +
      `give the table another name, or delete it with all its items (aws dynamodb delete-table --table-name ${table}) and start again.`,
  );
}

function typedKeys(
  table: TableDescription,
  { KeySchema }: { KeySchema: KeySchemaElement[] } = table,
): string {
  return KeySchema.map(
    ({ AttributeName, KeyType }) => `${AttributeName} (${KeyType}, ${attributeType(table, AttributeName)})`,
  ).join(', ');
}

/** All that makes an index what it is, in a form that can be compared. */
function outline(table: TableDescription, index: IndexSpec): string {
  const { ProjectionType: type, NonKeyAttributes: others = [] } = index.Projection;
  return `${index.IndexName}: ${typedKeys(table, index)}; ${type} ${others.toSorted().join(', ')}`;
}
