import { LookupFailure } from './failure.ts';

/** Left for saying so. */
const SPARE_MS = 1000;

/**
 * What the work gives, or the failure that the function's time is nearly over. The work is not ended by it: what it still
 * does is done below names that the same question writes again.
 *
 * @throws {LookupFailure} `LookupOutOfTime`
 */
export async function inTime<Value>(
  work: Promise<Value>,
  context: { getRemainingTimeInMillis(): number } | undefined,
): Promise<Value> {
  if (typeof context?.getRemainingTimeInMillis !== 'function') return await work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    const left = Math.max(0, context.getRemainingTimeInMillis() - SPARE_MS);
    timer = setTimeout(() => reject(new LookupFailure('LookupOutOfTime')), left);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
