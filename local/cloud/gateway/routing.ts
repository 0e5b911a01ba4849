import type { IncomingMessage } from 'node:http';
import { signedService } from '#cloud/sigv4/index.ts';

/**
 * The service that a request is for, read from its (still unverified) credential scope. Two kinds of request come
 * unsigned from a browser and belong to S3, which judges them itself: the form of a presigned POST, whose policy
 * is signed inside the form, and the preflight that asks whether it may be sent.
 */
export function serviceFor(request: IncomingMessage): string | undefined {
  return signedService(request) ?? (isPreflight(request) || isFormPost(request) ? 's3' : undefined);
}

function isPreflight(request: IncomingMessage): boolean {
  return request.method === 'OPTIONS' && request.headers.origin !== undefined;
}

function isFormPost(request: IncomingMessage): boolean {
  return request.method === 'POST' && /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
}
