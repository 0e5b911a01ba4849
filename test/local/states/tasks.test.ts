import {
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect } from 'vitest';
import { TaskFailure } from '#cloud/states/index.ts';
import { test } from './fixture.ts';
import { ask, type Harness, invoke, lambdaError, machine, pass, until } from './harness.ts';

/** Keeps the tokens that a function is handed. */
function collectTokens(states: Harness): string[] {
  const tokens: string[] = [];
  states.world.functions['ask'] = ({ token }: { token: string }) => void tokens.push(token);
  return tokens;
}

const succeed = (states: Harness, taskToken: string, output: unknown) =>
  states.client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));

describe('A Lambda task', () => {
  test('hands over its payload and gets the result', async ({ states }) => {
    states.world.functions['double'] = ({ n }: { n: number }) => n * 2;
    expect(await states.run(machine({ Double: invoke('double') }), { n: 21 })).toMatchObject({ output: 42 });
  });

  test('may name a function by its ARN as the resource', async ({ states }) => {
    states.world.functions['echo'] = (input) => input;
    const definition = machine({
      Echo: { Type: 'Task', Resource: 'arn:aws:lambda:eu-west-1:000000000000:function:echo', End: true },
    });
    const { arn, output } = await states.run(definition, { a: 1 });
    expect(output).toEqual({ a: 1 });
    expect(await states.types(arn)).toContain('LambdaFunctionSucceeded');
  });

  test('fails with the name and payload of the error', async ({ states }) => {
    states.world.functions['bad'] = () => Promise.reject(lambdaError('Nope', 'no'));
    expect(await states.run(machine({ Bad: invoke('bad') }))).toMatchObject({
      status: 'FAILED',
      error: 'Nope',
      cause: '{"errorMessage":"no","errorType":"Nope","trace":[]}',
    });
  });

  test('is caught with its error, and the catcher may assign', async ({ states }) => {
    states.world.functions['bad'] = () => Promise.reject(lambdaError('Nope', 'no'));
    const definition = machine({
      Bad: invoke('bad', {
        Catch: [
          { ErrorEquals: ['Other'], Next: 'Wrong' },
          {
            ErrorEquals: ['Nope'],
            Assign: { failed: '{% $states.errorOutput.Error %}' },
            Output: { input: '{% $states.input %}' },
            Next: 'Right',
          },
        ],
      }),
      Wrong: { Type: 'Fail' },
      Right: pass({ Output: ['{% $failed %}', '{% $states.input.input %}'] }),
    });
    expect(await states.run(definition, 7)).toMatchObject({ output: ['Nope', 7] });
  });

  test('is retried with growing delays up to the cap', async ({ states }) => {
    const made: number[] = [];
    states.world.functions['bad'] = () => {
      made.push(states.clock.now());
      throw lambdaError('Busy', 'later');
    };
    const Retry = [
      { ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 3, MaxDelaySeconds: 10, MaxAttempts: 3 },
    ];
    const { error } = await states.run(machine({ Bad: invoke('bad', { Retry }) }), {}, 1000);
    expect(error).toBe('Busy');
    expect(made.slice(1).map((at, index) => at - (made[index] ?? 0))).toEqual([2000, 6000, 10_000]);
  });

  test('with full jitter is retried no later than the delay', async ({ states }) => {
    const made: number[] = [];
    states.world.functions['flaky'] = () => {
      made.push(states.clock.now());
      if (made.length < 3) throw lambdaError('Busy', 'later');
      return made.length;
    };
    const Retry = [
      { ErrorEquals: ['States.ALL'], IntervalSeconds: 100, BackoffRate: 1, JitterStrategy: 'FULL' },
    ];
    const { output } = await states.run(machine({ Flaky: invoke('flaky', { Retry }) }), {}, 1000);
    expect(output).toBe(3);
    expect(made.every((at, index) => index === 0 || at - (made[index - 1] ?? 0) <= 101_000)).toBe(true);
  });

  test('that takes too long fails with States.Timeout, and its late result is dropped', async ({
    states,
  }) => {
    let finish = (_result: string) => {};
    states.world.functions['slow'] = () => new Promise((resolve) => (finish = resolve));
    const definition = machine({
      Slow: invoke('slow', {
        TimeoutSeconds: 30,
        Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }],
      }),
      Late: { Type: 'Wait', Seconds: 60, End: true },
    });
    const arn = await states.start(await states.deploy(definition));
    await until('the call', () => states.world.calls[0]);
    states.clock.advance(30_000);
    await states.event(arn, 'WaitStateEntered');
    finish('too late');
    const { output } = await states.ended(arn, 10_000);
    expect(JSON.parse(output ?? '')).toEqual({ Error: 'States.Timeout', Cause: '' });
    expect(await states.types(arn)).toContain('TaskTimedOut');
  });
});

