import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId, ControllerId, StoreId } from '#contracts/ids.ts';
import type { EvidenceObject, StoreOutcome } from '#contracts/lookup.ts';
import type { CaseTable, Write } from './case-table.ts';
import { keys } from './keys.ts';

/** What one store has answered so far. `outcome` is null while it has not; never inferred from silence. */
export interface Lookup {
  readonly controller: ControllerId;
  readonly store: StoreId;
  readonly outcome: StoreOutcome | null;
  /** Code of a failure. */
  readonly error: string | null;
  /** Page to ask for next, and the store's own mark where to go on. */
  readonly page: number;
  readonly cursor: string | null;
  /** The evidence that the answers named: nothing else that lies under the prefix counts. */
  readonly evidence: readonly EvidenceObject[];
  readonly items: number;
  readonly ambiguous: number;
  /** It asked for time until then; null: it can be asked. */
  readonly deferredUntil: string | null;
  /** How often it was said to be ready, so that an answer from before that does not put it back to sleep. */
  readonly woken: number;
  /** When it answered last; the package gives it as "as of". */
  readonly asOf: string | null;
}

export const plannedLookup = (
  controller: ControllerId,
  store: StoreId,
  outcome: StoreOutcome | null,
): Lookup => ({
  controller,
  store,
  outcome,
  error: null,
  page: 1,
  cursor: null,
  evidence: [],
  items: 0,
  ambiguous: 0,
  deferredUntil: null,
  woken: 0,
  asOf: null,
});

/** Plans a store once: a repeated plan keeps what has been answered. */
export async function planLookup(table: CaseTable, caseId: CaseId, lookup: Lookup): Promise<void> {
  await unlessRefused(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.lookup(caseId, lookup.controller, lookup.store), page: lookup.page, lookup },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
}

export async function lookupOf(table: CaseTable, caseId: CaseId, controller: string, store: string) {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: keys.lookup(caseId, controller, store),
      ConsistentRead: true,
    }),
  );
  return (Item?.['lookup'] as Lookup | undefined) ?? null;
}

export async function lookupsOf(table: CaseTable, caseId: CaseId): Promise<readonly Lookup[]> {
  const found: Lookup[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :lookup)',
        ExpressionAttributeValues: { ':pk': keys.state(caseId).pk, ':lookup': 'LOOKUP#' },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) found.push(item['lookup'] as Lookup);
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}

/**
 * Records an answer on top of the page it answers. The same answer twice, or one that comes after another attempt has
 * recorded that page or after the store was woken, changes nothing; the newer state is what counts.
 */
export async function recordLookup(
  table: CaseTable,
  caseId: CaseId,
  before: Lookup,
  after: Lookup,
): Promise<void> {
  await unlessRefused(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.lookup(caseId, after.controller, after.store), page: after.page, lookup: after },
        ConditionExpression: '#page = :page AND #lookup.#outcome = :open AND #lookup.#woken = :woken',
        ExpressionAttributeNames: {
          '#page': 'page',
          '#lookup': 'lookup',
          '#outcome': 'outcome',
          '#woken': 'woken',
        },
        ExpressionAttributeValues: { ':page': before.page, ':open': null, ':woken': before.woken },
      }),
    ),
  );
}

/** A store that asked for time can be asked again now. Once it has answered for good, or was never planned: nothing. */
export async function wakeLookup(
  table: CaseTable,
  caseId: CaseId,
  controller: string,
  store: string,
): Promise<void> {
  await unlessRefused(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.lookup(caseId, controller, store),
        UpdateExpression: 'SET #lookup.#until = :null ADD #lookup.#woken :one',
        ConditionExpression: '#lookup.#outcome = :null',
        ExpressionAttributeNames: {
          '#lookup': 'lookup',
          '#until': 'deferredUntil',
          '#woken': 'woken',
          '#outcome': 'outcome',
        },
        ExpressionAttributeValues: { ':null': null, ':one': 1 },
      }),
    ),
  );
}

/** Whether somebody has said that it can be asked, and it has not been since. */
export const isReady = ({ outcome, deferredUntil, woken }: Lookup): boolean =>
  outcome === null && deferredUntil === null && woken > 0;

/**
 * Has a store asked once more that failed, from its beginning: what it gave before it failed may have changed. Its pages
 * get new names, so that what a package was made of stays as it was.
 *
 * @param failed as it was read: the write is refused when another attempt was faster
 */
export const reopenLookup = (table: CaseTable, caseId: CaseId, failed: Lookup): Write => {
  const lookup: Lookup = {
    ...plannedLookup(failed.controller, failed.store, null),
    page: failed.page,
    woken: failed.woken + 1,
  };
  return {
    Put: {
      TableName: table.name,
      Item: { ...keys.lookup(caseId, lookup.controller, lookup.store), page: lookup.page, lookup },
      ConditionExpression: '#lookup.#outcome = :failed AND #lookup.#woken = :woken',
      ExpressionAttributeNames: { '#lookup': 'lookup', '#outcome': 'outcome', '#woken': 'woken' },
      ExpressionAttributeValues: { ':failed': 'failed', ':woken': failed.woken },
    },
  };
};

/** How many stores stand how; silence counts as pending. */
export function tallyOf(lookups: readonly Lookup[]): Partial<Record<StoreOutcome, number>> {
  const tally: Partial<Record<StoreOutcome, number>> = {};
  for (const { outcome } of lookups) tally[outcome ?? 'pending'] = (tally[outcome ?? 'pending'] ?? 0) + 1;
  return tally;
}

async function unlessRefused(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
  }
}
