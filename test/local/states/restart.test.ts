import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { describe, expect } from 'vitest';
import { test } from './fixture.ts';
import { ask, invoke, machine, pass, until } from './harness.ts';

describe('After a restart', () => {
  test('a wait goes on to its time', async ({ states }) => {
    const definition = machine({ Rest: { Type: 'Wait', Seconds: 3600, End: true } });
    const arn = await states.start(await states.deploy(definition));
    await states.event(arn, 'WaitStateEntered');
    await states.restart();
    expect((await states.describe(arn)).status).toBe('RUNNING');
    const { startDate, stopDate } = await states.ended(arn, 60_000);
    expect(Number(stopDate) - Number(startDate)).toBe(3_600_000);
  });

  test('a token is still good, and its call is not made again', async ({ states }) => {
    const tokens: string[] = [];
    states.world.functions['ask'] = ({ token }: { token: string }) => void tokens.push(token);
    const arn = await states.start(await states.deploy(machine({ Ask: ask('ask') })));
    await states.event(arn, 'TaskSubmitted');
    await states.restart();
    const taskToken = tokens[0];
    await states.client.send(new SendTaskSuccessCommand({ taskToken, output: '"yes"' }));
    expect((await states.ended(arn)).output).toBe('"yes"');
    expect(tokens).toHaveLength(1);
  });

  test('a task that was in flight is made again, with the same arguments and token', async ({ states }) => {
    states.world.functions['ask'] = () => new Promise(() => {});
    const Arguments = {
      FunctionName: 'ask',
      Payload: { token: '{% $states.context.Task.Token %}', id: '{% $uuid() %}' },
    };
    const arn = await states.start(await states.deploy(machine({ Ask: ask('ask', { Arguments }) })));
    await until('the first call', () => states.world.calls[0]);
    await states.restart();
    const again = await until('the second call', () => states.world.calls[1]);
    expect(again).toEqual(states.world.calls[0]);
    expect((await states.types(arn)).filter((type) => type === 'TaskScheduled')).toHaveLength(1);
  });

  test('the time of a task that was in flight goes on', async ({ states }) => {
    states.world.functions['slow'] = () => new Promise(() => {});
    const definition = machine({ Slow: invoke('slow', { TimeoutSeconds: 60 }) });
    const arn = await states.start(await states.deploy(definition));
    await until('the call', () => states.world.calls[0]);
    states.clock.advance(50_000);
    await states.restart();
    states.clock.advance(10_000);
    expect(await states.ended(arn)).toMatchObject({ error: 'States.Timeout' });
  });

  test('a distributed Map makes what is missing, and keeps what was done', async ({ states }) => {
    let open = false;
    const made: number[] = [];
    states.world.functions['work'] = (n: number) => {
      if (n > 3 && !open) return new Promise(() => {});
      made.push(n);
      return n;
    };
    const definition = machine({
      Each: {
        Type: 'Map',
        Items: '{% [1..6] %}',
        MaxConcurrency: 2,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
          ...machine({ Work: invoke('work') }),
        },
        End: true,
      },
    });
    const arn = await states.start(await states.deploy(definition));
    await until('the first three', () => (made.length === 3 && states.world.calls.length === 5) || undefined);
    open = true;
    await states.restart();
    expect((await states.ended(arn)).output).toBe('[1,2,3,4,5,6]');
    expect(made.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('a nested execution still ends the task that waits for it', async ({ states }) => {
    const StateMachineArn = await states.deploy(
      machine({ Rest: { Type: 'Wait', Seconds: 60, Next: 'Tell' }, Tell: pass({ Output: 'inner' }) }),
    );
    const Nested = {
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution.sync:2',
      Arguments: { StateMachineArn },
      Output: '{% $states.result.Output %}',
      End: true,
    };
    const arn = await states.start(await states.deploy(machine({ Nested })));
    await states.event(arn, 'TaskSubmitted');
    await states.restart();
    expect((await states.ended(arn, 10_000)).output).toBe('"inner"');
  });
});
