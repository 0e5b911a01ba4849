import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { failedFrom } from './batch-item-failures.ts';
import { type DeadInvocation, failureRecord } from './dead-invocation.ts';
import { asPayload, type FunctionErrorPayload } from './function-error.ts';
import type { LambdaStore } from './store.ts';

/** One change of a table as a function receives it. The table's stream gives more fields than are used here. */
export interface StreamRecord {
  readonly eventID: string;
  readonly dynamodb: { readonly SequenceNumber: string };
}

export interface StreamMapping {
  /** Name or ARN. */
  readonly function: string;
  readonly table: string;
  readonly batchSize: number;
  /** The records after this sequence number, oldest first; `undefined`: from the oldest that is still kept. */
  read(after: string | undefined, limit: number): Promise<StreamRecord[]>;
  /** Registers a listener that hears of every new record, perhaps too often. */
  onNew(listener: () => void): void;
  readonly reportBatchItemFailures: boolean;
  /** @default until the function succeeds */
  readonly maxRetries?: number | undefined;
  /** Whether a batch that fails is tried in halves. */
  readonly bisect?: boolean | undefined;
  /** Records that do not match are passed over. */
  readonly filter?: ((record: StreamRecord) => boolean) | undefined;
}

export interface MappingOptions {
  readonly mapping: StreamMapping;
  readonly functionName: string;
  readonly functionArn: string;
  readonly store: LambdaStore;
  readonly clock: Clock;
  invoke(requestId: string, event: string): Promise<string>;
  onDead(dead: DeadInvocation): Promise<void> | void;
}

const LONGEST_PAUSE_MS = 60_000;

/**
 * Feeds a table's stream to a function, in order and at least once: how far it has come is on disk after each success, and
 * a batch that fails holds up those behind it.
 * @returns ends the mapping
 */
export function startMapping(o: MappingOptions): () => void {
  const { mapping, store, clock } = o;
  const key = `${mapping.table} → ${o.functionName}`;
  let size = mapping.batchSize;
  let attempts = 0;
  let closed = false;
  let running = false;
  let isNew = false;
  let cancelPause = () => {};

  function wake(): void {
    isNew = true;
    if (running || closed) return;
    running = true;
    void drain().finally(() => {
      running = false;
      if (isNew) wake();
    });
  }

  async function drain(): Promise<void> {
    while (isNew && !closed) {
      isNew = false;
      try {
        while (!closed && (await step()));
      } catch {
        // The stream could not be read, or nobody took a dead batch: as patient as with a function that fails.
        attempts += 1;
        await pause();
        isNew = true;
      }
    }
  }

  /** @returns whether there was anything to do */
  async function step(): Promise<boolean> {
    const read = await mapping.read(store.checkpoint(key), size);
    const records = read.filter(mapping.filter ?? (() => true));
    const last = read.at(-1);
    if (!last) return false;
    if (records.length === 0) {
      advance(last);
      return true;
    }
    const requestId = randomUUID();
    const outcome = await process(requestId, records);
    if (closed) return false;
    if (outcome.failedAt === undefined) {
      advance(last);
      return true;
    }
    await recover(records, { requestId, failedAt: outcome.failedAt, error: outcome.error });
    return true;
  }

  async function process(requestId: string, records: readonly StreamRecord[]) {
    try {
      const result = await o.invoke(requestId, JSON.stringify({ Records: records }));
      const failedAt = mapping.reportBatchItemFailures ? failedFrom(JSON.parse(result), records) : undefined;
      return {
        failedAt,
        error: { errorType: 'BatchItemFailures', errorMessage: 'Items of the batch failed' },
      };
    } catch (error) {
      return { failedAt: 0, error: asPayload(error) };
    }
  }

  /** What is done before the first failure is done; the rest is tried again, in halves if so configured, or buried. */
  async function recover(
    records: readonly StreamRecord[],
    failure: { requestId: string; failedAt: number; error: FunctionErrorPayload },
  ): Promise<void> {
    const done = records[failure.failedAt - 1];
    const rest = records.slice(failure.failedAt);
    if (done) {
      store.setCheckpoint(key, done.dynamodb.SequenceNumber);
      attempts = 0;
    }
    attempts += 1;
    if (mapping.bisect && rest.length > 1) {
      // Halving does not count as a retry.
      size = Math.ceil(rest.length / 2);
      attempts -= 1;
    } else if (mapping.maxRetries !== undefined && attempts > mapping.maxRetries) {
      await bury(rest, failure);
    } else await pause();
  }

  async function bury(rest: readonly StreamRecord[], o2: { requestId: string; error: FunctionErrorPayload }) {
    const [first, last] = [rest[0], rest.at(-1)];
    if (!first || !last) return;
    const { functionName, functionArn } = o;
    const { requestId, error } = o2;
    const now = clock.now();
    await o.onDead({
      kind: 'stream',
      functionName,
      requestId,
      error,
      record: {
        ...failureRecord({ functionArn, requestId, condition: 'RetriesExhausted', attempts, now }),
        DDBStreamBatchInfo: {
          startSequenceNumber: first.dynamodb.SequenceNumber,
          endSequenceNumber: last.dynamodb.SequenceNumber,
          batchSize: rest.length,
          table: mapping.table,
        },
      },
    });
    advance(last);
  }

  function advance(to: StreamRecord): void {
    store.setCheckpoint(key, to.dynamodb.SequenceNumber);
    attempts = 0;
    size = mapping.batchSize;
  }

  function pause(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const ms = Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** (attempts - 1));
    const cancel = clock.at(clock.now() + ms, resolve);
    cancelPause = () => {
      cancel();
      resolve();
    };
    return promise;
  }

  mapping.onNew(wake);
  wake();
  return () => {
    closed = true;
    cancelPause();
  };
}
