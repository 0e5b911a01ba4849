import type { IncomingMessage } from 'node:http';
import { uriEncode } from '../../sigv4/canonical.ts';

/** The address of an object as the client reached this service. */
export function objectLocation(request: IncomingMessage, bucket: string, key: string): string {
  const host = request.headers.host ?? '127.0.0.1';
  return `http://${host}/${bucket}/${key.split('/').map(uriEncode).join('/')}`;
}
