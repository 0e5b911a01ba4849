import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { manualClock } from '#cloud/clock.ts';
import { deployment, place } from './deployment.ts';

const failure = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a function', () => {
  test('gets its event and returns its result as JSON', async () => {
    const { lambda, deploy } = deployment();
    deploy('echo', 'export const handler = async (event) => ({ got: event, left: undefined });');
    expect(await lambda.invoke('echo', { a: [1] })).toEqual({ got: { a: [1] } });
  });

  test('that returns nothing results in null', async () => {
    const { lambda, deploy } = deployment();
    deploy('silent', 'export const handler = async () => {};');
    expect(await lambda.invoke('silent', {})).toBeNull();
  });

  test('is found by its ARN and by its partial ARN', async () => {
    const { lambda, deploy } = deployment();
    const { arn } = deploy('named', 'export const handler = async () => 1;');
    expect(await lambda.invoke(arn, {})).toBe(1);
    expect(await lambda.invoke(`${place.account}:function:named:$LATEST`, {})).toBe(1);
  });

  test('that is not deployed is refused as AWS does', async () => {
    const { lambda } = deployment();
    await expect(lambda.invoke('missing', {})).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
      message: `Function not found: arn:aws:lambda:eu-west-1:${place.account}:function:missing`,
    });
  });

  test('sees the context that Lambda gives', async () => {
    const { lambda, deploy } = deployment();
    const { arn } = deploy(
      'context',
      `export const handler = async (event, context) => ({ ...context, left: context.getRemainingTimeInMillis() });`,
      { memoryMb: 256 },
    );
    const context = await lambda.invoke('context', {});
    expect(context).toMatchObject({
      functionName: 'context',
      functionVersion: '$LATEST',
      invokedFunctionArn: arn,
      memoryLimitInMB: '256',
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      left: expect.closeTo(10_000, -3),
    });
  });

  test('sees its own environment and nothing of the host', async () => {
    vi.stubEnv('HOST_SECRET', 'x');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { lambda, deploy } = deployment();
    deploy('env', 'export const handler = async () => process.env;', { environment: { TABLE: 'cases' } });
    const environment = await lambda.invoke('env', {});
    expect(environment).toMatchObject({
      TABLE: 'cases',
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_LAMBDA_FUNCTION_NAME: 'env',
      _HANDLER: 'index.handler',
    });
    expect(environment).not.toHaveProperty('HOST_SECRET');
    expect(environment).not.toHaveProperty('NODE_COMPILE_CACHE');
  });

  test('may not set a variable that Lambda reserves', () => {
    const { deploy } = deployment();
    expect(() => deploy('greedy', '', { environment: { AWS_REGION: 'x' } })).toThrow(
      /reserved keys.*AWS_REGION/,
    );
  });

  test('keeps its module between events', async () => {
    const { lambda, deploy } = deployment();
    deploy('counter', 'let n = 0; export const handler = async () => ++n;');
    await lambda.invoke('counter', {});
    expect(await lambda.invoke('counter', {})).toBe(2);
  });

  test('is loaded afresh once it is deployed again', async () => {
    const { lambda, deploy } = deployment();
    const spec = deploy('changing', 'export const handler = async () => process.env.V;', {
      environment: { V: '1' },
    });
    await lambda.invoke('changing', {});
    lambda.deploy({ ...spec, environment: { V: '2' } });
    expect(await lambda.invoke('changing', {})).toBe('2');
  });

  test('sees the time of the cloud', async () => {
    const clock = manualClock(Date.UTC(2030, 0, 1));
    const { lambda, deploy } = deployment({ clock });
    deploy(
      'dated',
      `export const handler = async () => [Date.now(), new Date().getTime(), Date.parse(Date()), new Date(5).getTime(),
        new Date() instanceof Date, new Date().constructor === Date];`,
    );
    await lambda.invoke('dated', {});
    clock.advance(24 * 3600_000);
    const [now, instance, text, ...others] = Object.values(Object(await lambda.invoke('dated', {})));
    for (const time of [now, instance, text]) expect(time).toBeCloseTo(Date.UTC(2030, 0, 2), -4);
    expect(others).toEqual([5, true, true]);
  });

  test('has what it writes logged line by line, with the request id', async () => {
    const { lambda, deploy, lines } = deployment();
    deploy(
      'talker',
      `console.log('loaded');
       export const handler = async (e, c) => { console.log('a\\nb'); console.error('c'); process.stdout.write('d'); return c.awsRequestId; };`,
    );
    const requestId = await lambda.invoke('talker', {});
    expect(lines.map(({ line }) => line)).toEqual(['loaded', 'a', 'b', 'c', 'd']);
    expect(lines[0]?.requestId).toBe('');
    expect(lines[4]).toEqual({ functionName: 'talker', requestId, line: 'd' });
  });
});

