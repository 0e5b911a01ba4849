import { ServiceError } from '../service.ts';
import { expiryOf } from './change.ts';
import { db } from './dynalite.ts';
import { levelKeys } from './level-keys.ts';
import type { Reader, Store } from './store.ts';
import { type Table, validationError } from './table.ts';
import type { Write } from './write.ts';

interface TimeToLiveRequest {
  TableName: string;
  TimeToLiveSpecification: { AttributeName: string; Enabled: boolean };
}

interface BackupsRequest {
  TableName: string;
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: boolean };
}

/** What AWS keeps beside the description of a table: time to live, continuous backups, tags. */
export function tableSettings(store: Store, now: () => number) {
  const change = (name: string, change: (table: Table) => Table) =>
    store.write(async (write) => write.put(levelKeys.table(name), change(store.table(name))));

  return {
    UpdateTimeToLive: ({ TableName, TimeToLiveSpecification: wanted }: TimeToLiveRequest) =>
      store.write(async (write, reader) => {
        const table = store.table(TableName);
        const current = table.ttlAttribute;
        if (wanted.Enabled && current !== undefined)
          throw validationError(
            current === wanted.AttributeName
              ? 'TimeToLive is already enabled'
              : `TimeToLive is active on a different AttributeName: current AttributeName is ${current}`,
          );
        if (!wanted.Enabled && current === undefined) throw validationError('TimeToLive is already disabled');
        await setTimeToLive(table, wanted.Enabled ? wanted.AttributeName : undefined, now(), {
          write,
          reader,
        });
        return { TimeToLiveSpecification: wanted };
      }),

    DescribeTimeToLive: async ({ TableName }: { TableName: string }) => {
      const attribute = store.table(TableName).ttlAttribute;
      return {
        TimeToLiveDescription:
          attribute === undefined
            ? { TimeToLiveStatus: 'DISABLED' }
            : { TimeToLiveStatus: 'ENABLED', AttributeName: attribute },
      };
    },

    UpdateContinuousBackups: async (request: BackupsRequest) => {
      const { PointInTimeRecoveryEnabled: enabled } = request.PointInTimeRecoverySpecification;
      await change(request.TableName, (table) => ({ ...table, pointInTimeRecovery: enabled }));
      return backupsOf(store.table(request.TableName));
    },

    DescribeContinuousBackups: async ({ TableName }: { TableName: string }) =>
      backupsOf(store.table(TableName)),

    ListTagsOfResource: async ({ ResourceArn }: { ResourceArn: string }) => ({
      Tags: Object.entries(tableOfArn(store, ResourceArn).tags).map(([Key, Value]) => ({ Key, Value })),
    }),

    TagResource: async (request: { ResourceArn: string; Tags: { Key: string; Value: string }[] }) => {
      const added = request.Tags.map(({ Key, Value }) => [Key, Value]);
      await change(tableOfArn(store, request.ResourceArn).description.TableName, (table) => ({
        ...table,
        tags: { ...table.tags, ...Object.fromEntries(added) },
      }));
      return {};
    },

    UntagResource: async (request: { ResourceArn: string; TagKeys: string[] }) => {
      const removed = new Set(request.TagKeys);
      await change(tableOfArn(store, request.ResourceArn).description.TableName, (table) => ({
        ...table,
        tags: Object.fromEntries(Object.entries(table.tags).filter(([key]) => !removed.has(key))),
      }));
      return {};
    },
  };
}

/** Sets or ends time to live, and has every item that carries the attribute looked at when its time comes. */
export async function setTimeToLive(
  { ttlAttribute: _old, ...others }: Table,
  attribute: string | undefined,
  now: number,
  { write, reader }: { write: Write; reader: Reader },
): Promise<Table> {
  const { description } = others;
  const table: Table = attribute === undefined ? others : { ...others, ttlAttribute: attribute };
  write.put(levelKeys.table(description.TableName), table);
  if (attribute === undefined) return table;
  for await (const item of reader.items(description.TableName, undefined, {})) {
    const at = expiryOf(table, item, now);
    if (at !== undefined)
      write.due(at, levelKeys.item(description.TableName, db.createKey(item, description)));
  }
  return table;
}

/** Nothing can be restored from here; what a template asks for is only shown. */
function backupsOf({ pointInTimeRecovery }: Table) {
  return {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: {
        PointInTimeRecoveryStatus: pointInTimeRecovery ? 'ENABLED' : 'DISABLED',
      },
    },
  };
}

function tableOfArn(store: Store, arn: string): Table {
  const table = store.tables().find(({ description }) => description.TableArn === arn);
  if (!table)
    throw new ServiceError(
      'ResourceNotFoundException',
      `Requested resource not found: ResourceArn: ${arn} not found`,
    );
  return table;
}
