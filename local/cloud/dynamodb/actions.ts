import { ServiceError } from '../service.ts';
import type { Item } from './attribute-value.ts';
import { satisfies } from './condition.ts';
import { actionOf, type Callback, type CheckedRequest, db, type Json, toServiceError } from './dynalite.ts';
import { type PageSource, readPage } from './page.ts';
import type { TableDescription } from './table.ts';

/** What an action of dynalite reads from, and tells of each item that it wants changed. */
export interface ActionStore extends PageSource {
  /** Throws `ResourceNotFoundException`. */
  description(table: string): TableDescription;
  /** Called once for each item that is written; throws what is wrong with `after`. */
  changed(table: TableDescription, before: Item | undefined, after: Item | undefined): void;
}

const dynaliteActions = {
  BatchGetItem: actionOf('batchGetItem'),
  BatchWriteItem: actionOf('batchWriteItem'),
  DeleteItem: actionOf('deleteItem'),
  GetItem: actionOf('getItem'),
  PutItem: actionOf('putItem'),
  Query: actionOf('query'),
  Scan: actionOf('scan'),
  UpdateItem: actionOf('updateItem'),
} as const;

/** Runs one of dynalite's actions on a checked request. */
export function runAction(name: keyof typeof dynaliteActions, store: ActionStore, data: Json): Promise<Json> {
  return new Promise((resolve, reject) => {
    dynaliteActions[name](adapt(store, reject), data, (error, result) => {
      if (error) reject(toServiceError(error));
      else resolve(result ?? {});
    });
  });
}

/** Why `item` may not be written, or undefined. The item goes along if `ReturnValuesOnConditionCheckFailure` asks. */
export function conditionError(request: CheckedRequest, item: Item | undefined): ServiceError | undefined {
  const holds = request._condition
    ? satisfies(item ?? {}, request._condition.expression)
    : !request.Expected || db.matchesFilter(item ?? {}, request.Expected, request.ConditionalOperator);
  if (holds) return undefined;
  const fields = request.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && item ? { Item: item } : {};
  return new ServiceError('ConditionalCheckFailedException', 'The conditional request failed', { fields });
}

/** The store as dynalite's actions know it. */
interface AdaptedStore {
  readonly actionStore: ActionStore;
  /** Ends the action when a callback of dynalite's throws, which nobody else would notice. */
  readonly fail: (error: unknown) => void;
  readonly options: { maxItemSize: number };
  getTable(name: string, done: Callback<TableDescription>): void;
  getItemDb(name: string): AdaptedItems;
}

interface AdaptedItems {
  lock(key: string, run: (release: <T>(done: Callback<T>) => Callback<T>) => void): void;
  get(key: string, done: Callback<Item>): void;
  put(key: string, item: Item, done: Callback<void>): void;
  del(key: string, done: Callback<void>): void;
}

function adapt(store: ActionStore, fail: (error: unknown) => void): AdaptedStore {
  return {
    actionStore: store,
    fail,
    options: { maxItemSize: db.MAX_SIZE },
    getTable: (name, done) => answer(done, () => store.description(name)),
    getItemDb: (name) => ({
      // Writes are already one after the other, and their changes are collected by `updateIndexes` below.
      lock: (_key, run) => run((done) => done),
      put: (_key, _item, done) => done(null),
      del: (_key, done) => done(null),
      get: (key, done) => {
        store
          .item(name, key)
          .then((item) => done(null, item), done)
          .catch(fail);
      },
    }),
  };
}

function answer<T>(done: Callback<T>, find: () => T): void {
  let found: T;
  try {
    found = find();
  } catch (error) {
    done(error);
    return;
  }
  done(null, found);
}

/*
 * dynalite's actions call these four through its exports, which makes them replaceable:
 * - checkConditional and queryTable, for the evaluator in condition.ts and pages read from a snapshot;
 * - createIndexKey, which ended in 24 bits of a hash: two of some thousand items under one index key could collide, and
 *   one of them vanish from the index;
 * - updateIndexes, because items, indexes, stream records and tokens are committed as one batch, in write.ts.
 */
db.checkConditional = (request, item) => conditionError(request, item) ?? null;

db.createIndexKey = (item, table, schema) => db.createKey(item, table, schema) + db.createKey(item, table);

db.updateIndexes = ({ actionStore }: AdaptedStore, table, before, after, done) => {
  answer(done, () => actionStore.changed(table, before, after ?? undefined));
};

db.queryTable = (store: AdaptedStore, table, request, range, _isLocal, _fetch, startKeyNames, done) => {
  readPage({ source: store.actionStore, table, request, range, startKeyNames })
    .then((page) => done(null, page), done)
    .catch(store.fail);
};
