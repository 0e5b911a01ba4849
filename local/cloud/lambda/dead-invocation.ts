import type { FunctionErrorPayload } from './function-error.ts';

/** An event that a function could not process, after the last attempt. */
export interface DeadInvocation {
  /** An asynchronous invocation, or a batch of a stream. */
  readonly kind: 'event' | 'stream';
  readonly functionName: string;
  readonly requestId: string;
  readonly error: FunctionErrorPayload;
  /** For `event`: what the function was given; a dead letter queue receives this. */
  readonly payload?: unknown;
  /** What AWS sends to an on-failure destination. */
  readonly record: Readonly<Record<string, unknown>>;
}

export type Condition = 'RetriesExhausted' | 'EventAgeExceeded';

/** The parts of the record that events and stream batches have in common. */
export function failureRecord(o: {
  functionArn: string;
  requestId: string;
  condition: Condition;
  attempts: number;
  now: number;
}): Record<string, unknown> {
  return {
    version: '1.0',
    timestamp: new Date(o.now).toISOString(),
    requestContext: {
      requestId: o.requestId,
      functionArn: `${o.functionArn}:$LATEST`,
      condition: o.condition,
      approximateInvokeCount: o.attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  };
}
