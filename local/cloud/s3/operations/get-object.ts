import { pipeline } from 'node:stream/promises';
import { notEmulated } from '../../service.ts';
import { describingHeaders } from '../attributes.ts';
import { invalidArgument, S3Error } from '../errors.ts';
import { type Exchange, quoted, sendEmpty, writeHead } from '../exchange.ts';
import type { StoredObject } from '../model.ts';
import { checksumHeaders, requestedObject, versionHeaders } from '../object-answers.ts';
import type { Operation } from '../operation.ts';
import { judgeRead } from '../preconditions.ts';

const OVERRIDES = [
  'content-type',
  'content-language',
  'expires',
  'cache-control',
  'content-disposition',
  'content-encoding',
] as const;

const ACCEPTED = {
  on: 'object',
  query: ['versionId', ...OVERRIDES.map((name) => `response-${name}`)],
  headers: [
    'range',
    'if-match',
    'if-none-match',
    'if-modified-since',
    'if-unmodified-since',
    'x-amz-checksum-mode',
  ],
  run: answer,
} as const;

export const getObject: Operation = { name: 'GetObject', method: 'GET', ...ACCEPTED };
export const headObject: Operation = { name: 'HeadObject', method: 'HEAD', ...ACCEPTED };

async function answer(x: Exchange): Promise<void> {
  const object = requestedObject(x);
  const identity = {
    etag: quoted(object.etag),
    'last-modified': new Date(object.modified).toUTCString(),
    ...versionHeaders(object),
  };
  if (judgeRead(x.headers, object) === 'not-modified') {
    sendEmpty(x.response, 304, identity);
    return;
  }
  const range = requestedRange(x, object.size);
  const [start, end] = range ?? [0, object.size - 1];
  writeHead(x.response, range ? 206 : 200, {
    ...describingHeaders(object),
    ...overrides(x),
    ...identity,
    'accept-ranges': 'bytes',
    'content-length': end - start + 1,
    'content-range': range ? `bytes ${start}-${end}/${object.size}` : undefined,
    ...checksumOnRequest(x, object, range !== undefined),
  });
  if (x.request.method === 'HEAD' || object.size === 0) {
    x.response.end();
    return;
  }
  await pipeline(x.store.blobs.read(object.segments, start, end), x.response);
}

/** The checksum is that of the whole object, so a part of it goes without. */
function checksumOnRequest(x: Exchange, object: StoredObject, ranged: boolean): Record<string, string> {
  const mode = x.headers.get('x-amz-checksum-mode');
  if (mode !== undefined && mode.toUpperCase() !== 'ENABLED')
    throw invalidArgument('x-amz-checksum-mode', mode, 'Value for x-amz-checksum-mode header is invalid.');
  return mode === undefined || ranged ? {} : checksumHeaders(object.checksum);
}

function overrides(x: Exchange): Record<string, string> {
  return Object.fromEntries(
    OVERRIDES.flatMap((name) => {
      const value = x.query.get(`response-${name}`);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** First and last byte asked for. A header that is no byte range is ignored, as HTTP wants it. */
function requestedRange(x: Exchange, size: number): [start: number, end: number] | undefined {
  const header = x.headers.get('range');
  if (header === undefined) return undefined;
  if (/^bytes=.*,/.test(header)) throw notEmulated('more than one byte range');
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start > end)
    throw new S3Error('InvalidRange', 'The requested range is not satisfiable', {
      status: 416,
      fields: { RangeRequested: header, ActualObjectSize: size },
      headers: { 'content-range': `bytes */${size}` },
    });
  return [start, end];
}
