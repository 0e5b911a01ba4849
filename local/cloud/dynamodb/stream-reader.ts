import { levelKeys } from './level-keys.ts';
import type { Store } from './store.ts';
import { RECORD_LIFETIME_MS, type StreamRecord } from './stream-record.ts';

/** The records of a table after `sequence` (exclusive; undefined: from the oldest kept), in order, at most `limit`. */
export async function readRecords(
  store: Store,
  { table, after, limit, now }: { table: string; after: string | undefined; limit: number; now: number },
): Promise<StreamRecord[]> {
  const records: StreamRecord[] = [];
  const start = levelKeys.record(table, after ?? '');
  await store.read(async (reader) => {
    for await (const value of reader.values({ gt: start, lt: `${levelKeys.records(table)}\xff` })) {
      const record = value as StreamRecord;
      // What is past its time but not yet swept away is gone all the same.
      if (record.dynamodb.ApproximateCreationDateTime * 1000 + RECORD_LIFETIME_MS <= now) continue;
      records.push(record);
      if (records.length >= limit) return;
    }
  });
  return records;
}