describe('a function that fails', () => {
  test('by throwing gives the name, the message and the trace of the error', async () => {
    const { lambda, deploy } = deployment();
    deploy(
      'thrower',
      `class NotYet extends Error { name = 'NotYet' }
       export const handler = async () => { throw new NotYet('wait'); };`,
    );
    expect(await failure(lambda.invoke('thrower', {}))).toMatchObject({
      name: 'FunctionError',
      errorType: 'NotYet',
      payload: { errorType: 'NotYet', errorMessage: 'wait', trace: expect.arrayContaining(['NotYet: wait']) },
    });
  });

  test('by throwing no error gives its type', async () => {
    const { lambda, deploy } = deployment();
    deploy('odd', `export const handler = async () => { throw 'text'; };`);
    expect(await failure(lambda.invoke('odd', {}))).toMatchObject({
      payload: { errorType: 'string', errorMessage: 'text', trace: [] },
    });
  });

  test('by taking too long is ended, and the next event gets a fresh worker', async () => {
    const { lambda, deploy } = deployment();
    deploy(
      'slow',
      `let n = 0; export const handler = async ({ hang }) => { n++; if (hang) for (;;); return n; };`,
      { timeoutMs: 300 },
    );
    expect(await failure(lambda.invoke('slow', { hang: true }))).toMatchObject({
      errorType: 'Sandbox.Timedout',
      message: expect.stringMatching(/^RequestId: \S+ Error: Task timed out after 0\.30 seconds$/),
    });
    expect(await lambda.invoke('slow', {})).toBe(1);
  });

  test('is not charged for the time that its module takes to load', async () => {
    const { lambda, deploy } = deployment();
    deploy(
      'heavy',
      `const end = Date.now() + 500; while (Date.now() < end); export const handler = async () => 1;`,
      {
        timeoutMs: 200,
      },
    );
    expect(await lambda.invoke('heavy', {})).toBe(1);
  });

  test('by ending its process is reported with the exit status', async () => {
    const { lambda, deploy } = deployment();
    deploy('quitter', 'export const handler = async () => process.exit(3);');
    expect(await failure(lambda.invoke('quitter', {}))).toMatchObject({
      errorType: 'Runtime.ExitError',
      message: expect.stringContaining('Runtime exited with error: exit status 3'),
    });
  });

  test('by an error that nobody catches is reported with that error', async () => {
    const { lambda, deploy } = deployment();
    deploy(
      'crasher',
      `export const handler = () => new Promise(() => setTimeout(() => { throw new TypeError('late'); }));`,
    );
    expect(await failure(lambda.invoke('crasher', {}))).toMatchObject({
      errorType: 'TypeError',
      message: 'late',
    });
  });

  test('by a rejection that nobody handles is reported as such', async () => {
    const { lambda, deploy } = deployment();
    deploy(
      'dropper',
      `export const handler = () => new Promise(() => { Promise.reject(new Error('lost')); });`,
    );
    expect(await failure(lambda.invoke('dropper', {}))).toMatchObject({
      errorType: 'Runtime.UnhandledPromiseRejection',
      message: 'Error: lost',
    });
  });

  test('by using up its memory is killed', async () => {
    const { lambda, deploy } = deployment();
    deploy(
      'hoarder',
      'export const handler = async () => { const all = []; for (;;) all.push(new Array(2 ** 17).fill(all.length)); };',
      { timeoutMs: 25_000 },
    );
    expect(await failure(lambda.invoke('hoarder', {}))).toMatchObject({
      errorType: 'Runtime.ExitError',
      message: expect.stringContaining('signal: killed'),
    });
  });

  test('by a result that is too large is refused', async () => {
    const { lambda, deploy } = deployment();
    deploy('chatty', `export const handler = async () => 'x'.repeat(7 * 2 ** 20);`);
    expect(await failure(lambda.invoke('chatty', {}))).toMatchObject({
      errorType: 'Function.ResponseSizeTooLarge',
    });
  });
});

