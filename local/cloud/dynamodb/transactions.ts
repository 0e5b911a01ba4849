import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { ServiceError } from '../service.ts';
import { type ActionStore, conditionError, runAction } from './actions.ts';
import { type Item, itemBytes } from './attribute-value.ts';
import {
  type CheckedRequest,
  type ConsumedCapacity,
  checkConstraints,
  db,
  toServiceError,
} from './dynalite.ts';
import { readingStore, removingFromTheEnd, writingStore } from './item-operations.ts';
import { levelKeys } from './level-keys.ts';
import type { Reader, Store } from './store.ts';
import { validationError } from './table.ts';
import { transactionRules } from './transaction-rules.ts';
import type { Write } from './write.ts';

type StepKind = 'ConditionCheck' | 'Put' | 'Update' | 'Delete' | 'Get';

interface TransactWriteRequest {
  TransactItems: Partial<Record<StepKind, CheckedRequest>>[];
  ClientRequestToken?: string;
  ReturnConsumedCapacity?: string;
}

interface TransactGetRequest {
  TransactItems: { Get: CheckedRequest }[];
  ReturnConsumedCapacity?: string;
}

/** One of the up to 100 operations of a transaction. */
interface Step {
  readonly kind: StepKind;
  readonly request: CheckedRequest;
}

interface Reason {
  Code: 'None' | 'ConditionalCheckFailed' | 'ValidationError';
  Message?: string;
  Item?: unknown;
}

interface StoredToken {
  readonly hash: string;
  readonly until: number;
}

/** For how long a `ClientRequestToken` stands for its first use. */
const TOKEN_LIFETIME_MS = 10 * 60 * 1000;

const MOST_BYTES = 4 * 2 ** 20;

export function transactionOperations(store: Store, clock: Clock) {
  return {
    TransactWriteItems: (request: TransactWriteRequest) => {
      const token = request.ClientRequestToken;
      const hash = hashOf(request.TransactItems);
      const steps = request.TransactItems.map((item) => stepOf(item, request.ReturnConsumedCapacity));
      return store.write(async (write, reader) => {
        if (token !== undefined && (await isRepeated(reader, token, hash, clock.now()))) return {};
        const capacities = await writeSteps(store, steps, write, reader);
        if (token !== undefined) keepToken(write, token, { hash, until: clock.now() + TOKEN_LIFETIME_MS });
        return doubled(capacities);
      });
    },

    TransactGetItems: (request: TransactGetRequest) => {
      const steps = request.TransactItems.map(({ Get }) => stepOf({ Get }, request.ReturnConsumedCapacity));
      return store.read(async (reader) => {
        refuseDuplicates(store, steps);
        const source = readingStore(store, reader);
        const outcomes = await attemptAll(steps, ({ request: get }) => runAction('GetItem', source, get));
        refuseOver4MB(outcomes.reduce((sum, { Item: item }) => sum + itemBytes((item ?? {}) as Item), 0));
        return {
          Responses: outcomes.map(({ Item: item }) => (item ? { Item: item } : {})),
          ...doubled(outcomes.map((outcome) => outcome['ConsumedCapacity'] as ConsumedCapacity | undefined)),
        };
      });
    },
  };
}

function stepOf(item: Partial<Record<StepKind, CheckedRequest>>, capacity: string | undefined): Step {
  const [kind, ...others] = Object.keys(item) as StepKind[];
  const request = kind && item[kind];
  if (!kind || !request || others.length)
    throw validationError('TransactItems can only contain one of Check, Put, Update or Delete');
  const { types, custom } = transactionRules[kind];
  checkConstraints(request, types, custom);
  if (capacity !== undefined) request.ReturnConsumedCapacity = capacity;
  if (kind === 'Get') request['ConsistentRead'] = true;
  return { kind, request: removingFromTheEnd(request) };
}

async function writeSteps(store: Store, steps: readonly Step[], write: Write, reader: Reader) {
  refuseDuplicates(store, steps);
  let bytes = 0;
  const writing = writingStore(store, reader, write);
  const weighing: ActionStore = {
    ...writing,
    changed: (table, before, after) => {
      bytes += itemBytes(after ?? before ?? {});
      writing.changed(table, before, after);
    },
  };
  const outcomes = await attemptAll(steps, (step) => runStep(step, weighing));
  refuseOver4MB(bytes);
  return outcomes.map((outcome) => outcome['ConsumedCapacity'] as ConsumedCapacity | undefined);
}

