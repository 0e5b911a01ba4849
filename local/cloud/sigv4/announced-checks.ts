import type { IncomingMessage } from 'node:http';
import type { AnnouncedSignature } from './announced.ts';
import { type ErrorDialect, refusal } from './refusal.ts';

const LARGEST_SKEW_MS = 15 * 60_000;

export function checkService(
  announced: AnnouncedSignature,
  expected: string | undefined,
  dialect: ErrorDialect,
): void {
  if (expected === undefined || announced.scope.service === expected) return;
  throw refusal(
    'wrongScope',
    dialect,
    `Credential should be scoped to correct service: '${expected}', not '${announced.scope.service}'.`,
  );
}

export function checkTime(announced: AnnouncedSignature, now: number, dialect: ErrorDialect): void {
  const { signedAt, expiresIn } = announced;
  const times = { RequestTime: announced.timestamp, ServerTime: new Date(now).toISOString() };
  if (expiresIn !== undefined) {
    if (signedAt > now + LARGEST_SKEW_MS)
      throw refusal('expired', dialect, 'Request is not yet valid', times);
    if (signedAt + expiresIn * 1000 < now) throw refusal('expired', dialect, 'Request has expired', times);
  } else if (Math.abs(now - signedAt) > LARGEST_SKEW_MS)
    throw refusal(
      'skewed',
      dialect,
      dialect === 's3'
        ? 'The difference between the request time and the current time is too large.'
        : `Signature expired: ${announced.timestamp} is not within 15 min. of ${times.ServerTime}`,
      times,
    );
}

/** An unsigned `x-amz-` header could change what a signed request does, so AWS wants each of them signed. */
export function checkSignedHeaders(
  request: IncomingMessage,
  announced: AnnouncedSignature,
  dialect: ErrorDialect,
): void {
  const signed = new Set(announced.signedHeaders);
  const loose = Object.keys(request.headersDistinct).filter(
    (name) =>
      name.startsWith('x-amz-') &&
      !signed.has(name) &&
      // It enters the canonical request as its last line.
      name !== 'x-amz-content-sha256',
  );
  if (!signed.has('host')) loose.push('host');
  if (loose.length > 0)
    throw refusal(
      'unsignedHeaders',
      dialect,
      'There were headers present in the request which were not signed',
      { HeadersNotSigned: loose.join(', ') },
    );
}