describe('A task that waits for its token', () => {
  test('ends with what comes back, once', async ({ states }) => {
    const tokens = collectTokens(states);
    const arn = await states.start(await states.deploy(machine({ Ask: ask('ask') })));
    const token = await until('the token', () => tokens[0]);
    await states.event(arn, 'TaskSubmitted');
    await succeed(states, token, { approved: true });
    await expect(succeed(states, token, { approved: false })).rejects.toMatchObject({ name: 'TaskTimedOut' });
    expect((await states.ended(arn)).output).toBe('{"approved":true}');
  });

  test('keeps waiting while heartbeats come, and fails when they stop', async ({ states }) => {
    const tokens = collectTokens(states);
    const definition = machine({ Ask: ask('ask', { HeartbeatSeconds: 60 }) });
    const arn = await states.start(await states.deploy(definition));
    const taskToken = await until('the token', () => tokens[0]);
    for (let beat = 0; beat < 5; beat += 1) {
      states.clock.advance(50_000);
      await states.client.send(new SendTaskHeartbeatCommand({ taskToken }));
    }
    expect((await states.describe(arn)).status).toBe('RUNNING');
    states.clock.advance(60_000);
    expect(await states.ended(arn)).toMatchObject({ status: 'FAILED', error: 'States.HeartbeatTimeout' });
  });

  test('has a new token for each retry', async ({ states }) => {
    const tokens = collectTokens(states);
    const definition = machine({ Ask: ask('ask', { Retry: [{ ErrorEquals: ['No'], IntervalSeconds: 1 }] }) });
    const arn = await states.start(await states.deploy(definition));
    const first = await until('the first token', () => tokens[0]);
    await states.client.send(new SendTaskFailureCommand({ taskToken: first, error: 'No', cause: 'not yet' }));
    const second = await until('the second token', () => {
      states.clock.advance(1000);
      return tokens[1];
    });
    expect(second).not.toBe(first);
    await expect(succeed(states, first, 1)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await succeed(states, second, 2);
    expect((await states.ended(arn)).output).toBe('2');
  });

  test('refuses a token that it never gave', async ({ states }) => {
    await expect(succeed(states, 'made up', 1)).rejects.toMatchObject({ name: 'InvalidToken' });
  });
});

describe('Other integrations', () => {
  test('put events with objects as detail, and say where they come from', async ({ states }) => {
    states.world.services['events:putEvents'] = () => ({ FailedEntryCount: 0, Entries: [{ EventId: '1' }] });
    const definition = machine({
      Put: {
        Type: 'Task',
        Resource: 'arn:aws:states:::events:putEvents',
        Arguments: { Entries: [{ Source: 's', DetailType: 't', Detail: { n: '{% $states.input.n %}' } }] },
        End: true,
      },
    });
    const { arn } = await states.run(definition, { n: 1 });
    expect(states.world.calls[0]?.input).toMatchObject({
      Entries: [{ Detail: '{"n":1}', Resources: [arn, expect.stringContaining(':stateMachine:')] }],
    });
  });

  test('fail when EventBridge takes only a part', async ({ states }) => {
    states.world.services['events:putEvents'] = () => ({
      FailedEntryCount: 1,
      Entries: [{ ErrorCode: 'x' }],
    });
    const Arguments = { Entries: [{ Source: 's', DetailType: 't', Detail: {} }] };
    const Put = { Type: 'Task', Resource: 'arn:aws:states:::events:putEvents', Arguments, End: true };
    expect(await states.run(machine({ Put }))).toMatchObject({ error: 'EventBridge.FailedEntry' });
  });

  test('call any service by the SDK, and fail with its error', async ({ states }) => {
    states.world.services['dynamodb:updateItem'] = () => {
      throw new TaskFailure('DynamoDb.ConditionalCheckFailedException', 'The conditional request failed');
    };
    const Update = {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem',
      Arguments: { TableName: 'cases' },
      End: true,
    };
    const { arn, error } = await states.run(machine({ Update }));
    expect(error).toBe('DynamoDb.ConditionalCheckFailedException');
    const failed = await states.event(arn, 'TaskFailed');
    expect(failed.taskFailedEventDetails).toMatchObject({
      resourceType: 'aws-sdk:dynamodb',
      resource: 'updateItem',
    });
  });
});
