import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  type DynamoDBDocumentClient,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { type Held, item, type LookupItem, type Mark } from '#connect/index.ts';
import type { IdentifierKind } from '#contracts/lookup.ts';
import { Row } from './dynamodb.ts';
import { environment } from './environment.ts';
import { indexKeys } from './table-search.ts';

/** A table that is changed; the tests give one on this machine. */
export type Documents = Pick<DynamoDBDocumentClient, 'send'>;

export type RowKey = { readonly id: string; readonly record: string };

/** Most keys that one BatchGetItem takes. */
const BATCH = 100;

/** What stands under these keys this very moment, whatever it is; what does not is left out. */
export async function readItems(
  keys: readonly RowKey[],
  documents: Documents,
): Promise<Record<string, unknown>[]> {
  const table = environment('STORE_TABLE');
  const found: Record<string, unknown>[] = [];
  for (let at = 0; at < keys.length; at += BATCH) {
    let asked: BatchGetCommandOutput['UnprocessedKeys'] = {
      [table]: { Keys: keys.slice(at, at + BATCH).map((key) => ({ ...key })), ConsistentRead: true },
    };
    while (asked !== undefined && Object.keys(asked).length > 0) {
      const answer: BatchGetCommandOutput = await documents.send(
        new BatchGetCommand({ RequestItems: asked }),
      );
      found.push(...(answer.Responses?.[table] ?? []));
      asked = answer.UnprocessedKeys;
    }
  }
  return found;
}

/** All rows of an account; suppression entries and other things that are no rows are no account's. */
export async function rowsOfAccount(id: string, documents: Documents): Promise<Row[]> {
  const rows: Row[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName: environment('STORE_TABLE'),
        KeyConditionExpression: '#id = :id',
        ExpressionAttributeNames: { '#id': 'id' },
        ExpressionAttributeValues: { ':id': id },
        ConsistentRead: true,
        ...(after && { ExclusiveStartKey: after }),
      }),
    );
    rows.push(...Items.map((one) => Row.parse(one)));
    after = LastEvaluatedKey;
  } while (after !== undefined);
  return rows;
}

/** A row as the kit knows it. */
export function asItem({ id, record, category, data, identifiers, ...marks }: Row): LookupItem {
  const noted = (['restricted', 'suppressed'] as const).filter(
    (mark: Mark & keyof typeof marks) => marks[mark],
  );
  return item(category, `${id}/${record}`, data, { identifiers, marks: noted });
}

/** The key that an item's id was made of. */
export function keyOf({ id }: { readonly id: string }): RowKey {
  const slash = id.indexOf('/');
  return { id: id.slice(0, slash), record: id.slice(slash + 1) };
}

/** Whether an id can be of a row: DynamoDB takes no empty key. */
export function isKey({ id, record }: RowKey): boolean {
  return id.length > 0 && record.length > 0;
}

/** The attributes by which a row with these identifiers stands in the indexes, and those by which it does not. */
export function indexed(identifiers: Held): {
  readonly present: Readonly<Record<string, string>>;
  readonly absent: readonly string[];
} {
  const one = (kind: IdentifierKind) => [identifiers[kind] ?? []].flat()[0];
  const keys = Object.entries(
    indexKeys({
      email: one('email'),
      phone: one('phone'),
      customerNo: one('customerNo'),
      name: one('name'),
      birthDate: one('birthDate'),
    }),
  );
  return {
    present: Object.fromEntries(keys.flatMap(([name, key]) => (key ? [[name, key]] : []))),
    absent: keys.flatMap(([name, key]) => (key ? [] : [name])),
  };
}
