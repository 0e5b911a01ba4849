import { GetExecutionHistoryCommand } from '@aws-sdk/client-sfn';
import { describe, expect } from 'vitest';
import { test } from './fixture.ts';
import { invoke, machine, pass } from './harness.ts';

const large = 'x'.repeat(262_145);

describe('256 KiB between states', () => {
  test('is what a task may return', async ({ states }) => {
    states.world.functions['large'] = () => large;
    const { arn, error, cause } = await states.run(machine({ Large: invoke('large') }));
    expect(error).toBe('States.DataLimitExceeded');
    expect(cause).toContain('size exceeding the maximum number of bytes service limit');
    expect(await states.types(arn)).toContain('TaskFailed');
  });

  test('is what a state may hand on, and only its own name catches the error', async ({ states }) => {
    const Output = `{% $join([1..26215].('0123456789')) %}`;
    const Split = (ErrorEquals: string[]) => ({
      Type: 'Parallel',
      Branches: [machine({ Large: pass({ Output }) })],
      Catch: [{ ErrorEquals, Next: 'Caught' }],
      End: true,
    });
    const run = (ErrorEquals: string[]) => states.run(machine({ Split: Split(ErrorEquals), Caught: pass() }));
    expect(await run(['States.ALL'])).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
    expect(await run(['States.DataLimitExceeded'])).toMatchObject({ status: 'SUCCEEDED' });
  });
});

describe('25,000 events', () => {
  test('are the end of an execution', async ({ states }) => {
    const definition = machine({
      Each: {
        Type: 'Map',
        Items: '{% [1..12500] %}',
        MaxConcurrency: 12_500,
        ItemProcessor: machine({ Tell: pass() }),
        End: true,
      },
    });
    const { arn: executionArn, status, cause } = await states.run(definition);
    expect(status).toBe('FAILED');
    expect(cause).toContain('maximum number of history events (25000)');
    const last = new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 1 });
    const { events } = await states.client.send(last);
    expect(events?.[0]).toMatchObject({ id: 25_000, type: 'ExecutionFailed' });
  });
});
