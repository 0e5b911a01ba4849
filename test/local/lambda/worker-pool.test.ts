import { expect, test } from 'vitest';
import type { FunctionSpec } from '#cloud/lambda/function-spec.ts';
import { createWorkerPool } from '#cloud/lambda/worker-pool.ts';

const spec = (name: string): FunctionSpec => ({
  name,
  arn: `arn:aws:lambda:eu-west-1:000000000000:function:${name}`,
  roleArn: 'arn:aws:iam::000000000000:role/test',
  codeDir: '.',
  handler: 'index.handler',
  timeoutMs: 1000,
  memoryMb: 128,
  environment: {},
});

test('functions that wait for another one do not keep it from running, however many they are', async () => {
  const [caller, callee] = [spec('caller'), spec('callee')];
  let most = 0;
  let alive = 0;
  const pool = createWorkerPool({
    maxWorkers: 3,
    isCurrent: () => true,
    start: async (started) => {
      alive += 1;
      most = Math.max(most, alive);
      return {
        spec: started,
        alive: () => true,
        // As `ask-store` does: it holds its worker while it waits for another function's answer.
        run: async ({ requestId }) =>
          started === caller ? pool.run(callee, { requestId: `${requestId}-nested`, event: '{}' }) : 'answer',
        close: async () => {
          alive -= 1;
        },
      };
    },
  });

  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) => pool.run(caller, { requestId: String(n), event: '{}' })),
  );
  await pool.close();

  expect(answers).toEqual(Array.from({ length: 12 }, () => 'answer'));
  expect(most).toBeLessThanOrEqual(6);
});

/** Counts how often one function was loaded; `run` says how long an event takes. */
function counting(run: () => Promise<string>) {
  const counted = { loaded: 0 };
  const pool = createWorkerPool({
    maxWorkers: 8,
    isCurrent: () => true,
    start: async (started) => {
      counted.loaded += 1;
      return { spec: started, alive: () => true, run, close: async () => undefined };
    },
  });
  const event = (n: number) => ({ requestId: String(n), event: '{}' });
  return { counted, pool, event };
}

test('events that come together share the worker that one of them has loaded', async () => {
  const { counted, pool, event } = counting(async () => 'answer');
  const one = spec('quick');
  await Promise.all(Array.from({ length: 20 }, (_, n) => pool.run(one, event(n))));
  await pool.close();
  expect(counted.loaded).toBe(1);
});

test('an event that waits for too long has the function loaded once more', async () => {
  const first = Promise.withResolvers<string>();
  let calls = 0;
  const { counted, pool, event } = counting(() => {
    calls += 1;
    return calls === 1 ? first.promise : Promise.resolve('answer');
  });
  const one = spec('slow');
  const held = pool.run(one, event(1));
  expect(await pool.run(one, event(2))).toBe('answer');
  first.resolve('late');
  await held;
  await pool.close();
  expect(counted.loaded).toBe(2);
});

test('where loading takes long, an event waits for a worker rather than have the function loaded once more', async () => {
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
  let loaded = 0;
  const pool = createWorkerPool({
    maxWorkers: 8,
    isCurrent: () => true,
    start: async (started) => {
      loaded += 1;
      await pause(300);
      // Longer than any event waits where loading takes no time.
      const run = () => pause(400).then(() => 'answer');
      return { spec: started, alive: () => true, run, close: async () => undefined };
    },
  });
  const one = spec('heavy');
  await pool.run(one, { requestId: '0', event: '{}' });
  await Promise.all([1, 2].map((n) => pool.run(one, { requestId: String(n), event: '{}' })));
  await pool.close();
  expect(loaded).toBe(1);
});

test('a function that is wanted often does not have the only worker of another one ended', async () => {
  const loaded: string[] = [];
  const held = Promise.withResolvers<string>();
  const pool = createWorkerPool({
    maxWorkers: 4,
    isCurrent: () => true,
    start: async (started) => {
      loaded.push(started.name);
      const run = () => (started.name === 'busy' ? held.promise : Promise.resolve('answer'));
      return { spec: started, alive: () => true, run, close: async () => undefined };
    },
  });
  const event = (n: number) => ({ requestId: String(n), event: '{}' });
  const rare = [spec('rare'), spec('rarer')];
  for (const one of rare) await pool.run(one, event(0));
  const busy = spec('busy');
  const all = Array.from({ length: 6 }, (_, n) => pool.run(busy, event(n)));
  // Longer than an event waits before the function is loaded once more.
  await new Promise((done) => setTimeout(done, 500));
  for (const one of rare) expect(await pool.run(one, event(1))).toBe('answer');
  held.resolve('late');
  await Promise.all(all);
  await pool.close();
  expect(loaded).toEqual(['rare', 'rarer', 'busy', 'busy']);
});
