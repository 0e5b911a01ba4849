import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDistribution, type Distribution, type DistributionSpec } from '#cloud/cdn/index.ts';
import { systemClock } from '#cloud/clock.ts';
import type { Gateway } from '#cloud/gateway/index.ts';
import { createS3, type S3 } from '#cloud/s3/index.ts';
import { clientOptions, lookup, PLACE, startGateway } from '../gateway/signed-in.ts';

const clock = systemClock();
let folder: string;
let s3: S3;
let gateway: Gateway;
let client: S3Client;
const running: Distribution[] = [];

const put = async (Key: string, Body: string, more: { ContentType?: string; CacheControl?: string } = {}) => {
  const { ETag } = await client.send(new PutObjectCommand({ Bucket: 'pages', Key, Body, ...more }));
  return ETag ?? '';
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cdn-'));
  s3 = await createS3({ dir: folder, place: PLACE, clock, credentials: lookup, async emit() {} });
  await s3.ensureBucket({ name: 'pages', versioned: false });
  const started = await startGateway([s3]);
  gateway = started.gateway;
  client = new S3Client({ ...clientOptions(started.endpoint), forcePathStyle: true });
  await put('index.html', '<h1>Home</h1>', { ContentType: 'text/html', CacheControl: 'max-age=60' });
  await put('404.html', '<h1>Not here</h1>', { ContentType: 'text/html' });
  await put('help/a b+c ü.txt', 'help', { ContentType: 'text/plain' });
  await put('site/index.html', 'below', { ContentType: 'text/html' });
});
afterAll(async () => {
  for (const distribution of running) await distribution.close();
  client.destroy();
  await gateway.close();
  await s3.close();
  rmSync(folder, { recursive: true });
});

const distribution = async (over: Partial<DistributionSpec> = {}) => {
  const made = createDistribution(
    {
      bucket: 'pages',
      prefix: '',
      defaultRootObject: 'index.html',
      missing: 403,
      errorPages: [],
      headers: { set: [], remove: [] },
      ...over,
    },
    { clock, read: s3.open },
  );
  running.push(made);
  const port = await made.listen(0);
  return (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);
};

