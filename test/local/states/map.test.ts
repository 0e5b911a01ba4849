import { describe, expect } from 'vitest';
import { test } from './fixture.ts';
import { invoke, lambdaError, machine, pass } from './harness.ts';

const map = (processor: object, more: object = {}) => ({
  Type: 'Map',
  Items: '{% $states.input %}',
  ItemProcessor: processor,
  ...('Next' in more ? {} : { End: true }),
  ...more,
});

describe('An inline Map', () => {
  test('never runs more iterations at once than it may', async ({ states }) => {
    let now = 0;
    let most = 0;
    states.world.functions['work'] = async (input) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      return input;
    };
    const definition = machine({ Each: map(machine({ Work: invoke('work') }), { MaxConcurrency: 3 }) });
    const { output } = await states.run(definition, [1, 2, 3, 4, 5, 6, 7, 8]);
    expect(output).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(most).toBe(3);
  });

  test('selects what an iteration sees of its item', async ({ states }) => {
    const ItemSelector = {
      at: '{% $states.context.Map.Item.Index %}',
      value: '{% $states.context.Map.Item.Value & $suffix %}',
    };
    const definition = machine({
      Set: pass({ Assign: { suffix: '!' }, Next: 'Each' }),
      Each: map(machine({ Tell: pass() }), { ItemSelector }),
    });
    const { output } = await states.run(definition, ['a', 'b']);
    expect(output).toEqual([
      { at: 0, value: 'a!' },
      { at: 1, value: 'b!' },
    ]);
  });

  test('keeps the context of its item and the outer variables within iterations', async ({ states }) => {
    const definition = machine({
      Set: pass({ Assign: { base: 10 }, Next: 'Each' }),
      Each: map(
        machine({
          Own: pass({ Assign: { own: '{% $base + $states.input %}' }, Next: 'Tell' }),
          Tell: pass({ Output: ['{% $own %}', '{% $states.context.Map.Item.Index %}'] }),
        }),
      ),
    });
    const { output } = await states.run(definition, [1, 2]);
    expect(output).toEqual([
      [11, 0],
      [12, 1],
    ]);
  });

  test('of nothing gives nothing', async ({ states }) => {
    const { output } = await states.run(machine({ Each: map(machine({ Tell: pass() })) }), []);
    expect(output).toEqual([]);
  });

  test('fails with its iteration and breaks the others off', async ({ states }) => {
    states.world.functions['work'] = (n: number) => {
      if (n === 2) throw lambdaError('Two', 'no twos');
      return new Promise(() => {});
    };
    const definition = machine({
      Each: map(machine({ Work: invoke('work') }), { Catch: [{ ErrorEquals: ['Two'], Next: 'Caught' }] }),
      Caught: pass(),
    });
    const { arn, status } = await states.run(definition, [1, 2, 3]);
    expect(status).toBe('SUCCEEDED');
    const types = await states.types(arn);
    expect(types.filter((type) => type === 'MapIterationFailed')).toHaveLength(1);
    expect(types.filter((type) => type === 'MapIterationAborted')).toHaveLength(2);
    expect(types).toContain('MapStateFailed');
  });

  test('bears the failures that it tolerates, and no more', async ({ states }) => {
    states.world.functions['work'] = (n: number) => {
      if (n < 0) throw lambdaError('Negative', String(n));
      return n;
    };
    const definition = machine({
      Each: map(machine({ Work: invoke('work') }), { ToleratedFailureCount: 1, MaxConcurrency: 1 }),
    });
    const borne = await states.run(definition, [1, -1, 2]);
    expect(borne.output).toEqual([1, expect.objectContaining({ Error: 'Negative' }), 2]);
    const failed = await states.run(definition, [-1, -2, 2]);
    expect(failed).toMatchObject({ status: 'FAILED', error: 'States.ExceedToleratedFailureThreshold' });
  });

  test('may be retried as a whole', async ({ states }) => {
    let calls = 0;
    states.world.functions['work'] = (n: number) => {
      calls += 1;
      if (calls < 3) throw lambdaError('Busy', 'later');
      return n;
    };
    const Retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 5 }];
    const definition = machine({
      Each: map(machine({ Work: invoke('work') }), { Retry, MaxConcurrency: 1 }),
    });
    expect(await states.run(definition, [1, 2], 1000)).toMatchObject({ output: [1, 2] });
  });
});
