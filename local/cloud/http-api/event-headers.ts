import type { IncomingMessage } from 'node:http';

/** These end at the gateway; the function never sees them. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te', 'trailer']);

/** Lower-case names, repeated values joined by a comma, the cookies taken out, and what the gateway adds put in. */
export function eventHeaders(
  request: IncomingMessage,
  o: { endpoint: string; sourceIp: string; bodyLength: number; traceId: string },
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct))
    if (name !== 'cookie' && !HOP_BY_HOP.has(name)) headers[name] = values?.join(',') ?? '';
  const { protocol, port } = new URL(o.endpoint);
  const forwarded = headers['x-forwarded-for'];
  return {
    ...headers,
    'content-length': String(o.bodyLength),
    'x-amzn-trace-id': headers['x-amzn-trace-id'] ?? o.traceId,
    'x-forwarded-for': forwarded === undefined ? o.sourceIp : `${forwarded}, ${o.sourceIp}`,
    'x-forwarded-port': port || (protocol === 'https:' ? '443' : '80'),
    'x-forwarded-proto': protocol.slice(0, -1),
  };
}

/** Each cookie as `name=value`. */
export function eventCookies(request: IncomingMessage): string[] {
  return (request.headersDistinct['cookie'] ?? [])
    .flatMap((line) => line.split(';'))
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '');
}
