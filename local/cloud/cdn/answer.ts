import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { isLocalHost } from '#cloud/gateway/index.ts';
import { splitTarget } from '#cloud/sigv4/canonical.ts';
import { isUnchanged } from './headers.ts';
import type { DistributionOptions, DistributionSpec, OriginObject } from './types.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  body?(): Readable;
}

const MISSING = {
  403: '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
  404: '<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>',
} as const;

/** What a distribution has to say to a request, before its policy for headers. */
export function answerTo(
  request: IncomingMessage,
  spec: DistributionSpec,
  { read }: Pick<DistributionOptions, 'read'>,
): Answer {
  if (!isLocalHost(request.headers.host)) return plain(403, 'Ask for 127.0.0.1 or localhost.');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(403, `This distribution is not configured to allow the method ${request.method}.`);
  // The query is for nobody: the cache policies that are emulated do not send it to the origin.
  const path = decoded(splitTarget(request).path);
  if (path === undefined) return plain(400, 'The path is not percent-encoded UTF-8.');
  const find = (at: string) => read(spec.bucket, keyOf(at, spec));
  const object = find(path === '/' ? `/${spec.defaultRootObject}` : path);
  if (!object) return missing(spec, find);
  if (isUnchanged(request.headers, object.headers)) return { status: 304, headers: unchanged(object) };
  return found(200, object);
}

function missing(spec: DistributionSpec, find: (path: string) => OriginObject | undefined): Answer {
  const page = spec.errorPages.find(({ status, path }) => status === spec.missing && path !== undefined);
  const object = page?.path === undefined ? undefined : find(page.path);
  if (page && object) return found(page.answeredAs, object);
  // As on AWS, an error page that is missing itself leaves the origin's own words.
  return plain(
    spec.missing,
    `<?xml version="1.0" encoding="UTF-8"?>\n${MISSING[spec.missing]}`,
    'application/xml',
  );
}

function found(status: number, object: OriginObject): Answer {
  return {
    status,
    headers: { ...object.headers, 'content-length': String(object.size) },
    body: () => object.body(),
  };
}

function unchanged({ headers }: OriginObject): Record<string, string> {
  const kept = ['etag', 'last-modified', 'cache-control', 'expires'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => kept.includes(name)));
}

function plain(status: number, text: string, type = 'text/plain; charset=utf-8'): Answer {
  return {
    status,
    headers: { 'content-type': type, 'content-length': String(Buffer.byteLength(text)) },
    body: () => Readable.from([text]),
  };
}

function keyOf(path: string, { prefix }: DistributionSpec): string {
  const key = path.slice(1);
  return prefix === '' ? key : `${prefix}/${key}`;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