describe('an object', () => {
  test('is served with what its bucket says of it', async () => {
    const get = await distribution();
    const answer = await get('/index.html');
    expect(await answer.text()).toBe('<h1>Home</h1>');
    const { ETag } = await client.send(new GetObjectCommand({ Bucket: 'pages', Key: 'index.html' }));
    expect([answer.status, Object.fromEntries(answer.headers)]).toMatchObject([
      200,
      {
        'content-type': 'text/html',
        'content-length': '13',
        'cache-control': 'max-age=60',
        etag: ETag,
        'last-modified': expect.any(String),
      },
    ]);
  });

  test('stands for the root, there only', async () => {
    const get = await distribution();
    expect(await (await get('/')).text()).toBe('<h1>Home</h1>');
    expect((await get('/help/')).status).toBe(403);
    const without = await distribution({ defaultRootObject: '' });
    expect((await without('/')).status).toBe(403);
  });

  test('is found by its whole path, whatever the query', async () => {
    const get = await distribution();
    const answer = await get('/help/a%20b+c%20%C3%BC.txt?versionId=1&response-content-type=text/html');
    expect([await answer.text(), answer.headers.get('content-type')]).toEqual(['help', 'text/plain']);
  });

  test('stands below the path of the origin', async () => {
    const get = await distribution({ prefix: 'site' });
    expect(await (await get('/')).text()).toBe('below');
    expect((await get('/404.html')).status).toBe(403);
  });

  test('is new as soon as it is written', async () => {
    const get = await distribution();
    await put('news.html', 'one');
    expect(await (await get('/news.html')).text()).toBe('one');
    await put('news.html', 'two');
    expect(await (await get('/news.html')).text()).toBe('two');
  });

  test('that the client has already is not sent again', async () => {
    const get = await distribution();
    const etag = (await get('/')).headers.get('etag') ?? '';
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await get('/', { headers: { 'if-none-match': tags } });
      expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await get('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test('is judged by its date where no ETag is asked about', async () => {
    const get = await distribution();
    const modified = (await get('/')).headers.get('last-modified') ?? '';
    expect((await get('/', { headers: { 'if-modified-since': modified } })).status).toBe(304);
    const before = new Date(Date.parse(modified) - 1000).toUTCString();
    expect((await get('/', { headers: { 'if-modified-since': before } })).status).toBe(200);
    expect((await get('/', { headers: { 'if-modified-since': 'yesterday' } })).status).toBe(200);
  });

  test('shows its headers to HEAD', async () => {
    const get = await distribution();
    const answer = await get('/', { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '13',
      '',
    ]);
  });
});

describe('what is missing', () => {
  test.for([
    [403, 'AccessDenied'],
    [404, 'NoSuchKey'],
  ] as const)('is %i in the words of S3', async ([missing, code]) => {
    const get = await distribution({ missing });
    const answer = await get('/none');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([missing, 'application/xml']);
    expect(await answer.text()).toContain(`<Code>${code}</Code>`);
  });

  test('has the page of its status', async () => {
    const errorPages = [
      { status: 404, path: '/index.html', answeredAs: 200 },
      { status: 403, path: '/404.html', answeredAs: 404 },
    ];
    const get = await distribution({ errorPages });
    const answer = await get('/none');
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([
      404,
      '<h1>Not here</h1>',
      'text/html',
    ]);
  });

  test('can be what a client-side router answers', async () => {
    const get = await distribution({
      missing: 404,
      errorPages: [{ status: 404, path: '/index.html', answeredAs: 200 }],
    });
    const answer = await get('/cases/c-1');
    expect([answer.status, await answer.text()]).toEqual([200, '<h1>Home</h1>']);
  });

  test('keeps the words of S3 when its page is missing too, or has none', async () => {
    for (const path of ['/none-either.html', undefined]) {
      const page = { status: 403, answeredAs: 404, ...(path === undefined ? {} : { path }) };
      const get = await distribution({ errorPages: [page] });
      expect((await get('/none')).status).toBe(403);
    }
  });
});

describe('a response headers policy', () => {
  const headers = {
    set: [
      { name: 'content-security-policy', value: "default-src 'self'", override: true },
      { name: 'cache-control', value: 'no-store', override: false },
      { name: 'etag', value: '"own"', override: true },
    ],
    remove: ['x-amz-server-side-encryption'],
  };
  const policied = (answer: Response) =>
    ['content-security-policy', 'cache-control', 'etag', 'x-amz-server-side-encryption'].map((name) =>
      answer.headers.get(name),
    );

  test('adds, overrides where it says so, and removes', async () => {
    const get = await distribution({ headers });
    expect(policied(await get('/'))).toEqual(["default-src 'self'", 'max-age=60', '"own"', null]);
    expect(policied(await get('/404.html'))).toEqual(["default-src 'self'", 'no-store', '"own"', null]);
  });

  test('holds for errors too', async () => {
    const get = await distribution({ headers });
    expect(policied(await get('/none'))[0]).toBe("default-src 'self'");
    expect(policied(await get('/', { method: 'POST', body: 'x' }))[0]).toBe("default-src 'self'");
  });
});

describe('is refused', () => {
  test.for(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('the method %s', async (method) => {
    const get = await distribution();
    expect((await get('/index.html', { method })).status).toBe(403);
  });

  test('a path that is not UTF-8', async () => {
    const get = await distribution();
    expect((await get('/%ff')).status).toBe(400);
  });

  test('a name that is not this machine’s, to which a page could have bound itself', async () => {
    await distribution();
    const address = running.at(-1)?.server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ host: '127.0.0.1', port, headers: { host: 'evil.example' } }, resolve)
        .on('error', reject)
        .end();
    });
    expect([answer.statusCode, await text(answer)]).toEqual([403, 'Ask for 127.0.0.1 or localhost.']);
  });
});
