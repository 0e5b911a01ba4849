import type { Clock } from '#cloud/clock.ts';
import { ApiError } from './api-error.ts';

/** The longest that an HTTP API waits for its function. */
const INTEGRATION_TIMEOUT_MS = 30_000;

/** The function's result, or 503 when it takes longer than an HTTP API waits. The function itself runs on. */
export function withinTimeout<Result>(clock: Clock, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const cancel = clock.at(clock.now() + INTEGRATION_TIMEOUT_MS, () =>
      reject(new ApiError(503, 'Service Unavailable')),
    );
    work.then(resolve, reject).finally(cancel);
  });
}
