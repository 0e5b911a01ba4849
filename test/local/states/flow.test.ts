import { describe, expect } from 'vitest';
import { test } from './fixture.ts';
import { invoke, machine, pass, until } from './harness.ts';

const DAY = 86_400_000;

describe('Choice', () => {
  const choose = machine({
    Choose: {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $states.input.n > 10 %}', Assign: { size: 'big' }, Next: 'Tell' },
        { Condition: '{% $states.input.n > 5 %}', Output: { taken: 'second' }, Next: 'Done' },
      ],
      Assign: { size: 'small' },
      Default: 'Tell',
    },
    Tell: pass({ Output: '{% $size %}' }),
    Done: { Type: 'Succeed' },
  });

  test('takes the first rule that holds, with the variables of the rule', async ({ states }) => {
    expect(await states.run(choose, { n: 11 })).toMatchObject({ output: 'big' });
  });

  test('takes the output of the rule', async ({ states }) => {
    expect(await states.run(choose, { n: 6 })).toMatchObject({ output: { taken: 'second' } });
  });

  test('falls back on its default with its own variables', async ({ states }) => {
    expect(await states.run(choose, { n: 1 })).toMatchObject({ output: 'small' });
  });

  test('fails with States.NoChoiceMatched where nothing fits', async ({ states }) => {
    const definition = machine({
      Choose: { Type: 'Choice', Choices: [{ Condition: false, Next: 'Done' }] },
      Done: { Type: 'Succeed' },
    });
    expect(await states.run(definition)).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
  });

  test('refuses a condition that is not a boolean', async ({ states }) => {
    const definition = machine({
      Choose: { Type: 'Choice', Choices: [{ Condition: "{% 'yes' %}", Next: 'Done' }], Default: 'Done' },
      Done: { Type: 'Succeed' },
    });
    const { error, cause } = await states.run(definition);
    expect(error).toBe('States.QueryEvaluationError');
    expect(cause).toContain(`Expected 'boolean', but was 'string' for value: "yes"`);
  });
});

describe('Wait', () => {
  test('lasts months, to the second', async ({ states }) => {
    const definition = machine({ Rest: { Type: 'Wait', Seconds: '{% 90 * 24 * 3600 %}', End: true } });
    const arn = await states.start(await states.deploy(definition));
    const { timestamp: entered } = await states.event(arn, 'WaitStateEntered');
    const { stopDate } = await states.ended(arn, DAY / 2);
    expect(Number(stopDate) - Number(entered)).toBe(90 * DAY);
  });

  test('lasts until a timestamp with an offset', async ({ states }) => {
    const definition = machine({ Rest: { Type: 'Wait', Timestamp: '2026-03-02T12:00:00+02:00', End: true } });
    const arn = await states.start(await states.deploy(definition));
    const { stopDate } = await states.ended(arn, 60_000);
    expect(stopDate?.toISOString()).toBe('2026-03-02T10:00:00.000Z');
  });

  test('is over at once when its time has passed', async ({ states }) => {
    const definition = machine({ Rest: { Type: 'Wait', Timestamp: '2020-01-01T00:00:00Z', End: true } });
    expect(await states.run(definition, { a: 1 })).toMatchObject({ status: 'SUCCEEDED', output: { a: 1 } });
  });

  test.for(['2026-02-30T00:00:00Z', '2026-03-02 09:00:00Z', '2026-03-02T09:00:00'])(
    'refuses the timestamp %s',
    async (timestamp, { states }) => {
      const definition = machine({ Rest: { Type: 'Wait', Timestamp: '{% $states.input %}', End: true } });
      expect(await states.run(definition, timestamp)).toMatchObject({ error: 'States.QueryEvaluationError' });
    },
  );
});