async function runStep({ kind, request }: Step, store: ActionStore): Promise<Record<string, unknown>> {
  switch (kind) {
    case 'Put':
      return runAction('PutItem', store, request);
    case 'Update':
      return runAction('UpdateItem', store, request);
    case 'Delete':
      return runAction('DeleteItem', store, request);
    case 'Get':
      return runAction('GetItem', store, request);
    case 'ConditionCheck':
      return checkCondition(request, store);
  }
}

async function checkCondition(request: CheckedRequest, store: ActionStore) {
  const table = store.description(request.TableName);
  const key = request.Key ?? {};
  const problem = db.validateKey(key, table);
  if (problem) throw toServiceError(problem);
  const item = await store.item(request.TableName, db.createKey(key, table));
  const error = conditionError(request, item);
  if (error) throw error;
  return { ConsumedCapacity: db.addConsumedCapacity(request, false, item) };
}

/** Runs all steps; if any is refused, the whole transaction is, with the reason of each in its place. */
async function attemptAll<T>(steps: readonly Step[], run: (step: Step) => Promise<T>): Promise<T[]> {
  const outcomes: T[] = [];
  const reasons: Reason[] = [];
  for (const step of steps) {
    try {
      outcomes.push(await run(step));
      reasons.push({ Code: 'None' });
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  }
  if (outcomes.length === steps.length) return outcomes;
  const codes = reasons.map((reason) => reason.Code).join(', ');
  throw new ServiceError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { fields: { CancellationReasons: reasons } },
  );
}

function reasonOf(error: unknown): Reason {
  if (!(error instanceof ServiceError)) throw error;
  if (error.code === 'ConditionalCheckFailedException')
    return { Code: 'ConditionalCheckFailed', Message: error.message, ...error.fields };
  if (error.code === 'ValidationException') return { Code: 'ValidationError', Message: error.message };
  throw error;
}

function refuseDuplicates(store: Store, steps: readonly Step[]): void {
  const seen = new Set<string>();
  for (const { request } of steps) {
    const table = store.table(request.TableName).description;
    const key = request.Key ?? request.Item ?? {};
    // A key that does not fit the table becomes the reason of its own step.
    if (request.Key ? db.validateKey(key, table) : db.validateItem(key, table)) continue;
    const target = levelKeys.item(request.TableName, db.createKey(key, table));
    if (seen.has(target))
      throw validationError('Transaction request cannot include multiple operations on one item');
    seen.add(target);
  }
}

function refuseOver4MB(bytes: number): void {
  if (bytes > MOST_BYTES)
    throw validationError('The aggregate size of the items in the transaction exceeds 4 MB');
}

async function isRepeated(reader: Reader, token: string, hash: string, now: number): Promise<boolean> {
  const stored = (await reader.get(levelKeys.token(token))) as StoredToken | undefined;
  if (!stored || stored.until <= now) return false;
  if (stored.hash === hash) return true;
  throw new ServiceError(
    'IdempotentParameterMismatchException',
    'The request uses the same client token as a previous, but non-identical request.',
  );
}

function keepToken(write: Write, token: string, stored: StoredToken): void {
  write.put(levelKeys.token(token), stored);
  write.due(stored.until, levelKeys.token(token));
}

/** The same for the same operations, in whatever order a client writes the attributes of an item. */
function hashOf(items: readonly unknown[]): string {
  const sorted = JSON.stringify(items, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(sorted).digest('hex');
}

/** Reads and writes of a transaction cost twice; the answer adds them up by table. */
function doubled(capacities: readonly (ConsumedCapacity | undefined)[]) {
  const units = new Map<string, number>();
  for (const capacity of capacities)
    if (capacity)
      units.set(capacity.TableName, (units.get(capacity.TableName) ?? 0) + 2 * capacity.CapacityUnits);
  if (units.size === 0) return {};
  return {
    ConsumedCapacity: [...units].map(([TableName, CapacityUnits]) => ({ TableName, CapacityUnits })),
  };
}
