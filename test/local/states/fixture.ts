import { test as base } from 'vitest';
import { Harness } from './harness.ts';

/** A test with an open service of its own, on a clock that stands still. */
export const test = base.extend<{ states: Harness }>({
  states: async ({ task: _task }, use) => {
    const harness = await new Harness().open();
    await use(harness);
    await harness.remove();
  },
});
