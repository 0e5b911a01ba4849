import type { IncomingMessage } from 'node:http';
import { ServiceError } from '../service.ts';

/** Percent-encoding of RFC 3986, the only one that SigV4 knows. */
export function uriEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export function uriDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ServiceError('InvalidURI', "Couldn't parse the specified URI.");
  }
}

/** Path and query exactly as sent: `URL` would resolve `..` and `//`, which are legal in S3 keys. */
export function splitTarget(request: IncomingMessage): { path: string; query: string } {
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  return mark < 0
    ? { path: target, query: '' }
    : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

/** The decoded pairs of a query string in the order sent; a key may repeat and may lack a value. */
export function queryPairs(query: string): [name: string, value: string][] {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return [uriDecode(name.replaceAll('+', ' ')), uriDecode(value.replaceAll('+', ' '))];
    });
}

/**
 * The request in the form that is signed.
 * S3 encodes the path once and leaves `//` and `..` alone; every other service normalises and encodes it twice.
 */
export function canonicalRequest(
  request: IncomingMessage,
  o: { service: string; signedHeaders: readonly string[]; payloadHash: string },
): string {
  const { path, query } = splitTarget(request);
  return [
    request.method ?? 'GET',
    o.service === 's3' ? encodedOnce(path) : encodedTwice(path),
    canonicalQuery(query),
    ...o.signedHeaders.map((name) => `${name}:${headerValue(request, name)}`),
    '',
    o.signedHeaders.join(';'),
    o.payloadHash,
  ].join('\n');
}

function encodedOnce(path: string): string {
  return (
    path
      .split('/')
      // S3 reads a bare plus as a blank, in the path too.
      .map((segment) => uriEncode(uriDecode(segment.replaceAll('+', ' '))))
      .join('/')
  );
}

function encodedTwice(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(uriEncode(segment));
  }
  const trailing = kept.length > 0 && path.endsWith('/') ? '/' : '';
  return `/${kept.join('/')}${trailing}`;
}

function canonicalQuery(query: string): string {
  return queryPairs(query)
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]): [string, string] => [uriEncode(name), uriEncode(value)])
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map((pair) => pair.join('='))
    .join('&');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A header sent twice is joined by a bare comma; inner runs of blanks count as one. */
function headerValue(request: IncomingMessage, name: string): string {
  return (request.headersDistinct[name] ?? []).map((v) => v.trim().replace(/\s+/g, ' ')).join(',');
}
