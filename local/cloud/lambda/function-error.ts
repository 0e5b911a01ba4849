/** What Lambda returns in place of a result. */
export interface FunctionErrorPayload {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

/** The function was called and failed: it threw, it took too long, or its process ended. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';
  /** The name that a state machine sees, e.g. `Sandbox.Timedout`. */
  readonly errorType: string;
  readonly payload: FunctionErrorPayload;

  constructor(payload: FunctionErrorPayload) {
    super(payload.errorMessage);
    this.errorType = payload.errorType;
    this.payload = payload;
  }
}

export function timedOut(requestId: string, timeoutMs: number): FunctionError {
  return new FunctionError({
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`,
  });
}

/** The process of the function has ended. `how` is as Lambda words it, e.g. `exit status 1`. */
export function exited(requestId: string, how: string | undefined): FunctionError {
  const reason =
    how === undefined ? 'Runtime exited without providing a reason' : `Runtime exited with error: ${how}`;
  return new FunctionError({
    errorType: 'Runtime.ExitError',
    errorMessage: `RequestId: ${requestId} Error: ${reason}`,
  });
}

/** Six megabytes and what Lambda allows on top of them. */
export const LARGEST_RESULT_BYTES = 6_291_556;

export function resultTooLarge(): FunctionError {
  return new FunctionError({
    errorType: 'Function.ResponseSizeTooLarge',
    errorMessage: `Response payload size exceeded maximum allowed payload size (${LARGEST_RESULT_BYTES} bytes).`,
  });
}

/** Whatever was thrown on the way to a function, in the shape in which Lambda reports errors. */
export function asPayload(error: unknown): FunctionErrorPayload {
  if (error instanceof FunctionError) return error.payload;
  return error instanceof Error
    ? { errorType: error.name, errorMessage: error.message }
    : { errorType: 'Error', errorMessage: String(error) };
}
