import { createHash, createHmac } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signingKey } from '#cloud/sigv4/index.ts';
import { KEY, REGION, type RunningS3, startS3 } from './server.ts';

let cloud: RunningS3;
beforeAll(async () => {
  cloud = await startS3();
});
afterAll(() => cloud.close());

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

interface SignedUpload {
  readonly chunks: readonly string[];
  readonly trailer?: { readonly name: string; readonly value: string };
  /** Spoils the framed body before it is sent. */
  readonly spoil?: (body: string) => string;
}

/** A PUT with signed chunks as the older SDKs send it; today's JavaScript SDK does not make them. */
async function putSigned(bucket: string, upload: SignedUpload): Promise<Response> {
  const url = new URL(`${cloud.endpoint}/${bucket}/signed`);
  const timestamp = `${new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const scope = { day: timestamp.slice(0, 8), region: REGION, service: 's3' };
  const scopeText = `${scope.day}/${scope.region}/s3/aws4_request`;
  const key = signingKey(KEY.secretAccessKey, scope);
  const sign = (...lines: string[]) => createHmac('sha256', key).update(lines.join('\n')).digest('hex');
  const headers: Record<string, string> = {
    host: url.host,
    'x-amz-content-sha256': `STREAMING-AWS4-HMAC-SHA256-PAYLOAD${upload.trailer ? '-TRAILER' : ''}`,
    'x-amz-date': timestamp,
    'x-amz-decoded-content-length': String(upload.chunks.join('').length),
    ...(upload.trailer && { 'x-amz-trailer': upload.trailer.name }),
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    'PUT',
    url.pathname,
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    headers['x-amz-content-sha256'],
  ].join('\n');
  let previous = sign('AWS4-HMAC-SHA256', timestamp, scopeText, sha256(canonical));
  const authorization = `AWS4-HMAC-SHA256 Credential=${KEY.accessKeyId}/${scopeText}, SignedHeaders=${names.join(';')}, Signature=${previous}`;
  let body = '';
  for (const chunk of [...upload.chunks, '']) {
    previous = sign('AWS4-HMAC-SHA256-PAYLOAD', timestamp, scopeText, previous, sha256(''), sha256(chunk));
    body += `${chunk.length.toString(16)};chunk-signature=${previous}\r\n`;
    if (chunk !== '') body += `${chunk}\r\n`;
  }
  if (upload.trailer) {
    const line = `${upload.trailer.name}:${upload.trailer.value}`;
    const signature = sign('AWS4-HMAC-SHA256-TRAILER', timestamp, scopeText, previous, sha256(`${line}\n`));
    body += `${line}\r\nx-amz-trailer-signature:${signature}\r\n`;
  }
  body += '\r\n';
  return fetch(url, {
    method: 'PUT',
    headers: { ...headers, authorization },
    body: upload.spoil?.(body) ?? body,
  });
}

const chunks = ['a'.repeat(65_536), 'b'.repeat(1000)];
const crc = (text: string) => {
  const out = Buffer.alloc(4);
  out.writeUInt32BE(crc32(text));
  return out.toString('base64');
};

async function outcome(bucket: string, response: Response): Promise<string> {
  const text = await response.text();
  const code = /<Code>(.*)<\/Code>/.exec(text)?.[1] ?? String(response.status);
  const stored = await cloud
    .client()
    .send(new GetObjectCommand({ Bucket: bucket, Key: 'signed' }))
    .then(async ({ Body }) => (await Body?.transformToString()) ?? '')
    .catch(() => undefined);
  return `${code}, ${stored === undefined ? 'nothing stored' : `${stored.length} bytes stored`}`;
}

describe('signed chunks', () => {
  test('are verified and stored without their framing', async () => {
    const bucket = await cloud.bucket();
    expect(await outcome(bucket, await putSigned(bucket, { chunks }))).toBe('200, 66536 bytes stored');
  });

  test('may be followed by a signed trailer', async () => {
    const bucket = await cloud.bucket();
    const trailer = { name: 'x-amz-checksum-crc32', value: crc(chunks.join('')) };
    const response = await putSigned(bucket, { chunks, trailer });
    expect(response.headers.get('x-amz-checksum-crc32')).toBe(trailer.value);
    expect(await outcome(bucket, response)).toBe('200, 66536 bytes stored');
  });

  const spoilt: [name: string, spoil: (body: string) => string, wanted: string][] = [
    ['changed', (body) => body.replace('bbb', 'bxb'), 'SignatureDoesNotMatch, nothing stored'],
    [
      'signed for another place in the chain',
      (body) => body.replace(/chunk-signature=[0-9a-f]{64}/, `chunk-signature=${'0'.repeat(64)}`),
      'SignatureDoesNotMatch, nothing stored',
    ],
    [
      'unsigned',
      (body) => body.replaceAll(/;chunk-signature=[0-9a-f]{64}/g, ''),
      'InvalidChunkSizeError, nothing stored',
    ],
    ['cut off', (body) => body.slice(0, 66_000), 'IncompleteBody, nothing stored'],
    [
      'without their end',
      (body) => body.slice(0, body.lastIndexOf('\r\n0;') + 2),
      'IncompleteBody, nothing stored',
    ],
  ];
  test.each(spoilt)('that are %s are refused', async (_name, spoil, wanted) => {
    const bucket = await cloud.bucket();
    expect(await outcome(bucket, await putSigned(bucket, { chunks, spoil }))).toBe(wanted);
  });

  test('with a trailer that is changed are refused', async () => {
    const bucket = await cloud.bucket();
    const trailer = { name: 'x-amz-checksum-crc32', value: crc(chunks.join('')) };
    const spoil = (body: string) => body.replace(trailer.value, 'AAAAAA==');
    expect(await outcome(bucket, await putSigned(bucket, { chunks, trailer, spoil }))).toBe(
      'SignatureDoesNotMatch, nothing stored',
    );
  });

  test('with a trailer that does not come are refused', async () => {
    const bucket = await cloud.bucket();
    const trailer = { name: 'x-amz-checksum-crc32', value: crc(chunks.join('')) };
    const spoil = (body: string) => `${body.slice(0, body.indexOf('x-amz-checksum'))}\r\n`;
    expect(await outcome(bucket, await putSigned(bucket, { chunks, trailer, spoil }))).toBe(
      'MalformedTrailerError, nothing stored',
    );
  });

  test('with a trailer that is signed but wrong are refused', async () => {
    const bucket = await cloud.bucket();
    const trailer = { name: 'x-amz-checksum-crc32', value: crc('something else') };
    expect(await outcome(bucket, await putSigned(bucket, { chunks, trailer }))).toBe(
      'BadDigest, nothing stored',
    );
  });
});