describe('a function that cannot be loaded', () => {
  test.for([
    ['has no such file', { handler: 'other.handler' }, '', 'Runtime.ImportModuleError'],
    ['has no such export', {}, 'export const other = 1;', 'Runtime.HandlerNotFound'],
    ['does not parse', {}, 'export const handler = (;', 'Runtime.UserCodeSyntaxError'],
    [
      'imports what is not there',
      {},
      `import 'absent'; export const handler = 1;`,
      'Runtime.ImportModuleError',
    ],
    [
      'takes a callback',
      {},
      'export const handler = (e, c, callback) => callback();',
      'Runtime.CallbackHandlerDeprecated',
    ],
    ['throws while loading', {}, `throw new RangeError('no'); export const handler = 1;`, 'RangeError'],
  ] as const)('because it %s says so', async ([, spec, source, errorType]) => {
    const { lambda, deploy } = deployment();
    deploy('broken', source, spec);
    expect(await failure(lambda.invoke('broken', {}))).toMatchObject({ errorType });
  });
});

describe('the pool', () => {
  test('gives one worker one event at a time', async () => {
    const { lambda, deploy } = deployment();
    deploy(
      'shared',
      `let inside = 0; export const handler = async () => {
         inside++; await new Promise((r) => setTimeout(r, 20)); return inside--; };`,
    );
    const results = await Promise.all(Array.from({ length: 12 }, () => lambda.invoke('shared', {})));
    expect(new Set(results)).toEqual(new Set([1]));
  });

  test('serves more functions than it may have workers', async () => {
    const { lambda, deploy } = deployment({ maxWorkers: 2 });
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const name of names) deploy(name, `export const handler = async () => '${name}';`);
    expect(await Promise.all(names.map((name) => lambda.invoke(name, {})))).toEqual(names);
  });

  test('does not load functions again and again when many events wait for few workers', async () => {
    const { lambda, deploy, lines } = deployment({ maxWorkers: 2 });
    const names = ['a', 'b', 'c', 'd'];
    for (const name of names) deploy(name, `console.log('loaded'); export const handler = async () => 1;`);
    const calls = Array.from({ length: 200 }, (_, i) => lambda.invoke(names[i % 4] ?? '', {}));
    await Promise.all(calls);
    expect(lines.length).toBeLessThanOrEqual(8);
  });

  test('lets a function have no more workers than are reserved for it', async () => {
    const { lambda, deploy } = deployment();
    deploy('single', 'let n = 0; export const handler = async () => ++n;', { reservedConcurrency: 1 });
    const results = await Promise.all([1, 2, 3].map(() => lambda.invoke('single', {})));
    expect(results).toEqual([1, 2, 3]);
  });

  test('loads functions before anyone asks for them', async () => {
    const { lambda, deploy, lines } = deployment();
    deploy('warm', `console.log('loaded'); export const handler = async () => 1;`);
    await lambda.prewarm();
    expect(lines).toMatchObject([{ line: 'loaded' }]);
    await lambda.invoke('warm', {});
    expect(lines).toHaveLength(1);
  });

  test('stops waiting when the caller gives up, and runs the next event all the same', async () => {
    const { lambda, deploy } = deployment({ maxWorkers: 1 });
    deploy(
      'busy',
      `export const handler = async ({ ms }) => { await new Promise((r) => setTimeout(r, ms)); return ms; };`,
    );
    const first = lambda.invoke('busy', { ms: 300 });
    await expect(lambda.invoke('busy', { ms: 1 }, AbortSignal.timeout(20))).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    expect(await first).toBe(300);
    expect(await lambda.invoke('busy', { ms: 2 })).toBe(2);
  });
});
