import { ServiceError } from '#cloud/service.ts';
import type { Delivery } from './outbox.ts';
import type { DeadLetter } from './types.ts';

const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 8 * 60_000;

/**
 * The wait after the n-th failed attempt: it doubles from one second to eight minutes. The 185 retries of the default
 * policy then take 511 s + 176 × 480 s = 23.6 h, so that they fill the 24 hours of its greatest age.
 */
export function delayAfter(attempts: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** (attempts - 1), LONGEST_DELAY_MS);
}

/** Errors that no retry mends: EventBridge gives such an event to the dead-letter queue at once. */
const FINAL_ERRORS: ReadonlyMap<string, string> = new Map([
  ['ResourceNotFoundException', 'NO_RESOURCE'],
  ['StateMachineDoesNotExist', 'NO_RESOURCE'],
  ['QueueDoesNotExist', 'NO_RESOURCE'],
  ['AccessDeniedException', 'NO_PERMISSIONS'],
  ['NotEmulated', 'INVALID_TARGET'],
]);

/** Whether, and when, a delivery that has just failed is tried again; otherwise what its dead letter says. */
export function afterFailure(
  delivery: Delivery,
  error: unknown,
  now: number,
): { retryAt: number } | { attributes: DeadLetter['attributes'] } {
  const attempts = delivery.attempts + 1;
  const retryAt = now + delayAfter(attempts);
  const final = error instanceof ServiceError ? FINAL_ERRORS.get(error.code) : undefined;
  const exhausted = exhaustedBy(delivery, attempts, retryAt);
  if (final === undefined && exhausted === undefined) return { retryAt };
  return {
    attributes: {
      RULE_ARN: delivery.ruleArn,
      TARGET_ARN: delivery.targetArn,
      ERROR_CODE: final ?? 'SDK_CLIENT_ERROR',
      ERROR_MESSAGE: (error instanceof Error && error.message) || 'The target failed.',
      EXHAUSTED_RETRY_CONDITION: final === undefined ? (exhausted ?? '') : 'NotRetryable',
      RETRY_ATTEMPTS: String(delivery.attempts),
    },
  };
}

function exhaustedBy(delivery: Delivery, attempts: number, retryAt: number): string | undefined {
  if (attempts > delivery.retries) return 'MaximumRetryAttempts';
  if (retryAt > delivery.expiresAt) return 'MaximumEventAgeInSeconds';
  return undefined;
}
