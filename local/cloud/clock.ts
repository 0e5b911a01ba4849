/**
 * The local cloud's only source of time. Everything that waits (states, schedules, timeouts, expiry) asks this
 * clock, so that a demo can play a quarter in two minutes and a test never sleeps.
 */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls `fn` once, as soon as `now() >= at`. Returns a function that cancels. Never calls `fn` synchronously. */
  at(at: number, fn: () => void): () => void;
}

/** Node fires at once a timer that is longer than this, so longer waits are taken in legs. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's own time, moved by `offset()` milliseconds. */
export function systemClock(offset: () => number = () => 0): Clock {
  const now = () => Date.now() + offset();
  return {
    now,
    at(at, fn) {
      let timer: NodeJS.Timeout;
      const arm = () => {
        const left = at - now();
        timer =
          left > LONGEST_TIMER_MS ? setTimeout(arm, LONGEST_TIMER_MS) : setTimeout(fn, Math.max(0, left));
      };
      arm();
      return () => clearTimeout(timer);
    },
  };
}

export interface ManualClock extends Clock {
  /** Moves the time forward and fires, in order of their due time, everything that falls due. */
  advance(ms: number): void;
}

/** A clock that stands still until it is moved. For tests and for the calendar demo. */
export function manualClock(start: number): ManualClock {
  let time = start;
  let waiting: { at: number; fn: () => void }[] = [];
  const fireDue = () => {
    for (;;) {
      const next = waiting.filter((w) => w.at <= time).sort((a, b) => a.at - b.at)[0];
      if (!next) return;
      waiting = waiting.filter((w) => w !== next);
      next.fn();
    }
  };
  return {
    now: () => time,
    at(at, fn) {
      const entry = { at, fn };
      waiting.push(entry);
      if (at <= time) queueMicrotask(fireDue);
      return () => {
        waiting = waiting.filter((w) => w !== entry);
      };
    },
    advance(ms) {
      time += ms;
      fireDue();
    },
  };
}
