import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { s3Writing } from '#connect/s3.ts';

/** Stands where S3 would, and notes what it is sent. */
const received: {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}[] = [];
const server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  received.push({ method: request.method, url: request.url, headers: request.headers, body });
  response.writeHead(200, { etag: '"x"' }).end();
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

it('puts the object with the CRC-32 of its whole, which S3 checks', async () => {
  const object = { bucket: 'evidence', key: 'telewacht/page 1.json', contentType: 'application/json' };
  await s3Writing().put({ ...object, body: new TextEncoder().encode('{}'), crc32: 'Fc3UsQ==' });
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({
    method: 'PUT',
    url: '/evidence/telewacht/page%201.json?x-id=PutObject',
    headers: { 'content-type': 'application/json', 'x-amz-checksum-crc32': 'Fc3UsQ==' },
    body: '{}',
  });
});
