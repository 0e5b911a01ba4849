import { type Item, sameItem } from './attribute-value.ts';
import { type Change, checkedChange, expiryOf } from './change.ts';
import { indexEntries } from './index-entries.ts';
import { levelKeys } from './level-keys.ts';
import { RECORD_LIFETIME_MS, sequenceNumber, streamRecord } from './stream-record.ts';
import type { Table } from './table.ts';

export type Operation = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

export interface WriteContext {
  readonly now: number;
  readonly region: string;
  /** The last sequence number that a committed write has used. */
  readonly lastSequence: number;
}

/**
 * Collects what one request changes, to be committed as one Level batch: items, their index entries, stream records,
 * times to live, tokens and tables. Nothing is applied before `operations` reaches Level.
 */
export class Write {
  readonly #context: WriteContext;
  readonly #operations: Operation[] = [];
  readonly #streams = new Set<string>();
  #sequence: number;
  #earliestDue = Number.POSITIVE_INFINITY;

  constructor(context: WriteContext) {
    this.#context = context;
    this.#sequence = context.lastSequence;
  }

  /** The one Level batch. */
  get operations(): Operation[] {
    return this.#sequence === this.#context.lastSequence
      ? this.#operations
      : [...this.#operations, { type: 'put', key: levelKeys.sequence, value: this.#sequence }];
  }

  /** The last sequence number used, once this is committed. */
  get lastSequence(): number {
    return this.#sequence;
  }

  /** Tables whose streams get records. */
  get streams(): ReadonlySet<string> {
    return this.#streams;
  }

  /** When the first of what this write keeps for a time ends. */
  get earliestDue(): number {
    return this.#earliestDue;
  }

  put(key: string, value: unknown): void {
    this.#operations.push({ type: 'put', key, value });
  }

  del(key: string): void {
    this.#operations.push({ type: 'del', key });
  }

  /** Has the sweep look at `target` at the time `at`. */
  due(at: number, target: string): void {
    this.put(levelKeys.due(at, target), 0);
    this.#earliestDue = Math.min(this.#earliestDue, at);
  }

  /** Changes one item. A change that changes nothing leaves no trace, neither in the stream. */
  change(table: Table, before: Item | undefined, after: Item | undefined, byTimeToLive = false): void {
    const change = checkedChange(table, before, after, byTimeToLive);
    if (!change || sameItem(before, after)) return;
    const { TableName: name } = table.description;
    const key = levelKeys.item(name, change.key);
    if (after) this.put(key, after);
    else this.del(key);
    this.#changeIndexes(change);
    this.#record(change);
    const expiry = after && expiryOf(table, after, this.#context.now);
    if (expiry !== undefined) this.due(expiry, key);
  }

  #changeIndexes({ table, before, after }: Change): void {
    const entries = indexEntries(table, after);
    for (const [key] of indexEntries(table, before)) if (!entries.has(key)) this.del(key);
    for (const [key, entry] of entries) this.put(key, entry);
  }

  #record(change: Change): void {
    const { TableName: name, StreamSpecification: stream, LatestStreamArn: arn } = change.table.description;
    if (!stream || !arn) return;
    this.#sequence += 1;
    const { now, region } = this.#context;
    const sequence = sequenceNumber(this.#sequence);
    const key = levelKeys.record(name, sequence);
    const viewType = stream.StreamViewType;
    this.put(key, streamRecord({ change, streamArn: arn, viewType, region, sequence, now }));
    this.due(now + RECORD_LIFETIME_MS, key);
    this.#streams.add(name);
  }
}
