import type { Clock } from '#cloud/clock.ts';

/** Wakes receivers that wait for a message. */
export interface Bell {
  ring(arn: string): void;
  /** Resolves at the next ring for this queue, at `until`, or when the signal fires. */
  wait(arn: string, until: number, signal: AbortSignal): Promise<void>;
  /** Wakes everybody. */
  ringAll(): void;
}

export function createBell(clock: Clock): Bell {
  const sleepers = new Map<string, Set<() => void>>();

  const ring = (arn: string) => {
    for (const wake of sleepers.get(arn) ?? []) wake();
  };
  return {
    ring,
    ringAll() {
      for (const arn of [...sleepers.keys()]) ring(arn);
    },
    wait: (arn, until, signal) =>
      new Promise((resolve) => {
        const here = sleepers.get(arn) ?? new Set();
        sleepers.set(arn, here);
        const wake = () => {
          here.delete(wake);
          cancel();
          signal.removeEventListener('abort', wake);
          resolve();
        };
        here.add(wake);
        const cancel = clock.at(until, wake);
        signal.addEventListener('abort', wake);
      }),
  };
}