describe('Parallel', () => {
  test('gives the branches its arguments and collects their outputs in order', async ({ states }) => {
    const definition = machine({
      Both: {
        Type: 'Parallel',
        Arguments: { n: '{% $states.input.n + 1 %}' },
        Branches: [
          machine({ Left: pass({ Output: '{% $states.input.n * 2 %}' }) }),
          machine({ Right: pass({ Output: '{% $states.input %}' }) }),
        ],
        End: true,
      },
    });
    expect(await states.run(definition, { n: 1 })).toMatchObject({ output: [4, { n: 2 }] });
  });

  test('fails with its branch, and breaks the others off', async ({ states }) => {
    let stopped = false;
    states.world.functions['slow'] = (_, signal) =>
      new Promise(() => {
        signal.addEventListener('abort', () => {
          stopped = true;
        });
      });
    states.world.functions['ready'] = () => 'ready';
    const definition = machine({
      Both: {
        Type: 'Parallel',
        Branches: [
          machine({ Slow: invoke('slow') }),
          machine({
            Ready: invoke('ready', { Next: 'Break' }),
            Break: { Type: 'Fail', Error: 'Broken', Cause: 'b' },
          }),
        ],
        Catch: [{ ErrorEquals: ['Broken'], Next: 'Caught' }],
        End: true,
      },
      Caught: pass(),
    });
    const { arn, output } = await states.run(definition);
    expect(output).toEqual({ Error: 'Broken', Cause: 'b' });
    expect(stopped).toBe(true);
    expect(await states.types(arn)).toEqual(
      expect.arrayContaining(['TaskStateAborted', 'ParallelStateFailed']),
    );
  });
});

describe('Variables', () => {
  test('are read within branches, and those of a branch stay there', async ({ states }) => {
    const definition = machine({
      Set: pass({ Assign: { outer: 1 }, Next: 'Branch' }),
      Branch: {
        Type: 'Parallel',
        Branches: [
          machine({
            Set2: pass({ Assign: { inner: '{% $outer + 1 %}' }, Next: 'Read' }),
            Read: pass({ Output: '{% $inner %}' }),
          }),
        ],
        Next: 'After',
      },
      After: pass({ Output: { result: '{% $states.input %}', leaked: '{% $exists($inner) %}' } }),
    });
    expect(await states.run(definition)).toMatchObject({ output: { result: [2], leaked: false } });
  });

  test('are assigned together: an assignment sees the values from before', async ({ states }) => {
    const definition = machine({
      Set: pass({ Assign: { a: 1, b: 2 }, Next: 'Swap' }),
      Swap: pass({ Assign: { a: '{% $b %}', b: '{% $a %}' }, Next: 'Tell' }),
      Tell: pass({ Output: ['{% $a %}', '{% $b %}'] }),
    });
    expect(await states.run(definition)).toMatchObject({ output: [2, 1] });
  });
});

describe('Execution', () => {
  test('ends as TIMED_OUT when its time is up', async ({ states }) => {
    const definition = machine({ Rest: { Type: 'Wait', Seconds: 1000, End: true } }, { TimeoutSeconds: 60 });
    const { arn, status, error } = await states.run(definition, {}, 10_000);
    expect({ status, error }).toEqual({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect((await states.types(arn)).at(-1)).toBe('ExecutionTimedOut');
  });

  test('announces its start and its end', async ({ states }) => {
    const seen: string[] = [];
    states.states.onStatusChange(({ status }) => seen.push(status));
    await states.run(machine({ Done: { Type: 'Succeed' } }));
    await until('both', () => seen[1]);
    expect(seen).toEqual(['RUNNING', 'SUCCEEDED']);
  });

  test('has in its context object who and where it is', async ({ states }) => {
    const definition = machine({ Tell: pass({ Output: '{% $states.context %}' }) });
    const { arn, output } = await states.run(definition, { a: 1 });
    expect(output).toMatchObject({
      Execution: { Id: arn, Input: { a: 1 }, StartTime: '2026-03-02T09:00:00.000Z', RedriveCount: 0 },
      StateMachine: { Name: 'machine-1' },
      State: { Name: 'Tell', RetryCount: 0 },
    });
  });
});
