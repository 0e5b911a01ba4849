import type { Clock } from '../clock.ts';
import { notEmulated, type Place, ServiceError } from '../service.ts';
import { levelKeys } from './level-keys.ts';
import type { Store } from './store.ts';
import type { AttributeDefinition, GlobalIndexSpec, Table } from './table.ts';
import { keyNames, validationError } from './table.ts';
import {
  addGlobalIndex,
  type CreateTableRequest,
  deleteUnder,
  dropGlobalIndex,
  newTable,
  shownOnly,
  withStream,
} from './table-changes.ts';

interface UpdateTableRequest
  extends Partial<
    Pick<
      CreateTableRequest,
      | 'AttributeDefinitions'
      | 'BillingMode'
      | 'ProvisionedThroughput'
      | 'StreamSpecification'
      | 'SSESpecification'
      | 'TableClass'
      | 'DeletionProtectionEnabled'
    >
  > {
  TableName: string;
  GlobalSecondaryIndexUpdates?: { Create?: GlobalIndexSpec; Delete?: { IndexName: string } }[];
}

/** Making, changing, describing and dropping tables. */
export function tableOperations(store: Store, clock: Clock, place: Place) {
  return {
    CreateTable: (request: CreateTableRequest) =>
      store.write(async (write) => {
        if (store.hasTable(request.TableName))
          throw new ServiceError('ResourceInUseException', `Table already exists: ${request.TableName}`);
        const table = newTable(request, place, clock.now());
        write.put(levelKeys.table(request.TableName), table);
        return { TableDescription: table.description };
      }),

    DescribeTable: async ({ TableName }: { TableName: string }) => ({
      Table: store.table(TableName).description,
    }),

    ListTables: async (request: { ExclusiveStartTableName?: string; Limit?: number }) => {
      const { ExclusiveStartTableName: after = '', Limit: limit = 100 } = request;
      const names = store
        .tables()
        .map((table) => table.description.TableName)
        .filter((name) => name > after);
      const page = names.slice(0, limit);
      return {
        TableNames: page,
        ...(names.length > page.length && { LastEvaluatedTableName: page.at(-1) }),
      };
    },

    UpdateTable: (request: UpdateTableRequest) =>
      store.write(async (write, reader) => {
        const table = store.table(request.TableName);
        const [update, ...others] = request.GlobalSecondaryIndexUpdates ?? [];
        if (others.length)
          throw new ServiceError(
            'LimitExceededException',
            'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
          );
        let changed = withSettings(table, request);
        if (update?.Create) {
          const definitions = request.AttributeDefinitions ?? [];
          checkNewIndex(table, update.Create, definitions);
          changed = await addGlobalIndex(changed, update.Create, definitions, { write, reader });
        }
        if (update?.Delete) {
          checkIndexExists(table, update.Delete.IndexName);
          changed = await dropGlobalIndex(changed, update.Delete.IndexName, { write, reader });
        }
        write.put(levelKeys.table(request.TableName), changed);
        return { TableDescription: changed.description };
      }),

    /** Its stream goes with it, while AWS keeps that for another 24 hours. */
    DeleteTable: ({ TableName: name }: { TableName: string }) =>
      store.write(async (write, reader) => {
        const { description } = store.table(name);
        if (description.DeletionProtectionEnabled)
          throw validationError(
            'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
          );
        for (const prefix of [levelKeys.items(name), levelKeys.indexes(name), levelKeys.records(name)])
          await deleteUnder(prefix, write, reader);
        write.del(levelKeys.table(name));
        return { TableDescription: { ...description, TableStatus: 'DELETING' } };
      }),
  };
}

function withSettings(table: Table, request: UpdateTableRequest): Table {
  const { description } = table;
  const stream = request.StreamSpecification;
  if (stream && description.StreamSpecification) {
    if (stream.StreamEnabled)
      throw validationError(`Table already has an enabled stream: TableName: ${request.TableName}`);
    throw notEmulated('turning the stream of a DynamoDB table off');
  }
  const changed: Table = {
    ...table,
    description: {
      ...description,
      DeletionProtectionEnabled: request.DeletionProtectionEnabled ?? description.DeletionProtectionEnabled,
      BillingModeSummary: {
        BillingMode: request.BillingMode ?? description.BillingModeSummary.BillingMode,
      },
      ProvisionedThroughput: { ...description.ProvisionedThroughput, ...request.ProvisionedThroughput },
      ...shownOnly(request),
    },
  };
  return stream ? withStream(changed, stream) : changed;
}

function checkNewIndex(
  table: Table,
  index: GlobalIndexSpec,
  definitions: readonly AttributeDefinition[],
): void {
  const { GlobalSecondaryIndexes = [], LocalSecondaryIndexes = [], AttributeDefinitions } = table.description;
  const names = [...GlobalSecondaryIndexes, ...LocalSecondaryIndexes].map((known) => known.IndexName);
  if (names.includes(index.IndexName))
    throw validationError(
      `One or more parameter values were invalid: Duplicate index name: ${index.IndexName}`,
    );
  const defined = new Set(
    [...AttributeDefinitions, ...definitions].map(({ AttributeName }) => AttributeName),
  );
  const keys = keyNames(index.KeySchema);
  if (keys.some((key) => !defined.has(key)))
    throw validationError(
      'One or more parameter values were invalid: Some index key attributes are not defined in AttributeDefinitions. ' +
        `Keys: [${keys.join(', ')}], AttributeDefinitions: [${[...defined].join(', ')}]`,
    );
  const [hash, range] = index.KeySchema;
  if (hash?.KeyType !== 'HASH' || (range && range.KeyType !== 'RANGE') || keys[0] === keys[1])
    throw validationError(
      'Invalid KeySchema: one HASH key and at most one RANGE key are wanted, in this order',
    );
}

function checkIndexExists(table: Table, name: string): void {
  if (!table.description.GlobalSecondaryIndexes?.some((index) => index.IndexName === name))
    throw new ServiceError(
      'ResourceNotFoundException',
      `Requested resource not found: Index: ${name} not found`,
    );
}
