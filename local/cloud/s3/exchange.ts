import type { IncomingMessage, ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import type { VerifiedSignature } from '../sigv4/index.ts';
import type { AccessedBy, S3Access } from './access.ts';
import { invalidArgument } from './errors.ts';
import type { Origin } from './model.ts';
import { type BodyPlan, type ReceivedBody, receiveBody } from './receive-body.ts';
import type { S3Store } from './store.ts';
import { renderXml, type XmlElement } from './xml.ts';

/** Lower-case names. A presigned URL carries `x-amz-` headers in its query: they are here too. */
export type Headers = ReadonlyMap<string, string>;

/** One signed request on its way through an operation. */
export interface Exchange {
  readonly store: S3Store;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly headers: Headers;
  readonly query: ReadonlyMap<string, string>;
  /** Empty where the operation concerns no bucket, or no key. */
  readonly bucket: string;
  readonly key: string;
  readonly signature: VerifiedSignature;
  readonly access: S3Access;
}

/** Who asks for what, in the words of whoever decides whether they may. */
export const accessOf = (x: Exchange, operation: string): AccessedBy => ({
  caller: x.signature.caller,
  operation,
  bucket: x.bucket,
  key: x.key,
  query: x.query,
  headers: x.headers,
});

type ResponseHeaders = Readonly<Record<string, string | number | undefined>>;

export function sendEmpty(response: ServerResponse, status: number, headers: ResponseHeaders = {}): void {
  writeHead(
    response,
    status,
    status === 204 || status === 304 ? headers : { 'content-length': 0, ...headers },
  );
  response.end();
}

export function sendXml(
  response: ServerResponse,
  root: XmlElement,
  o: { status?: number; headers?: ResponseHeaders; namespace?: boolean } = {},
): void {
  const body = renderXml(root, o.namespace);
  writeHead(response, o.status ?? 200, {
    'content-type': 'application/xml',
    'content-length': Buffer.byteLength(body),
    ...o.headers,
  });
  response.end(body);
}

export function writeHead(response: ServerResponse, status: number, headers: ResponseHeaders): void {
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.setHeader(name, asciiHeader(value));
  }
  response.writeHead(status);
}

/** HTTP headers are Latin-1; S3 answers metadata beyond that in RFC 2047 form. */
function asciiHeader(value: string | number): string | number {
  if (typeof value === 'number' || /^[\t\x20-\x7e\x80-\xff]*$/.test(value)) return value;
  return `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;
}

/** The body of a request and what is promised about it. */
export function bodyOf(x: Exchange): Omit<BodyPlan, 'maxSize'> {
  return {
    source: bodySource(x.request),
    headers: x.headers,
    payloadHash: x.signature.payloadHash,
    seed: x.signature.seed,
  };
}

/** A refusal ends the reading, and must not end the connection on which it is to be sent. */
export function bodySource(request: IncomingMessage): AsyncIterable<Buffer> {
  return request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
}

/** The largest body that is held in memory: a DeleteObjects of 1,000 long keys fits. */
const LARGEST_DOCUMENT = 4 * 2 ** 20;

/** Reads and verifies the XML or JSON document that an operation takes as its body. */
export async function readDocument(x: Exchange): Promise<{ text: string; received: ReceivedBody }> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const received = await receiveBody(
    {
      ...bodyOf(x),
      maxSize: LARGEST_DOCUMENT,
    },
    sink,
  );
  return { text: Buffer.concat(chunks).toString(), received };
}

/** A whole number from the query. */
export function integerParameter(
  x: Exchange,
  name: string,
  o: { fallback: number; min: number; max: number },
): number {
  const given = x.query.get(name);
  if (given === undefined || given === '') return o.fallback;
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (!(value >= o.min))
    throw invalidArgument(name, given, `Argument ${name} must be an integer from ${o.min}`);
  return Math.min(value, o.max);
}

export function originOf(x: Exchange, reason: Origin['reason']): Origin {
  return {
    reason,
    requester: x.store.place.account,
    requestId: x.requestId,
    sourceIp: x.request.socket.remoteAddress ?? '127.0.0.1',
  };
}

export function quoted(etag: string): string {
  return `"${etag}"`;
}
