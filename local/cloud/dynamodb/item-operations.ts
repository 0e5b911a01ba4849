import { type ActionStore, runAction } from './actions.ts';
import type { Path } from './condition.ts';
import type { CheckedRequest, Json } from './dynalite.ts';
import type { Reader, Store } from './store.ts';
import type { Write } from './write.ts';

/** Puts, updates, deletes, gets, queries and scans: dynalite's actions on a snapshot, or on one batch of writes. */
export function itemOperations(store: Store) {
  const reading = (name: Parameters<typeof runAction>[0]) => (request: Json) =>
    store.read((reader) => runAction(name, readingStore(store, reader), request));
  const writing = (name: Parameters<typeof runAction>[0]) => (request: Json) =>
    store.write((write, reader) => runAction(name, writingStore(store, reader, write), request));
  return {
    GetItem: reading('GetItem'),
    BatchGetItem: async (request: BatchGetRequest) =>
      withWholeLeftovers(request, await reading('BatchGetItem')(request)),
    Query: reading('Query'),
    Scan: reading('Scan'),
    PutItem: writing('PutItem'),
    DeleteItem: writing('DeleteItem'),
    BatchWriteItem: writing('BatchWriteItem'),
    UpdateItem: (request: CheckedRequest) => writing('UpdateItem')(removingFromTheEnd(request)),
  };
}

interface BatchGetRequest extends Json {
  RequestItems: Record<string, Json>;
}

/** dynalite forgets the projection of what is to be asked for again. */
function withWholeLeftovers({ RequestItems }: BatchGetRequest, answer: Json): Json {
  const { UnprocessedKeys: leftovers } = answer as { UnprocessedKeys: Record<string, Json> };
  for (const [table, { Keys }] of Object.entries(leftovers)) {
    const { _projection, ...asked } = RequestItems[table] ?? {};
    leftovers[table] = { ...asked, Keys };
  }
  return answer;
}

/**
 * `REMOVE list[0], list[1]` means the places before the update. dynalite removes one after the other, so the last place
 * has to come first, after everything that is set.
 */
export function removingFromTheEnd<R extends CheckedRequest>(request: R): R {
  request._updates?.sections.sort((a, b) => {
    const [aLast, bLast] = [a.type === 'remove', b.type === 'remove'];
    return aLast && bLast ? lastPlaceFirst(a.path, b.path) : Number(aLast) - Number(bLast);
  });
  return request;
}

function lastPlaceFirst(a: Path, b: Path): number {
  const i = a.findIndex((part, at) => part !== b[at]);
  const [partOfA, partOfB] = [a[i] ?? '', b[i] ?? ''];
  if (typeof partOfA === 'number' && typeof partOfB === 'number') return partOfB - partOfA;
  return String(partOfA) < String(partOfB) ? -1 : 1;
}

export function readingStore(store: Store, reader: Reader): ActionStore {
  return {
    description: (name) => store.table(name).description,
    item: reader.item,
    items: reader.items,
    changed: () => {
      throw new Error('A read tried to write');
    },
  };
}

export function writingStore(store: Store, reader: Reader, write: Write): ActionStore {
  return {
    ...readingStore(store, reader),
    changed: (table, before, after) => write.change(store.table(table.TableName), before, after),
  };
}
