import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Keeps other web pages out. A page elsewhere can make the browser send requests here; it can neither choose another
 * Host header than the name it was reached by (DNS rebinding), nor read the token that every form carries.
 */
export interface Guard {
  /** To be put in every form as `token`. */
  readonly token: string;
  allowsHost(request: IncomingMessage): boolean;
  allowsForm(request: IncomingMessage, form: URLSearchParams): boolean;
}

export function createGuard(): Guard {
  const token = randomBytes(24).toString('base64url');
  const expected = Buffer.from(token);
  return {
    token,
    allowsHost(request) {
      const port = request.socket.localPort;
      return ['127.0.0.1', 'localhost'].some((name) => request.headers.host === `${name}:${port}`);
    },
    allowsForm(request, form) {
      const given = Buffer.from(form.get('token') ?? '');
      const site = request.headers['sec-fetch-site'];
      return (
        (site === undefined || site === 'same-origin') &&
        given.length === expected.length &&
        timingSafeEqual(given, expected)
      );
    },
  };
}
