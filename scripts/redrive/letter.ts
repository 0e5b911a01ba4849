import * as z from 'zod/mini';

/** A message of the queue, as far as it matters here. */
export interface Message {
  readonly id: string;
  /** What deletes this one delivery of it. */
  readonly receipt: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * What the outside of a letter says, and where it goes back to. The content may hold a mail’s subject and sender: it is
 * handed on and never shown.
 */
export interface Letter {
  /** Who could not deliver it: a rule of the bus, the schedule, or Lambda after its last attempt. */
  readonly from: string;
  /** ARN of the function that was to take it; undefined if nobody knows. */
  readonly target?: string;
  readonly error: string;
  readonly attempts: string;
  /** What the function is given again. */
  readonly payload?: string;
}

/** What Lambda writes when a function has failed for good at an event. */
const InvocationRecord = z.object({
  version: z.string(),
  requestContext: z.object({
    functionArn: z.string(),
    condition: z.string(),
    approximateInvokeCount: z.number(),
  }),
  requestPayload: z.unknown(),
  responsePayload: z.optional(z.nullable(z.looseObject({ errorType: z.optional(z.string()) }))),
});

export function letterOf({ body, attributes }: Message): Letter {
  const { RULE_ARN, SCHEDULE_ARN, TARGET_ARN, ERROR_CODE = 'unknown', RETRY_ATTEMPTS = '?' } = attributes;
  const sender = RULE_ARN ?? SCHEDULE_ARN;
  if (sender && TARGET_ARN) {
    return {
      from: `${RULE_ARN ? 'rule' : 'schedule'} ${lastPart(sender)}`,
      target: TARGET_ARN,
      error: ERROR_CODE,
      attempts: RETRY_ATTEMPTS,
      payload: body,
    };
  }
  const record = InvocationRecord.safeParse(parsed(body));
  if (!record.success) return { from: 'unknown', error: 'not a letter of this house', attempts: '?' };
  const { requestContext, requestPayload, responsePayload } = record.data;
  return {
    from: `Lambda (${requestContext.condition})`,
    target: requestContext.functionArn.replace(/:\$LATEST$/, ''),
    // The type and never the message, which may quote what the function was given.
    error: /^[\w.-]{1,80}$/.exec(responsePayload?.errorType ?? '')?.[0] ?? 'unknown',
    attempts: String(requestContext.approximateInvokeCount),
    // A record that was too large for the queue comes without it; then only the inbox or the table can tell.
    ...(requestPayload === undefined ? {} : { payload: JSON.stringify(requestPayload) }),
  };
}

export const lastPart = (arn: string): string => arn.split(/[:/]/).at(-1) ?? arn;

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
