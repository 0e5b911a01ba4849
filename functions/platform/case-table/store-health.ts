import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { StoreHealth } from '#domain/registry/store-rest.ts';
import type { CaseTable } from './case-table.ts';
import { keys } from './keys.ts';

export interface StoreHealthOf extends StoreHealth {
  readonly controller: string;
  readonly store: string;
}

interface Place {
  readonly controller: string;
  readonly store: string;
}

/** Null: it has never failed. */
export async function healthOf(
  { client, name }: CaseTable,
  { controller, store }: Place,
): Promise<StoreHealth | null> {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: keys.storeHealth(controller, store) }),
  );
  return (Item?.['health'] as StoreHealth | undefined) ?? null;
}

/**
 * Writes what follows from `before`. Cases ask at the same time: where another has written first, its word stands, so that
 * failures of one moment count as one.
 * @returns whether it was written
 */
export async function recordHealth(
  { client, name }: CaseTable,
  { controller, store }: Place,
  before: StoreHealth | null,
  health: StoreHealth,
): Promise<boolean> {
  try {
    await client.send(
      new PutCommand({
        TableName: name,
        Item: { ...keys.storeHealth(controller, store), controller, store, health },
        ...(before
          ? {
              ConditionExpression: '#health.#failures = :failures AND #health.#until = :until',
              ExpressionAttributeNames: {
                '#health': 'health',
                '#failures': 'failures',
                '#until': 'restsUntil',
              },
              ExpressionAttributeValues: { ':failures': before.failures, ':until': before.restsUntil },
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}

/** Stores that fail now, the resting ones among them. */
export async function failingStores({ client, name }: CaseTable): Promise<readonly StoreHealthOf[]> {
  const found: StoreHealthOf[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.storeHealth('', '').pk },
        ExclusiveStartKey: from,
      }),
    );
    for (const { controller, store, health } of page.Items ?? []) {
      const of = health as StoreHealth;
      if (of.failures > 0) found.push({ controller, store, ...of });
    }
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}
