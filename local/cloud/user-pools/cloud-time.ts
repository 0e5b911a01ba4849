import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '#cloud/clock.ts';

const clocks = new AsyncLocalStorage<Clock | undefined>();
let installed = false;

/**
 * Runs `work`, and all that it awaits, with `Date.now()` telling the time of `clock`. oidc-provider takes no clock and
 * asks `Date.now()` alone; its tokens have to expire by the same calendar as everything else here. Outside of `work`
 * nothing changes.
 */
export function atCloudTime<Result>(clock: Clock, work: () => Result): Result {
  if (!installed) install();
  return clocks.run(clock, work);
}

function install(): void {
  installed = true;
  const machineNow = Date.now;
  Date.now = () => {
    const clock = clocks.getStore();
    // Without a clock while it is asked: a clock that runs with the machine calls `Date.now()` itself.
    return clock ? clocks.run(undefined, () => clock.now()) : machineNow();
  };
}
