import type { Clock } from '../clock.ts';
import type { Place, Service } from '../service.ts';
import { ensureTable, type TableSpec } from './ensure-table.ts';
import { startExpiry } from './expiry.ts';
import { itemOperations } from './item-operations.ts';
import { answerRequest, type Operations } from './protocol.ts';
import { Store } from './store.ts';
import { streamOperations } from './stream-operations.ts';
import { readRecords } from './stream-reader.ts';
import type { StreamRecord } from './stream-record.ts';
import { validationError } from './table.ts';
import { tableOperations } from './table-operations.ts';
import { tableSettings } from './table-settings.ts';
import { transactionOperations } from './transactions.ts';

export type { TableSpec } from './ensure-table.ts';
export type { StreamRecord } from './stream-record.ts';

export interface DynamoDbOptions {
  /** The folder of its own in which everything is kept; made if it is not there. */
  readonly dir: string;
  readonly place: Place;
  readonly clock: Clock;
}

/** DynamoDB and DynamoDB Streams for one machine. */
export interface DynamoDb extends Service {
  /**
   * Creates the table, or adds and drops global indexes and sets what can be set on one that is there.
   * @throws {ServiceError} `TableChangeRefused` when the table would have to be replaced, with what to do.
   */
  ensureTable(spec: TableSpec): Promise<void>;
  /** @throws {ServiceError} `ResourceNotFoundException` for an unknown table, `ValidationException` without a stream. */
  streamArn(table: string): string;
  /**
   * Stream records after the sequence number `after` (undefined: from the oldest kept), in order, at most `limit`, in the
   * shape that a function receives. Records are kept for 24 hours.
   */
  readStream(table: string, after: string | undefined, limit: number): Promise<StreamRecord[]>;
  /** Calls `listener` whenever a stream has something new: a hint, not a delivery. Read before waiting for one. */
  onStream(listener: (table: string) => void): void;
}

/** Opens the database in `dir`, which no other process may have open, and goes on with what was to expire. */
export async function createDynamoDb({ dir, place, clock }: DynamoDbOptions): Promise<DynamoDb> {
  const store = await Store.open(dir, clock, place);
  const expiry = await startExpiry(store, clock);
  const operations: Operations = {
    ...itemOperations(store),
    ...transactionOperations(store, clock),
    ...tableOperations(store, clock, place),
    ...tableSettings(store, clock.now),
    ...streamOperations(store, clock),
  };
  const streamArn = (name: string) => {
    const arn = store.table(name).description.LatestStreamArn;
    if (arn === undefined) throw validationError(`Table ${name} has no stream`);
    return arn;
  };
  return {
    signingName: 'dynamodb',
    handle: (request, response) => answerRequest(operations, request, response),
    ensureTable: (spec) => ensureTable(spec, { store, clock, place }),
    streamArn,
    async readStream(table, after, limit) {
      streamArn(table);
      return readRecords(store, { table, after, limit, now: clock.now() });
    },
    onStream: (listener) => store.onCommit({ onRecords: listener }),
    async close() {
      await expiry.stop();
      await store.close();
    },
  };
}
