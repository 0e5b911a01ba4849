import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CorsRule, cors } from './configuration/cors.ts';
import { S3Error } from './errors.ts';
import { sendEmpty } from './exchange.ts';
import type { S3Store } from './store.ts';

/** Lets the browser read the answer to a cross-origin request, where the bucket's rules allow it. */
export function allowOrigin(
  store: S3Store,
  bucket: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { origin } = request.headers;
  if (origin === undefined || bucket === '') return;
  const rule = matchingRule(rulesOf(store, bucket), origin, request.method ?? '');
  if (rule) setOriginHeaders(response, rule, origin);
}

/** Answers a preflight, which is never signed. */
export function answerPreflight(
  store: S3Store,
  bucket: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { origin } = request.headers;
  const method = request.headers['access-control-request-method'];
  if (origin === undefined || method === undefined)
    throw new S3Error('BadRequest', 'Insufficient information. Origin request header needed.');
  const rules = rulesOf(store, bucket);
  if (rules.length === 0) throw forbidden('CORSResponse: CORS is not enabled for this bucket.');
  const headers = (request.headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const rule = matchingRule(rules, origin, method, headers);
  if (!rule)
    throw forbidden(
      'CORSResponse: This CORS request is not allowed. This is usually because the evaluation of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource’s CORS spec.',
    );
  setOriginHeaders(response, rule, origin);
  sendEmpty(response, 200, {
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    'access-control-allow-headers': headers.length > 0 ? headers.join(', ') : undefined,
    'access-control-max-age': rule.maxAgeSeconds,
  });
}

function rulesOf(store: S3Store, bucket: string): readonly CorsRule[] {
  return store.buckets.configuration<readonly CorsRule[]>(bucket, cors.parameter) ?? [];
}

function matchingRule(
  rules: readonly CorsRule[],
  origin: string,
  method: string,
  headers: readonly string[] = [],
): CorsRule | undefined {
  return rules.find(
    (rule) =>
      rule.allowedOrigins.some((pattern) => matches(pattern, origin)) &&
      rule.allowedMethods.includes(method) &&
      headers.every((name) => rule.allowedHeaders?.some((pattern) => matches(pattern.toLowerCase(), name))),
  );
}

/** One `*` stands for any text. */
function matches(pattern: string, value: string): boolean {
  const [start = '', end] = pattern.split('*', 2);
  if (end === undefined) return pattern === value;
  return value.length >= start.length + end.length && value.startsWith(start) && value.endsWith(end);
}

function setOriginHeaders(response: ServerResponse, rule: CorsRule, origin: string): void {
  const anyOrigin = rule.allowedOrigins.includes('*');
  response.setHeader('access-control-allow-origin', anyOrigin ? '*' : origin);
  if (!anyOrigin) response.setHeader('access-control-allow-credentials', 'true');
  if (rule.exposeHeaders && rule.exposeHeaders.length > 0)
    response.setHeader('access-control-expose-headers', rule.exposeHeaders.join(', '));
  response.setHeader('vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method');
}

function forbidden(message: string): S3Error {
  return new S3Error('AccessForbidden', message, { status: 403 });
}
