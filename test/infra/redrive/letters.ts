import type { Message } from '../../../scripts/redrive/letter.ts';

export const functionArn = (name: string) =>
  `arn:aws:lambda:eu-central-1:111122223333:function:inzage-${name}`;

export interface Sent {
  readonly body: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** As EventBridge writes it. */
export const fromRule = (name: string, event: unknown): Sent => ({
  body: JSON.stringify(event),
  attributes: {
    RULE_ARN: `arn:aws:events:eu-central-1:111122223333:rule/inzage-state-events/on-${name}`,
    TARGET_ARN: functionArn(name),
    ERROR_CODE: 'NO_RESOURCE',
    ERROR_MESSAGE: 'The function does not exist.',
    EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts',
    RETRY_ATTEMPTS: '185',
  },
});

/** As EventBridge Scheduler writes it. */
export const fromSchedule = (name: string, input: unknown): Sent => ({
  body: JSON.stringify(input),
  attributes: {
    SCHEDULE_ARN: `arn:aws:scheduler:eu-central-1:111122223333:schedule/default/inzage-${name}`,
    TARGET_ARN: functionArn(name),
    ERROR_CODE: 'AWS.Lambda.TooManyRequestsException',
    EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts',
    RETRY_ATTEMPTS: '3',
  },
});

/** As Lambda writes it to an on-failure destination. */
export const fromLambda = (name: string, requestPayload: unknown, errorType = 'LostRace'): Sent => ({
  body: JSON.stringify({
    version: '1.0',
    timestamp: '2026-11-22T09:00:00.000Z',
    requestContext: {
      requestId: '6f3c1b1e-0000-4000-8000-000000000000',
      functionArn: `${functionArn(name)}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: 3,
    },
    requestPayload,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: { errorType, errorMessage: 'Too many writers at once', trace: [] },
  }),
});

export const messageOf = ({ body, attributes = {} }: Sent): Message => ({
  id: '5d41402a-bc4b-4a76-b971-9d911017c592',
  receipt: 'receipt',
  body,
  attributes,
});
