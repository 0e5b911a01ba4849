import { request as httpRequest } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ManualClock, manualClock, systemClock } from '#cloud/clock.ts';
import { createHttpApi, type HttpApi, type HttpApiOptions, type HttpApiSpec } from '#cloud/http-api/index.ts';
import { CALLER_ARN, CREDENTIALS, lookup, PLACE, signer } from '../gateway/signed-in.ts';

const FUNCTION = `arn:aws:lambda:${PLACE.region}:${PLACE.account}:function:api`;
const START = Date.UTC(2026, 2, 12, 19, 3, 58, 120);

type Event = Record<string, unknown> & {
  headers: Record<string, string>;
  requestContext: Record<string, unknown>;
};

let api: HttpApi | undefined;
afterEach(() => api?.close());

interface Started {
  readonly url: string;
  readonly events: Event[];
  readonly log: unknown[];
}

/** An API with these routes, whose functions all return what `answer` makes of the event. */
async function start(
  spec: Partial<HttpApiSpec>,
  answer: (event: Event) => unknown = () => ({ statusCode: 204 }),
  over: Partial<HttpApiOptions> = {},
): Promise<Started> {
  const events: Event[] = [];
  const log: unknown[] = [];
  api = createHttpApi(
    {
      id: 'a1b2c3',
      name: 'public',
      endpoint: 'http://127.0.0.1:4601',
      routes: [{ key: '$default', functionArn: FUNCTION, authorization: 'NONE' }],
      ...spec,
    },
    {
      clock: systemClock(),
      credentials: lookup,
      async invoke(_, event) {
        events.push(event as Event);
        return answer(event as Event);
      },
      accessLog: (entry) => log.push(entry),
      ...over,
    },
  );
  await api.listen(0);
  const address = api.server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    events,
    log,
  };
}

const route = (key: string, authorization: HttpApiSpec['routes'][number]['authorization'] = 'NONE') => ({
  key,
  functionArn: FUNCTION,
  authorization,
});

describe('the event', () => {
  test('is that of payload format 2.0', async () => {
    const { url, events } = await start({ routes: [route('POST /cases/{id}')] }, undefined, {
      clock: manualClock(START),
    });
    await fetch(`${url}/cases/a%20b?x=1&x=2&y=%C3%A9+z&empty`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'a=1; b=2', 'X-Own': 'v', 'user-agent': 'test' },
      body: '{"q":"é"}',
    });
    expect(events).toEqual([
      {
        version: '2.0',
        routeKey: 'POST /cases/{id}',
        rawPath: '/cases/a b',
        rawQueryString: 'x=1&x=2&y=%C3%A9+z&empty',
        cookies: ['a=1', 'b=2'],
        headers: expect.objectContaining({
          'content-type': 'application/json',
          'content-length': '10',
          'x-own': 'v',
          'x-forwarded-for': '127.0.0.1',
          'x-forwarded-port': '4601',
          'x-forwarded-proto': 'http',
          'x-amzn-trace-id': expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/),
        }),
        queryStringParameters: { x: '1,2', y: 'é z', empty: '' },
        requestContext: {
          accountId: PLACE.account,
          apiId: 'a1b2c3',
          domainName: '127.0.0.1:4601',
          domainPrefix: 'a1b2c3',
          http: {
            method: 'POST',
            path: '/cases/a b',
            protocol: 'HTTP/1.1',
            sourceIp: '127.0.0.1',
            userAgent: 'test',
          },
          requestId: expect.stringMatching(/^[\w-]{15}=$/),
          routeKey: 'POST /cases/{id}',
          stage: '$default',
          time: '12/Mar/2026:19:03:58 +0000',
          timeEpoch: START,
        },
        pathParameters: { id: 'a b' },
        body: '{"q":"é"}',
        isBase64Encoded: false,
      },
    ]);
    expect(events[0]?.headers).not.toHaveProperty('cookie');
    expect(events[0]?.headers).not.toHaveProperty('connection');
  });

  test('leaves out what is not there', async () => {
    const { url, events } = await start({});
    await fetch(`${url}/`);
    for (const absent of ['cookies', 'queryStringParameters', 'pathParameters', 'body', 'stageVariables'])
      expect(events[0]).not.toHaveProperty(absent);
    expect(events[0]).toMatchObject({ rawQueryString: '', isBase64Encoded: false, routeKey: '$default' });
  });

  test('joins repeated headers by a comma', async () => {
    const { url, events } = await start({});
    await new Promise((resolve) => {
      httpRequest(url, { headers: { 'X-Many': ['a', 'b'] } }, resolve).end();
    });
    expect(events[0]?.headers['x-many']).toBe('a,b');
  });

  test('has a path that ends at an encoded question mark, as the real one', async () => {
    const { url, events } = await start({});
    await fetch(`${url}/a%3Fb/c`);
    expect(events[0]?.['rawPath']).toBe('/a');
  });

  test.each([
    ['text/csv', false],
    ['application/json; charset=utf-8', false],
    ['application/xml', false],
    ['application/x-www-form-urlencoded', true],
    ['application/problem+json', true],
    ['application/pdf', true],
    [undefined, true],
  ])('with the content type %s has base64: %s', async (type, isBase64Encoded) => {
    const { url, events } = await start({});
    const body = new Blob(['a=1'], type === undefined ? {} : { type });
    await fetch(url, { method: 'POST', body });
    expect(events[0]).toMatchObject({ isBase64Encoded, body: isBase64Encoded ? btoa('a=1') : 'a=1' });
  });
});

