import { describe, expect } from 'vitest';
import { test } from './fixture.ts';
import { machine, pass } from './harness.ts';

describe('A nested execution', () => {
  const nested = (pattern: string, StateMachineArn: string, Arguments: object = {}) =>
    machine({
      Nested: {
        Type: 'Task',
        Resource: `arn:aws:states:::states:startExecution${pattern}`,
        Arguments: { StateMachineArn, ...Arguments },
        End: true,
      },
    });

  test('gives its output as JSON with .sync:2, and as text with .sync', async ({ states }) => {
    const child = await states.deploy(machine({ Echo: pass() }));
    const Input = { a: 1 };
    const second = await states.run(nested('.sync:2', child, { Input }));
    expect(second.output).toMatchObject({ Status: 'SUCCEEDED', Output: { a: 1 } });
    const first = await states.run(nested('.sync', child, { Input }));
    expect(first.output).toMatchObject({ Status: 'SUCCEEDED', Output: '{"a":1}' });
  });

  test('fails its task when it fails', async ({ states }) => {
    const child = await states.deploy(machine({ Bad: { Type: 'Fail', Error: 'Inner' } }));
    const { error, cause } = await states.run(nested('.sync:2', child));
    expect(error).toBe('States.TaskFailed');
    expect(JSON.parse(cause ?? '')).toMatchObject({ Status: 'FAILED', Error: 'Inner' });
  });

  test('goes on alone when nobody waits for it', async ({ states }) => {
    const child = await states.deploy(machine({ Rest: { Type: 'Wait', Seconds: 60, End: true } }));
    const { output } = await states.run(nested('', child, { Name: 'alone' }));
    const { ExecutionArn } = output as { ExecutionArn: string };
    expect(ExecutionArn).toMatch(/:alone$/);
    expect((await states.describe(ExecutionArn)).status).toBe('RUNNING');
  });

  test('is stopped with the one that waits for it', async ({ states }) => {
    const child = await states.deploy(machine({ Rest: { Type: 'Wait', Seconds: 600, End: true } }));
    const definition = nested('.sync:2', child, { Name: 'child' });
    const arn = await states.start(await states.deploy({ ...definition, TimeoutSeconds: 60 }));
    await states.event(arn, 'TaskSubmitted');
    states.clock.advance(60_000);
    expect((await states.ended(arn)).status).toBe('TIMED_OUT');
    const childArn = `${child.replace(':stateMachine:', ':execution:')}:child`;
    expect((await states.describe(childArn)).status).toBe('ABORTED');
  });
});
