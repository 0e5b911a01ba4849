import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { lookupFunctionName } from '#contracts/catalogue.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';

/** Calls a company's function with a question. @throws LookupUnreachable */
export function lookupCaller(prefix: string) {
  // The state machine retries; an SDK that retries as well would only eat the round's time.
  const client = new LambdaClient({ maxAttempts: 1 });
  return async (question: { readonly controller: string; readonly store: string }): Promise<unknown> => {
    const answer = await client
      .send(
        new InvokeCommand({
          FunctionName: lookupFunctionName(prefix, question.controller, question.store),
          Payload: JSON.stringify(question),
        }),
      )
      .catch((error: unknown) => {
        throw new NamedError(ERRORS.lookupUnreachable, error instanceof Error ? error.name : 'Error');
      });
    if (answer.FunctionError || !answer.Payload) {
      throw new NamedError(ERRORS.lookupUnreachable, answer.FunctionError ?? 'NoPayload');
    }
    const text = new TextDecoder().decode(answer.Payload);
    try {
      return JSON.parse(text);
    } catch {
      throw new NamedError(ERRORS.lookupInvalid, 'The answer is no JSON');
    }
  };
}