describe('the answer', () => {
  test('takes status, headers, cookies and body from the function', async () => {
    const { url } = await start({}, () => ({
      statusCode: '201',
      headers: { 'Content-Type': 'text/html', 'X-Count': 3 },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: '<p>é</p>',
    }));
    const response = await fetch(url);
    expect(response.status).toBe(201);
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(response.headers.get('x-count')).toBe('3');
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(response.headers.get('apigw-requestid')).toMatch(/=$/);
    expect(await response.text()).toBe('<p>é</p>');
  });

  test('decodes a base64 body', async () => {
    const bytes = Buffer.from([0, 255, 10, 128]);
    const { url } = await start({}, () => ({
      statusCode: 200,
      body: bytes.toString('base64'),
      isBase64Encoded: true,
    }));
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(bytes);
  });

  test.each([
    [{ ok: true }, '{"ok":true}'],
    ['hello', 'hello'],
    [undefined, 'null'],
    [[1], '[1]'],
  ])('is inferred from %j without a statusCode', async (result, body) => {
    const { url } = await start({}, () => result);
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.text()).toBe(body);
  });

  test('is plain text where the function names no content type', async () => {
    const { url } = await start({}, () => ({ statusCode: 200, body: 'x' }));
    expect((await fetch(url)).headers.get('content-type')).toBe('text/plain;charset=UTF-8');
  });

  test.each([
    ['a body that is no text', { statusCode: 200, body: { a: 1 } }],
    ['a status that is no number', { statusCode: 'ok' }],
    ['a header that HTTP does not allow', { statusCode: 200, headers: { 'x-a': 'a\nb' } }],
  ])('is 500 for %s', async (_, result) => {
    const { url } = await start({}, () => result);
    const response = await fetch(url);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: 'Internal Server Error' });
  });

  test('is 500 when the function fails, and says no more', async () => {
    const { url } = await start({}, () => {
      throw new Error('secret');
    });
    const response = await fetch(url);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: 'Internal Server Error' });
  });

  test('is 503 when the function takes more than thirty seconds', async () => {
    const clock: ManualClock = manualClock(START);
    const { url, events } = await start({}, () => new Promise(() => {}), { clock });
    const pending = fetch(url);
    await vi.waitFor(() => expect(events).toHaveLength(1));
    clock.advance(30_000);
    const response = await pending;
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ message: 'Service Unavailable' });
  });

  test('is 413 for a body over ten megabytes', async () => {
    const { url, events } = await start({});
    const response = await fetch(url, { method: 'POST', body: new Uint8Array(10 * 2 ** 20 + 1) });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ message: 'Request Entity Too Large' });
    expect(events).toEqual([]);
  });

  test('is 404 without a route', async () => {
    const { url } = await start({ routes: [route('GET /a')] });
    const response = await fetch(`${url}/b`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: 'Not Found' });
  });

  test('is 400 for a path that cannot be decoded', async () => {
    const { url } = await start({});
    expect((await fetch(`${url}/%E0%A4%A`)).status).toBe(400);
  });

  test('is 403 for another host name, so that a rebound DNS name gets nothing', async () => {
    const { url, events } = await start({});
    const status = await new Promise((resolve) => {
      httpRequest(url, { headers: { host: 'evil.example' } }, (r) => resolve(r.statusCode)).end();
    });
    expect(status).toBe(403);
    expect(events).toEqual([]);
  });
});

