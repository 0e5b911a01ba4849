import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Subject } from '#contracts/lookup.ts';
import { environment } from './environment.ts';
import { type Search, searchesFor } from './table-search.ts';

/** What is needed of DynamoDB; the tests give one in memory. */
export type Tables = {
  send(command: QueryCommand): Promise<Pick<QueryCommandOutput, 'Items' | 'LastEvaluatedKey'>>;
};

/** A record as it lies in a store's table (README, "Tables"). */
export const Row = z.object({
  id: z.string(),
  record: z.string(),
  category: z.string(),
  data: z.record(z.string(), z.json()),
  identifiers: z.record(z.string(), z.string()),
  // Marks of the store; a row has none to begin with.
  restricted: z.optional(z.boolean()),
  suppressed: z.optional(z.boolean()),
});
export type Row = z.infer<typeof Row>;

/** Enough for nearly every person at once, and far below the kit's page. */
const PAGE = 100;

/**
 * The rows that any of the subject's identifiers leads to, a hundred or so a call; null when the table cannot be searched
 * by any of them. A row that two indexes lead to is given once, by the first.
 */
export async function findRows(
  subject: Subject,
  cursor: string | null,
  tables: Tables = theTables(),
): Promise<{ readonly rows: readonly Row[]; readonly next: string | null } | null> {
  const searches = searchesFor(subject);
  if (searches.length === 0) return null;
  const rows: Row[] = [];
  let place: Place | null = cursor === null ? { search: 0 } : Place.parse(JSON.parse(cursor));
  do {
    const page = await query(searches, place, tables);
    rows.push(...page.rows);
    place = page.next;
  } while (place !== null && rows.length < PAGE);
  return { rows, next: place && JSON.stringify(place) };
}

const Key = z.object({ id: z.string(), record: z.string() });

/** Which search, and after which row. The index's own key is left out: it would carry an e-mail address through the pipeline. */
const Place = z.object({ search: z.int(), after: z.optional(Key) });
type Place = z.infer<typeof Place>;

async function query(searches: readonly Search[], { search: at, after }: Place, tables: Tables) {
  const search = searches[at];
  if (search === undefined) throw new Error('The cursor is of another question.');
  const { index, attribute, key } = search;
  const { Items = [], LastEvaluatedKey } = await tables.send(
    new QueryCommand({
      TableName: environment('STORE_TABLE'),
      IndexName: index,
      KeyConditionExpression: '#key = :key',
      ExpressionAttributeNames: { '#key': attribute },
      ExpressionAttributeValues: { ':key': key },
      Limit: PAGE,
      ...(after && { ExclusiveStartKey: { ...after, [attribute]: key } }),
    }),
  );
  const earlier = searches.slice(0, at);
  const fresh = Items.filter((item) => !earlier.some((other) => item[other.attribute] === other.key));
  const following: Place | null = at + 1 < searches.length ? { search: at + 1 } : null;
  return {
    rows: fresh.map((item) => Row.parse(item)),
    next: LastEvaluatedKey === undefined ? following : { search: at, after: Key.parse(LastEvaluatedKey) },
  };
}

let client: DynamoDBDocumentClient | undefined;

export function theTables(): DynamoDBDocumentClient {
  client ??= DynamoDBDocumentClient.from(new DynamoDBClient({}));
  return client;
}
