import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { lookupFunctionName } from '#contracts/catalogue.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { AskedStores } from '#contracts/registry.ts';

/**
 * Calls a company's function with a question: by name, or by ARN where it runs in an account of the company's own.
 * @throws LookupUnreachable
 */
export function lookupCaller(prefix: string, { controllers }: Pick<AskedStores, 'controllers'>) {
  const accounts = new Map(controllers.map(({ id, account }) => [String(id), account]));
  const reference = (controller: string, store: string): string => {
    const name = lookupFunctionName(prefix, controller, store);
    const account = accounts.get(controller);
    // Within the region of the group: nothing personal leaves it (STO-1).
    return account ? `arn:aws:lambda:${process.env['AWS_REGION']}:${account}:function:${name}` : name;
  };
  // The state machine retries; an SDK that retries as well would only eat the round's time.
  const client = new LambdaClient({ maxAttempts: 1 });
  return async (question: { readonly controller: string; readonly store: string }): Promise<unknown> => {
    const answer = await client
      .send(
        new InvokeCommand({
          FunctionName: reference(question.controller, question.store),
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
