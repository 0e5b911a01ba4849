import { ServiceError } from '../service.ts';

export type InvocationType = 'RequestResponse' | 'Event';

/** How large an event may be, in bytes of JSON. */
export const LARGEST_EVENT: Readonly<Record<InvocationType, number>> = {
  RequestResponse: 6 * 2 ** 20,
  Event: 2 ** 20,
};

/** @throws ServiceError as Lambda does for an event that is too large */
export function assertEventSize(bytes: number, type: InvocationType): void {
  const limit = LARGEST_EVENT[type];
  if (bytes > limit)
    throw new ServiceError(
      'RequestTooLargeException',
      `${bytes} byte payload is too large for the ${type} invocation type (limit ${limit} bytes)`,
      { status: 413, fields: { Type: 'User' } },
    );
}

/** The event as the function's process gets it. */
export function eventText(payload: unknown, type: InvocationType): string {
  const text = JSON.stringify(payload ?? {});
  assertEventSize(Buffer.byteLength(text), type);
  return text;
}
