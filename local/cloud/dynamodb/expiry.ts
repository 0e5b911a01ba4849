import type { Clock } from '../clock.ts';
import type { Item } from './attribute-value.ts';
import { expiryOf } from './change.ts';
import { levelKeys, parseDue, parseItemKey, under } from './level-keys.ts';
import type { Reader, Store } from './store.ts';
import type { Write } from './write.ts';

/** How much one batch deletes, so that others may write in between. */
const SWEEP_SIZE = 256;

const RETRY_MS = 60_000;

export interface Expiry {
  /** Ends the waiting, and waits for a sweep under way. */
  stop(): Promise<void>;
}

/**
 * Deletes what has had its time: items by time to live, stream records, tokens. Every one of them left a note in
 * `due~<time>~<key>`, written in its own batch, so nothing is scanned and nothing is forgotten over a restart.
 */
export async function startExpiry(store: Store, clock: Clock): Promise<Expiry> {
  let armedFor = Number.POSITIVE_INFINITY;
  let cancel = () => {};
  let stopped = false;
  let running: Promise<void> = Promise.resolve();

  const arm = (at: number) => {
    if (stopped || at >= armedFor) return;
    cancel();
    armedFor = at;
    cancel = clock.at(at, () => {
      armedFor = Number.POSITIVE_INFINITY;
      running = run().catch((error: unknown) => {
        console.error('dynamodb: the sweep failed and will be repeated', error);
        arm(clock.now() + RETRY_MS);
      });
    });
  };
  const run = async () => {
    if (stopped) return;
    await store.write((write, reader) => sweep(store, write, reader, clock.now()));
    const next = await firstDue(store);
    if (next !== undefined) arm(next);
  };

  store.onCommit({ onDue: arm });
  const first = await firstDue(store);
  if (first !== undefined) arm(first);
  return {
    async stop() {
      stopped = true;
      cancel();
      await running;
    },
  };
}

function firstDue(store: Store): Promise<number | undefined> {
  return store.read(async (reader) => {
    for await (const key of reader.keys({ ...under(levelKeys.dues), limit: 1 })) return parseDue(key).at;
    return undefined;
  });
}

async function sweep(store: Store, write: Write, reader: Reader, now: number): Promise<void> {
  const until = levelKeys.due(now + 1, '');
  for await (const key of reader.keys({ gte: levelKeys.dues, lt: until, limit: SWEEP_SIZE })) {
    const { at, target } = parseDue(key);
    write.del(key);
    await end(target, { at, store, write, reader, now });
  }
}

/** The note may be older than what lies there now: only what really ends at this time is deleted. */
async function end(
  target: string,
  { at, store, write, reader, now }: { at: number; store: Store; write: Write; reader: Reader; now: number },
): Promise<void> {
  const item = parseItemKey(target);
  if (!item) {
    const value = (await reader.get(target)) as { until?: number } | undefined;
    if (value && (value.until ?? at) <= now) write.del(target);
    return;
  }
  if (!store.hasTable(item.table)) return;
  const table = store.table(item.table);
  const stored = (await reader.get(target)) as Item | undefined;
  if (stored && expiryOf(table, stored, now) === at) write.change(table, stored, undefined, true);
}
