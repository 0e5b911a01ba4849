import { ServiceError } from '#cloud/service.ts';

/** What EventBridge answers to an event pattern that it does not take. */
export function invalidPattern(reason: string): ServiceError {
  return new ServiceError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${reason}`);
}
