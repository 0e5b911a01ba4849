import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { manualClock } from '#cloud/clock.ts';
import { createLambda, type DeadInvocation } from '#cloud/lambda/index.ts';
import { deployment, eventually, place } from './deployment.ts';

const MINUTE = 60_000;

/** A clock that stands still and tells what waits for it: a retry is written down shortly after the function has failed. */
function watchedClock() {
  const clock = manualClock(0);
  const awaited: number[] = [];
  return {
    now: clock.now,
    at(at: number, fn: () => void) {
      awaited.push(at);
      return clock.at(at, fn);
    },
    async advanceTo(at: number) {
      await eventually(() => awaited.includes(at));
      clock.advance(at - clock.now());
    },
  };
}

/** Notes each call as a line, and fails. */
const FAILING = `export const handler = async () => { console.log('called'); throw new Error('not now'); };`;

test('an asynchronous event is processed after resume, not before', async () => {
  const { lambda, deploy, lines } = deployment();
  deploy('later', 'export const handler = async ({ n }) => console.log(n);');
  await lambda.invokeAsync('later', { n: 1 });
  lambda.resume();
  await lambda.invokeAsync('later', { n: 2 });
  await eventually(() => lines.length === 2);
  expect(lines.map(({ line }) => line)).toEqual(['1', '2']);
});

test('an asynchronous event for a function that is not deployed is refused', async () => {
  const { lambda } = deployment();
  await expect(lambda.invokeAsync('missing', {})).rejects.toMatchObject({
    code: 'ResourceNotFoundException',
  });
});

test('an event that fails is tried after one and two minutes more, then given to onDead', async () => {
  const clock = watchedClock();
  const dead: DeadInvocation[] = [];
  const { lambda, deploy, lines } = deployment({ clock, onDead: (entry) => void dead.push(entry) });
  const { arn } = deploy('failing', FAILING);
  lambda.resume();
  await lambda.invokeAsync('failing', { n: 1 });
  await clock.advanceTo(MINUTE);
  await clock.advanceTo(3 * MINUTE);
  await eventually(() => dead.length === 1);
  expect(lines).toHaveLength(3);
  expect(dead[0]).toMatchObject({
    kind: 'event',
    functionName: 'failing',
    payload: { n: 1 },
    error: { errorType: 'Error', errorMessage: 'not now' },
    record: {
      requestContext: {
        functionArn: `${arn}:$LATEST`,
        condition: 'RetriesExhausted',
        approximateInvokeCount: 3,
      },
      requestPayload: { n: 1 },
    },
  });
});

test('an event that would be tried again after its age is over is dead at once', async () => {
  const clock = watchedClock();
  const dead: DeadInvocation[] = [];
  const { lambda, deploy } = deployment({ clock, onDead: (entry) => void dead.push(entry) });
  deploy('failing', FAILING, { asynchronous: { maximumEventAgeMs: MINUTE - 1 } });
  lambda.resume();
  await lambda.invokeAsync('failing', {});
  await eventually(() => dead.length === 1);
  expect(dead[0]?.record).toMatchObject({ requestContext: { condition: 'EventAgeExceeded' } });
});

test('a dead event that nobody takes is offered again', async () => {
  const clock = watchedClock();
  let offers = 0;
  const { lambda, deploy } = deployment({
    clock,
    onDead: () => {
      offers += 1;
      if (offers === 1) throw new Error('the queue is away');
    },
  });
  deploy('failing', FAILING, { asynchronous: { maximumRetryAttempts: 0 } });
  lambda.resume();
  await lambda.invokeAsync('failing', {});
  await eventually(() => offers === 1);
  await clock.advanceTo(MINUTE);
  await eventually(() => offers === 2);
  expect(offers).toBe(2);
});

test('an event that was in work when the service ended is processed after the next start', async () => {
  const first = deployment();
  first.deploy(
    'worker',
    `export const handler = async () => { console.log('begun'); if (process.env.AWS_ENDPOINT_URL.endsWith('1')) await new Promise(() => setInterval(() => {}, 1000)); };`,
  );
  first.lambda.resume();
  await first.lambda.invokeAsync('worker', {});
  await eventually(() => first.lines.length === 1);
  const second = await first.restart({ environmentFor: () => ({ AWS_ENDPOINT_URL: 'http://127.0.0.1:2' }) });
  second.lambda.resume();
  await eventually(() => second.lines.length === 1);
  expect(second.lines).toMatchObject([{ functionName: 'worker', line: 'begun' }]);
});

test('an event survives a kill -9 right after it was acknowledged', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'lambda-kill-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
  const script = fileURLToPath(new URL('accept-and-die.ts', import.meta.url));
  const { signal } = spawnSync(process.execPath, [script, dir]);
  expect(signal).toBe('SIGKILL');
  const note = join(dir, 'note');
  const lambda = createLambda({
    file: join(dir, 'lambda.db'),
    place,
    clock: { now: Date.now, at: () => () => undefined },
    environmentFor: () => ({ NOTE: note }),
    log: () => undefined,
  });
  lambda.deploy({
    name: 'noter',
    arn: 'arn:aws:lambda:eu-west-1:000000000000:function:noter',
    roleArn: 'arn:aws:iam::000000000000:role/noter',
    codeDir: dir,
    handler: 'index.handler',
    timeoutMs: 5000,
    memoryMb: 128,
    environment: {},
  });
  lambda.resume();
  await eventually(() => existsSync(note) && readFileSync(note, 'utf8') === 'kept');
  await lambda.close();
});
