import type { FunctionErrorPayload } from '../function-error.ts';

/** An error that Lambda's runtime itself raises: its name is the error type. */
export class RuntimeError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** What Lambda's runtime for Node reports for whatever was thrown. */
export function errorPayload(thrown: unknown): FunctionErrorPayload {
  if (thrown instanceof Error)
    return {
      errorType: thrown.name,
      errorMessage: thrown.message,
      trace: (thrown.stack ?? '').split('\n'),
    };
  return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
}
