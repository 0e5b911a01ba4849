import {
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';

/** Ends a wait. 'gone': the token was answered, replaced by a retry, or its wait has lapsed; nothing is left to do. */
export type AnswerToken = (token: string) => Promise<'answered' | 'gone'>;

export function tokenAnswerer(client = new SFNClient({})): AnswerToken {
  return async (taskToken) => {
    try {
      // The output is empty on purpose: the next state reads the case, never the token's output (section 10).
      await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
      return 'answered';
    } catch (error) {
      if (
        error instanceof TaskTimedOut ||
        error instanceof TaskDoesNotExist ||
        error instanceof InvalidToken
      ) {
        return 'gone';
      }
      throw error;
    }
  };
}
