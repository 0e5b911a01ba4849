import { defineConfig } from 'vitest/config';

const WHOLE = 'test/e2e/**/*.test.ts';

export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: 'forks',
    projects: [
      // Two cores are what a laptop or a CI runner surely has; each file is a process of its own.
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: [WHOLE],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      // Each of these runs a whole edition, which waits as much as it works: two at a time, or it takes as long as the limit.
      {
        extends: true,
        test: {
          name: 'whole',
          include: [WHOLE],
          maxWorkers: 2,
          // A request's life is many waits, and each has a limit of its own that names what did not come.
          testTimeout: 180_000,
          globalSetup: ['test/e2e/synthesized.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
