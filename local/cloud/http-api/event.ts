import { randomBytes } from 'node:crypto';
import { accountOf } from '#cloud/gateway/index.ts';
import type { Authorizer } from './authorize.ts';
import { eventCookies, eventHeaders } from './event-headers.ts';
import type { ApiRequest } from './request.ts';
import type { Match } from './routes.ts';
import type { HttpApiSpec } from './types.ts';

/**
 * The event of payload format 2.0, with the surprises of the real one: `rawPath` is decoded and ends at a decoded
 * question mark, cookies are taken out of the headers, and what is empty is absent.
 */
export function buildEvent(
  request: ApiRequest,
  o: { spec: HttpApiSpec; match: Match; authorizer: Authorizer | undefined; requestId: string; now: number },
): Record<string, unknown> {
  const { route, pathParameters } = o.match;
  const rawPath = decodeURIComponent(request.path).split('?', 1)[0] ?? '/';
  const sourceIp = request.source.socket.remoteAddress ?? '127.0.0.1';
  const cookies = eventCookies(request.source);
  const parameters = queryParameters(request.query);
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath,
    rawQueryString: request.query,
    ...(cookies.length > 0 && { cookies }),
    headers: eventHeaders(request.source, {
      endpoint: o.spec.endpoint,
      sourceIp,
      bodyLength: request.body.length,
      traceId: traceId(o.now),
    }),
    ...(parameters && { queryStringParameters: parameters }),
    requestContext: {
      accountId: accountOf(route.functionArn),
      apiId: o.spec.id,
      ...(o.authorizer && { authorizer: o.authorizer }),
      domainName: new URL(o.spec.endpoint).host,
      domainPrefix: o.spec.id,
      http: {
        method: request.method,
        path: rawPath,
        protocol: `HTTP/${request.source.httpVersion}`,
        sourceIp,
        userAgent: request.source.headers['user-agent'] ?? '',
      },
      requestId: o.requestId,
      routeKey: route.key,
      stage: '$default',
      time: logTime(o.now),
      timeEpoch: o.now,
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...eventBody(request),
  };
}

/** Values decoded; those of a repeated name joined by a comma. */
function queryParameters(query: string): Record<string, string> | undefined {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return values.size > 0 ? Object.fromEntries(values) : undefined;
}

/** Only these types travel as text. A form, a JSON dialect and a body without a type arrive as base64. */
const TEXT_TYPE = /^(text\/[^;]+|application\/(json|xml|javascript))\s*(;|$)/i;

function eventBody({ body, source }: ApiRequest): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  return TEXT_TYPE.test(source.headers['content-type'] ?? '')
    ? { body: body.toString('utf8'), isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The time format of the common log, e.g. `12/Mar/2020:19:03:58 +0000`. */
function logTime(now: number): string {
  const date = new Date(now);
  const [day = '', time = ''] = date.toISOString().slice(8, 19).split('T');
  return `${day}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}:${time} +0000`;
}

function traceId(now: number): string {
  const seconds = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0');
  return `Root=1-${seconds}-${randomBytes(12).toString('hex')}`;
}
