import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { deployment, eventually } from './deployment.ts';

const FUNCTIONS = '/2015-03-31/functions';

async function served() {
  const it = deployment();
  const server = createServer(
    { keepAliveTimeout: 60_000 },
    (request, response) => void it.lambda.handle(request, response, undefined),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const call = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${FUNCTIONS}${path}`, init);
  const invoke = (name: string, body: string, headers: Record<string, string> = {}) =>
    call(`/${encodeURIComponent(name)}/invocations`, { method: 'POST', body, headers });
  return { ...it, call, invoke };
}

test('Invoke answers with the result', async () => {
  const { deploy, invoke } = await served();
  const { arn } = deploy('echo', 'export const handler = async (event) => event;');
  const response = await invoke(arn, '{"a":1}');
  expect(response.status).toBe(200);
  expect(response.headers.get('x-amz-executed-version')).toBe('$LATEST');
  expect(response.headers.get('x-amz-function-error')).toBeNull();
  expect(await response.json()).toEqual({ a: 1 });
});

test('Invoke answers with the error of a function that fails', async () => {
  const { deploy, invoke } = await served();
  deploy('thrower', `export const handler = async () => { throw new RangeError('no'); };`);
  const response = await invoke('thrower', '');
  expect(response.status).toBe(200);
  expect(response.headers.get('x-amz-function-error')).toBe('Unhandled');
  expect(await response.json()).toMatchObject({ errorType: 'RangeError', errorMessage: 'no' });
});

test('Invoke of type Event is accepted at once and processed later', async () => {
  const { deploy, invoke, lambda, lines } = await served();
  deploy('later', 'export const handler = async ({ n }) => console.log(n);');
  lambda.resume();
  const response = await invoke('later', '{"n":5}', { 'x-amz-invocation-type': 'Event' });
  expect(response.status).toBe(202);
  await eventually(() => lines.length === 1);
  expect(lines[0]).toMatchObject({ line: '5', requestId: response.headers.get('x-amzn-requestid') });
});

test('Invoke of type DryRun runs nothing', async () => {
  const { deploy, invoke, lines } = await served();
  deploy('idle', `console.log('loaded'); export const handler = async () => 1;`);
  expect((await invoke('idle', '{}', { 'x-amz-invocation-type': 'DryRun' })).status).toBe(204);
  expect(lines).toEqual([]);
});

test.for([
  ['a body that is not JSON', '{', {}, 400, 'InvalidRequestContentException'],
  [
    'an event that is too large',
    JSON.stringify('x'.repeat(6 * 2 ** 20)),
    {},
    413,
    'RequestTooLargeException',
  ],
  [
    'an asynchronous event that is too large',
    JSON.stringify('x'.repeat(2 ** 20)),
    { 'x-amz-invocation-type': 'Event' },
    413,
    'RequestTooLargeException',
  ],
  ['LogType Tail', '{}', { 'x-amz-log-type': 'Tail' }, 501, 'NotEmulated'],
  ['a client context', '{}', { 'x-amz-client-context': 'e30=' }, 501, 'NotEmulated'],
] as const)('Invoke refuses %s', async ([, body, headers, status, code]) => {
  const { deploy, invoke } = await served();
  deploy('echo', 'export const handler = async (event) => event;');
  const response = await invoke('echo', body, headers);
  expect(response.status).toBe(status);
  expect(response.headers.get('x-amzn-errortype')).toBe(code);
});

test('Invoke of a function that is not deployed, or of an alias, is refused', async () => {
  const { deploy, invoke, call } = await served();
  deploy('echo', 'export const handler = async (event) => event;');
  expect((await invoke('missing', '{}')).headers.get('x-amzn-errortype')).toBe('ResourceNotFoundException');
  const aliased = await call('/echo/invocations?Qualifier=live', { method: 'POST', body: '{}' });
  expect(await aliased.json()).toMatchObject({ __type: 'NotEmulated' });
});

test('GetFunction and GetFunctionConfiguration describe a function', async () => {
  const { deploy, call } = await served();
  const { arn, roleArn } = deploy('echo', '', { timeoutMs: 7000, memoryMb: 512, environment: { A: 'b' } });
  const expected = {
    FunctionName: 'echo',
    FunctionArn: arn,
    Role: roleArn,
    Timeout: 7,
    MemorySize: 512,
    Environment: { Variables: { A: 'b' } },
  };
  expect(await (await call('/echo')).json()).toMatchObject({ Configuration: expected });
  expect(await (await call('/echo/configuration')).json()).toMatchObject(expected);
});

test('ListFunctions lists page by page', async () => {
  const { deploy, call } = await served();
  for (const name of ['c', 'a', 'b']) deploy(name, '');
  const names = async (query: string) => {
    const { Functions, NextMarker } = Object(await (await call(`/?${query}`)).json());
    return [Functions.map((f: { FunctionName: string }) => f.FunctionName), NextMarker];
  };
  expect(await names('MaxItems=2')).toEqual([['a', 'b'], 'b']);
  expect(await names('MaxItems=2&Marker=b')).toEqual([['c'], undefined]);
});

test('any other operation is refused by name', async () => {
  const { call } = await served();
  const response = await call('/echo/aliases');
  expect(response.status).toBe(501);
  expect(await response.json()).toMatchObject({
    message: expect.stringContaining('GET /2015-03-31/functions/…/aliases'),
  });
});
