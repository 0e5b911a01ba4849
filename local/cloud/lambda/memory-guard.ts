import type { ResourceLimits, Worker } from 'node:worker_threads';

/**
 * What the heap holds includes garbage that nothing has forced V8 to collect yet: a function gets twice its memory,
 * and never less than this, before it is taken for one that hoards.
 */
const LEAST_HEAP_MB = 512;
const limitMb = (memoryMb: number) => Math.max(LEAST_HEAP_MB, 2 * memoryMb);

/**
 * V8's own limit ends the whole process, not only the thread, if one allocation overshoots it by more than a few
 * megabytes. So it lies far above the limit of the function, which is watched from outside.
 */
const HEADROOM_MB = 1024;
const INTERVAL_MS = 100;

/**
 * V8 lets the space of new objects of each thread grow to tens of megabytes before it looks for garbage. Functions are
 * many and short, so they get the least that it takes: a sixth less memory for a whole edition, and no more time.
 */
const YOUNG_MB = 3;

export const heapLimits = (memoryMb: number): ResourceLimits => ({
  maxOldGenerationSizeMb: limitMb(memoryMb) + HEADROOM_MB,
  maxYoungGenerationSizeMb: YOUNG_MB,
});

/**
 * Calls `onExceeded` when the thread's heap has outgrown what the function may have.
 * @returns ends the watch
 */
export function guardMemory(worker: Worker, memoryMb: number, onExceeded: () => void): () => void {
  const limit = limitMb(memoryMb) * 2 ** 20;
  let ended = false;
  let timer: NodeJS.Timeout;
  const look = async () => {
    // It answers between two instructions of the thread, however busy it is; a thread that has ended rejects.
    const used = await worker.getHeapStatistics().then(
      (statistics) => statistics.used_heap_size,
      () => 0,
    );
    if (ended) return;
    if (used > limit) onExceeded();
    else timer = setTimeout(look, INTERVAL_MS);
  };
  timer = setTimeout(look, INTERVAL_MS);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
