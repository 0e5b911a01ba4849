import { type Clock, manualClock } from '#cloud/clock.ts';

/** The cloud's time for a play: it runs as fast as the machine's, and jumps to another day when it is told to. */
export interface PlayedClock extends Clock {
  /** Everything that falls due on the way is fired, in its order. */
  jumpTo(at: number): void;
  close(): void;
}

/** Short enough that nothing which waits for a moment notices. */
const STEP_MS = 10;

export function playedClock(start: number): PlayedClock {
  const clock = manualClock(start);
  let seen = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    clock.advance(now - seen);
    seen = now;
  }, STEP_MS);
  return {
    now: () => Math.round(clock.now()),
    at: clock.at,
    jumpTo: (at) => clock.advance(Math.max(0, at - clock.now())),
    close: () => clearInterval(timer),
  };
}