describe('AWS_IAM', () => {
  const guarded = { routes: [route('ANY /{proxy+}', 'AWS_IAM')] };

  test('lets a signed request pass and tells the function who it is', async () => {
    const { url, events } = await start(guarded);
    const response = await signer('execute-api').fetch(`${url}/a%20b?y=2&x=1`, {
      method: 'POST',
      body: '{"a":1}',
    });
    expect(response.status).toBe(204);
    expect(events[0]?.requestContext['authorizer']).toEqual({
      iam: {
        accessKey: CREDENTIALS.accessKeyId,
        accountId: PLACE.account,
        callerId: `${CREDENTIALS.accessKeyId}:anna`,
        cognitoIdentity: null,
        principalOrgId: null,
        userArn: CALLER_ARN,
        userId: `${CREDENTIALS.accessKeyId}:anna`,
      },
    });
  });

  test.each([
    ['an unsigned request', async (url: string) => fetch(`${url}/a`)],
    ['a signature for another service', async (url: string) => signer('s3').fetch(`${url}/a`)],
    [
      'a body changed after signing',
      async (url: string) => {
        const signed = await signer('execute-api').sign(`${url}/a`, { method: 'POST', body: 'a' });
        return fetch(signed.url, { method: 'POST', headers: signed.headers, body: 'b' });
      },
    ],
  ])('refuses %s', async (_, send) => {
    const { url, events } = await start(guarded);
    const response = await send(url);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ message: 'Forbidden' });
    expect(events).toEqual([]);
  });
});

describe('CORS', () => {
  const cors = {
    allowOrigins: ['https://console.example'],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['content-type'],
    exposeHeaders: ['etag'],
    allowCredentials: true,
    maxAge: 600,
  };
  const preflight = (url: string, origin: string) =>
    fetch(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });

  test('answers a preflight itself, also of a guarded route', async () => {
    const { url, events } = await start({ cors, routes: [route('$default', 'AWS_IAM')] });
    const response = await preflight(url, 'https://console.example');
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': 'https://console.example',
      'access-control-allow-methods': 'GET,POST',
      'access-control-allow-headers': 'content-type',
      'access-control-allow-credentials': 'true',
      'access-control-max-age': '600',
    });
    expect(events).toEqual([]);
  });

  test('allows nothing to another origin', async () => {
    const { url } = await start({ cors });
    const response = await preflight(url, 'https://evil.example');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test("replaces the function's own CORS headers", async () => {
    const { url } = await start({ cors }, () => ({
      statusCode: 200,
      headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Max-Age': '1', Vary: 'accept' },
    }));
    const response = await fetch(url, { headers: { origin: 'https://console.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('https://console.example');
    expect(response.headers.get('access-control-expose-headers')).toBe('etag');
    expect(response.headers.get('access-control-max-age')).toBeNull();
    expect(response.headers.get('vary')).toBe('accept, origin');
  });

  test("leaves the function's own CORS headers where the API has no configuration", async () => {
    const { url, events } = await start({}, () => ({
      statusCode: 200,
      headers: { 'access-control-allow-origin': '*' },
    }));
    const response = await preflight(url, 'https://console.example');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(events).toHaveLength(1);
  });
});

test('the access log has the key of the route and never the path', async () => {
  const { url, log } = await start({ routes: [route('GET /t/{token}')] });
  await fetch(`${url}/t/secret-token`);
  await fetch(`${url}/elsewhere/secret-token`);
  expect(log).toEqual([
    { api: 'public', routeKey: 'GET /t/{token}', status: 204, ms: expect.any(Number) },
    { api: 'public', routeKey: '-', status: 404, ms: expect.any(Number) },
  ]);
});
