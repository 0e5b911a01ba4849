import { InvalidToken, SFNClient, TaskDoesNotExist, TaskTimedOut } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { tokenAnswerer } from '#functions/platform/task-tokens.ts';

/** Step Functions that was asked what it was asked, and fails if it is told to. */
function stepFunctions(failure?: Error) {
  const asked: unknown[] = [];
  const client = new SFNClient({ region: 'eu-west-1' });
  client.middlewareStack.add(
    () =>
      async ({ input }) => {
        asked.push(input);
        if (failure) throw failure;
        return { output: { $metadata: {} }, response: {} };
      },
    { step: 'initialize', name: 'answer' },
  );
  return { client, asked };
}

const about = { message: 'no', $metadata: {} };

describe('answering a task token', () => {
  test('says nothing but that the wait is over: the next state reads the case', async () => {
    const { client, asked } = stepFunctions();
    expect(await tokenAnswerer(client)('token-1')).toBe('answered');
    expect(asked).toEqual([{ taskToken: 'token-1', output: '{}' }]);
  });

  test.each([new TaskTimedOut(about), new TaskDoesNotExist(about), new InvalidToken(about)])(
    'is nothing to do when Step Functions says $name',
    async (failure) => {
      expect(await tokenAnswerer(stepFunctions(failure).client)('token-1')).toBe('gone');
    },
  );

  test('fails when Step Functions fails, so that it is tried again', async () => {
    const failure = new Error('ThrottlingException');
    await expect(tokenAnswerer(stepFunctions(failure).client)('token-1')).rejects.toBe(failure);
  });
});
