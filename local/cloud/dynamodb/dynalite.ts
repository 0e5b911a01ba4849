import { createRequire } from 'node:module';
import { ServiceError } from '../service.ts';
import type { AttributeValue, Item } from './attribute-value.ts';
import type { Expression, Path } from './condition.ts';
import type { KeyRange } from './level-keys.ts';
import type { KeySchemaElement, TableDescription } from './table.ts';

/*
 * The only door to dynalite 4.0.0, which is CommonJS without types and is reached by internal paths: the version is
 * pinned exactly. It gives parsers, validators, key encodings and actions; its server and its store are not used.
 */
const require = createRequire(import.meta.url);

/** How dynalite describes a field of a request: a type's name, or that with children and constraints. */
export type Shape = string | ConstrainedShape;

export interface ConstrainedShape {
  readonly type: string;
  readonly children?: Shape | Fields;
  readonly required?: boolean;
  readonly tableName?: boolean;
  readonly notNull?: boolean;
  readonly enum?: readonly string[];
  readonly regex?: string;
  readonly greaterThanOrEqual?: number;
  readonly lessThanOrEqual?: number;
  readonly lengthGreaterThanOrEqual?: number;
  readonly lengthLessThanOrEqual?: number;
}

export type Fields = Readonly<Record<string, Shape>>;

export type Json = Record<string, unknown>;

/** Checks of a whole request, after those of its fields: a sentence if something is wrong. */
export type CustomCheck = (data: Json, store: { options: { maxItemSize: number } }) => string | undefined;

interface Rules {
  readonly types: Fields;
  readonly custom?: CustomCheck;
}

export type Callback<T> = (error: unknown, result?: T) => void;

/** A request after dynalite's checks: expressions are parsed into the fields with an underscore. */
export interface CheckedRequest extends Json {
  TableName: string;
  Key?: Item;
  Item?: Item;
  Expected?: Json;
  ConditionalOperator?: string;
  ReturnConsumedCapacity?: string;
  ReturnValuesOnConditionCheckFailure?: string;
  _condition?: { expression: Expression };
  _updates?: { sections: UpdateSection[] };
}

interface UpdateSection {
  readonly type: 'set' | 'remove' | 'add' | 'delete';
  readonly path: Path;
}

export interface PageRequest extends CheckedRequest {
  IndexName?: string;
  Limit?: number;
  Select?: string;
  ConsistentRead?: boolean;
  AttributesToGet?: string[];
  QueryFilter?: Json;
  ScanFilter?: Json;
  _filter?: { expression: Expression; pathHeads: Json };
  _projection?: { paths: Path[] };
}

/** The part of dynalite's `db` module that is used or, in actions.ts, replaced. */
interface DynaliteDb {
  MAX_SIZE: number;
  createKey(item: Item, table: TableDescription, schema?: readonly KeySchemaElement[]): string;
  createIndexKey(item: Item, table: TableDescription, schema: readonly KeySchemaElement[]): string;
  validateKey(key: Item, table: TableDescription): unknown;
  validateItem(item: Item, table: TableDescription): unknown;
  matchesFilter(item: Item, filter: Json, operator: string | undefined): boolean;
  compare(comparator: string, a: AttributeValue, b: AttributeValue): boolean;
  mapPath(path: Path, item: Item): AttributeValue | null | undefined;
  mapPaths(paths: readonly (Path | string)[], item: Item): Item;
  itemSize(item: Item, compress?: boolean, addMetaSize?: boolean, rangeKey?: string): number;
  addConsumedCapacity(
    data: CheckedRequest,
    isRead: boolean,
    newItem?: Item,
    oldItem?: Item,
  ): ConsumedCapacity | undefined;
  checkConditional(data: CheckedRequest, item: Item | undefined): unknown;
  updateIndexes(
    store: unknown,
    table: TableDescription,
    before: Item | undefined,
    after: Item | null | undefined,
    done: Callback<void>,
  ): void;
  queryTable(
    store: unknown,
    table: TableDescription,
    data: PageRequest,
    range: KeyRange,
    isLocal: boolean | undefined,
    fetchFromTable: boolean,
    startKeyNames: string[],
    done: Callback<Json>,
  ): void;
}

export interface ConsumedCapacity {
  CapacityUnits: number;
  TableName: string;
}

interface DynaliteValidations {
  checkTypes(data: Json, types: Fields): Json;
  checkValidations(data: Json, types: Fields, custom: CustomCheck | undefined, store: unknown): void;
  validateAttributeValue(value: AttributeValue): string | undefined;
}

export const db: DynaliteDb = require('dynalite/db');

const validations: DynaliteValidations = require('dynalite/validations');

/** The operations of which dynalite's request rules serve, whether or not its action does. */
export const rules = {
  BatchGetItem: rulesOf('batchGetItem'),
  BatchWriteItem: rulesOf('batchWriteItem'),
  CreateTable: rulesOf('createTable'),
  DeleteItem: rulesOf('deleteItem'),
  DeleteTable: rulesOf('deleteTable'),
  DescribeTable: rulesOf('describeTable'),
  GetItem: rulesOf('getItem'),
  ListTables: rulesOf('listTables'),
  PutItem: rulesOf('putItem'),
  Query: rulesOf('query'),
  Scan: rulesOf('scan'),
  UpdateItem: rulesOf('updateItem'),
} as const;

function rulesOf(name: string): Rules {
  return require(`dynalite/validations/${name}`);
}

export type Action = (store: unknown, data: Json, done: Callback<Json>) => void;

export function actionOf(name: string): Action {
  return require(`dynalite/actions/${name}`);
}

/** Checks the types of all fields and makes the values uniform. Unknown fields vanish here: refuse them before. */
export function checkTypes(data: Json, fields: Fields): Json {
  return throwingServiceErrors(() => validations.checkTypes(data, fields));
}

/** Checks all constraints and parses the expressions into `data` itself. */
export function checkConstraints(data: Json, fields: Fields, custom: CustomCheck | undefined): void {
  throwingServiceErrors(() =>
    validations.checkValidations(data, fields, custom, { options: { maxItemSize: db.MAX_SIZE } }),
  );
}

/** What is wrong with a value (38 digits, empty sets …); brings its numbers into canonical form. */
export function valueProblem(value: AttributeValue): string | undefined {
  return validations.validateAttributeValue(value);
}

/** dynalite reports by errors that carry the answer's body; everything else passes through. */
export function toServiceError(error: unknown): unknown {
  if (!(error instanceof Error) || !('body' in error)) return error;
  const { __type, message, Message, ...fields } = error.body as Record<string, unknown>;
  const code = String(__type).split('#').at(-1) ?? 'InternalServerError';
  return new ServiceError(code, String(message ?? Message ?? ''), { fields });
}

function throwingServiceErrors<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw toServiceError(error);
  }
}
