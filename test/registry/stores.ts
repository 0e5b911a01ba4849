import type { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Tables } from '#registry/connectors/dynamodb.ts';
import type { Objects } from '#registry/connectors/s3.ts';
import { type StoredObject, tableItem } from '#registry/demo-data/layout.ts';
import type { DemoRecord } from '#registry/demo-data/records.ts';

/** A table in memory that answers queries on an index as DynamoDB does: in pages, in the order of its own keys. */
export function tableOf(records: readonly DemoRecord[], pageSize = Number.POSITIVE_INFINITY) {
  const items = records.map(tableItem).sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const queries: QueryCommand['input'][] = [];
  const tables: Tables = {
    async send({ input }) {
      queries.push(input);
      const attribute = input.ExpressionAttributeNames?.['#key'] ?? '';
      const from = input.ExclusiveStartKey === undefined ? '' : place(input.ExclusiveStartKey);
      const matching = items.filter((item) => item[attribute] === input.ExpressionAttributeValues?.[':key']);
      const left = matching.filter((item) => place(item) > from);
      const Items = left.slice(0, Math.min(pageSize, input.Limit ?? pageSize)).map((item) => ({ ...item }));
      const last = Items.at(-1);
      const more = last !== undefined && Items.length < left.length;
      const LastEvaluatedKey = { id: last?.['id'], record: last?.['record'], [attribute]: last?.[attribute] };
      return { Items, LastEvaluatedKey: more ? LastEvaluatedKey : undefined };
    },
  };
  return { tables, queries };
}

function place(item: Readonly<Record<string, unknown>>): string {
  return `${item['id']}\n${item['record']}`;
}

/** A bucket in memory that notes what is read of it. */
export function bucketOf(stored: readonly StoredObject[]) {
  const byKey = new Map(stored.map(({ key, body }) => [key, body]));
  const read: string[] = [];
  const objects: Objects = {
    async get(key) {
      read.push(key);
      return byKey.get(key) ?? null;
    },
  };
  return { objects, read };
}
