import type { Clock } from '../clock.ts';

/** Lets worker threads see the cloud's time: how many milliseconds it is ahead of the machine's. */
export interface SharedClock {
  /** One 64-bit integer. */
  readonly offset: SharedArrayBuffer;
  /** Takes a new reading, e.g. before an event is handed to a function. */
  refresh(): void;
  close(): void;
}

/** Two readings of a steady clock may differ by a millisecond; following that would let time run backwards. */
const JITTER_MS = 2;
const REFRESH_MS = 100;

export function shareClock(clock: Clock): SharedClock {
  const offset = new SharedArrayBuffer(8);
  const cell = new BigInt64Array(offset);
  const refresh = () => {
    const ahead = Math.round(clock.now() - Date.now());
    if (Math.abs(ahead - Number(Atomics.load(cell, 0))) > JITTER_MS) Atomics.store(cell, 0, BigInt(ahead));
  };
  // A clock that is moved while a function runs is seen by that function too.
  const timer = setInterval(refresh, REFRESH_MS);
  timer.unref();
  refresh();
  return { offset, refresh, close: () => clearInterval(timer) };
}
