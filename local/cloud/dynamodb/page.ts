import type { Item } from './attribute-value.ts';
import { satisfies } from './condition.ts';
import { db, type Json, type PageRequest } from './dynalite.ts';
import type { KeyRange } from './level-keys.ts';
import { type IndexDescription, keyNames, type TableDescription, validationError } from './table.ts';

/** Reads from one consistent state. `range` is in dynalite's keys, without the prefix of the table or index. */
export interface PageSource {
  item(table: string, key: string): Promise<Item | undefined>;
  items(table: string, index: string | undefined, range: KeyRange): AsyncIterable<Item>;
}

export interface PageOptions {
  readonly source: PageSource;
  readonly table: TableDescription;
  readonly request: PageRequest;
  readonly range: KeyRange;
  readonly startKeyNames: readonly string[];
}

/** A page ends once what was read, before any filter, reaches this many bytes. */
const PAGE_BYTES = 2 ** 20;

/** One page of a `Query` or `Scan` whose request has been checked and turned into a range of keys. */
export async function readPage({ source, table, request, range, startKeyNames }: PageOptions): Promise<Json> {
  const index = findIndex(table, request.IndexName);
  refuseContradictions(request, index);
  const fetchFromTable = needsTheTable(table, request, index);
  const rangeKey = table.KeySchema[1]?.AttributeName;
  const limit = request.Limit ?? Number.POSITIVE_INFINITY;
  const read: Item[] = [];
  const units = { table: 0, index: 0 };
  let size = 0;
  let more = false;

  for await (const stored of source.items(table.TableName, request.IndexName, range)) {
    if (index) units.index += db.itemSize(stored);
    else units.table += db.itemSize(stored);
    const item = fetchFromTable
      ? ((await source.item(table.TableName, db.createKey(stored, table))) ?? stored)
      : stored;
    if (fetchFromTable) units.table += db.itemSize(item);
    read.push(item);
    size += db.itemSize(item, true, true, rangeKey ?? '');
    more = read.length >= limit || size >= PAGE_BYTES;
    if (more) break;
  }

  const kept = read.filter((item) => passes(item, request));
  const last = read.at(-1);
  return {
    Count: kept.length,
    ScannedCount: read.length,
    ...(request.Select !== 'COUNT' && { Items: project(kept, request) }),
    ...(more && last && { LastEvaluatedKey: pick(last, startKeyNames) }),
    ...consumed(request, index, units),
  };
}

type FoundIndex = IndexDescription & { isLocal: boolean };

function findIndex(table: TableDescription, name: string | undefined): FoundIndex | undefined {
  const named = (index: IndexDescription) => index.IndexName === name;
  const local = table.LocalSecondaryIndexes?.find(named);
  const found = local ?? table.GlobalSecondaryIndexes?.find(named);
  return found && { ...found, isLocal: found === local };
}

function refuseContradictions(request: PageRequest, index: FoundIndex | undefined): void {
  const { Select: select, AttributesToGet: attributes } = request;
  const projection = request._projection ? 'ProjectionExpression' : attributes && 'AttributesToGet';
  if (select === 'SPECIFIC_ATTRIBUTES' && !projection)
    throw validationError(
      'Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES',
    );
  if (select && select !== 'SPECIFIC_ATTRIBUTES' && projection)
    throw validationError(`Cannot specify the ${projection} when choosing to get ${select}`);
  if (select === 'ALL_PROJECTED_ATTRIBUTES' && !index)
    throw validationError('ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName');
}

/** A local index fetches from the table what it does not hold; a global one refuses to. */
function needsTheTable(
  table: TableDescription,
  request: PageRequest,
  index: FoundIndex | undefined,
): boolean {
  if (!index || index.Projection.ProjectionType === 'ALL') return false;
  if (request.Select === 'ALL_ATTRIBUTES') return true;
  const held = new Set([
    ...keyNames(table.KeySchema),
    ...keyNames(index.KeySchema),
    ...(index.Projection.NonKeyAttributes ?? []),
  ]);
  const asked = request._projection?.paths.map(([head]) => String(head)) ?? request.AttributesToGet ?? [];
  const filtered = Object.keys(request._filter?.pathHeads ?? request.QueryFilter ?? request.ScanFilter ?? {});
  const missing = (names: string[]) => names.filter((name) => !held.has(name)).join(', ');
  if (index.isLocal) return missing([...asked, ...filtered]) !== '';
  if (missing(asked))
    throw validationError(
      `One or more parameter values were invalid: Global secondary index ${index.IndexName} does not project [${missing(asked)}]`,
    );
  if (missing(filtered))
    throw validationError(
      `Secondary index ${index.IndexName} does not project one or more filter attributes: [${missing(filtered)}]`,
    );
  return false;
}

function passes(item: Item, request: PageRequest): boolean {
  if (request._filter) return satisfies(item, request._filter.expression);
  const legacy = request.QueryFilter ?? request.ScanFilter;
  return !legacy || db.matchesFilter(item, legacy, request.ConditionalOperator);
}

function project(items: Item[], request: PageRequest): Item[] {
  const paths = request._projection?.paths ?? request.AttributesToGet;
  return paths ? items.map((item) => db.mapPaths(paths, item)) : items;
}

function pick(item: Item, names: readonly string[]): Item {
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));
}

function consumed(
  request: PageRequest,
  index: FoundIndex | undefined,
  bytes: { table: number; index: number },
): Json {
  const asked = request.ReturnConsumedCapacity;
  if (asked !== 'TOTAL' && asked !== 'INDEXES') return {};
  const units = (size: number) => Math.ceil(size / 4096) * (request.ConsistentRead ? 1 : 0.5);
  const table = units(bytes.table);
  const ofIndex = units(bytes.index);
  const kind = index?.isLocal ? 'LocalSecondaryIndexes' : 'GlobalSecondaryIndexes';
  return {
    ConsumedCapacity: {
      TableName: request.TableName,
      CapacityUnits: table + ofIndex,
      ...(asked === 'INDEXES' && {
        Table: { CapacityUnits: table },
        ...(index && { [kind]: { [index.IndexName]: { CapacityUnits: ofIndex } } }),
      }),
    },
  };
}
