import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    expect: { requireAssertions: true },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Two cores are what a laptop or a CI runner surely has; each file is a process of its own.
    pool: 'forks',
    maxWorkers: 2,
  },
});
