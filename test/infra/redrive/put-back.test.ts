import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '#cloud/clock.ts';
import type { Gateway } from '#cloud/gateway/index.ts';
import { createQueues, type Queues } from '#cloud/queues/index.ts';
import { type Order, redrive } from '../../../scripts/redrive/put-back.ts';
import { openQueue } from '../../../scripts/redrive/queue.ts';
import { PLACE, signer, startGateway } from '../../local/gateway/signed-in.ts';
import { fromLambda, fromRule, functionArn, type Sent } from './letters.ts';

const NAME = 'inzage-dead-letters';
const ARN = `arn:aws:sqs:${PLACE.region}:${PLACE.account}:${NAME}`;

let folder: string;
let queues: Queues;
let gateway: Gateway;
let endpoint: string;
let said: string[];
let invoked: { readonly to: string; readonly payload: unknown }[];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'redrive-'));
  queues = createQueues({
    file: path.join(folder, 'queues.sqlite'),
    place: PLACE,
    clock: systemClock(),
    baseUrl: 'http://127.0.0.1:4566',
  });
  queues.ensure({ name: NAME, arn: ARN });
  ({ gateway, endpoint } = await startGateway([queues]));
  said = [];
  invoked = [];
});
afterEach(async () => {
  await gateway.close();
  await queues.close();
  rmSync(folder, { recursive: true });
});

const post = (...letters: readonly Sent[]) =>
  Promise.all(letters.map(({ body, attributes }) => queues.send(ARN, body, attributes)));

const run = async (order: Order, refuse: (to: string) => boolean = () => false) =>
  redrive(
    {
      queue: await openQueue(signer('sqs'), `${endpoint}/`, NAME),
      say: (line) => said.push(line),
      invoke: async (to, payload) => {
        if (refuse(to))
          throw Object.assign(new Error('no such function'), { name: 'ResourceNotFoundException' });
        invoked.push({ to, payload: JSON.parse(payload) });
      },
    },
    order,
  );

const LETTERS = [
  fromRule('start-case', { detail: { caseId: 'abc' } }),
  fromLambda('take-mail', { Records: [{ ses: { mail: { source: 'marijke@example.be' } } }] }),
] as const;

describe('looking', () => {
  test('shows for whom a letter is and why it is here, and never what it holds', async () => {
    await post(...LETTERS);

    expect(await run({ putBack: false })).toEqual({ seen: 2, returned: 0, failed: 0 });
    expect(said.toSorted().map((line) => line.replace(/^ {2}\w{8} {2}/, ''))).toEqual(
      expect.arrayContaining([
        'inzage-start-case        NO_RESOURCE, 185 attempts, from rule on-start-case: stays',
        'inzage-take-mail         LostRace, 3 attempts, from Lambda (RetriesExhausted): stays',
      ]),
    );
    expect(said.join()).not.toMatch(/marijke|abc/);
  });

  test('leaves every letter where the next one sees it at once', async () => {
    await post(...LETTERS);
    await run({ putBack: false });

    expect(await run({ putBack: false })).toMatchObject({ seen: 2 });
  });
});

describe('putting back', () => {
  test('gives each letter to the function that it was meant for, and deletes it', async () => {
    await post(...LETTERS);

    expect(await run({ putBack: true })).toEqual({ seen: 2, returned: 2, failed: 0 });
    expect(invoked).toEqual(
      expect.arrayContaining([
        { to: functionArn('start-case'), payload: { detail: { caseId: 'abc' } } },
        {
          to: functionArn('take-mail'),
          payload: { Records: [{ ses: { mail: { source: 'marijke@example.be' } } }] },
        },
      ]),
    );
    expect(await run({ putBack: false })).toMatchObject({ seen: 0 });
  });

  test('takes more letters than one call gives', async () => {
    await post(...Array.from({ length: 23 }, (_, n) => fromRule('resume', { n })));

    expect(await run({ putBack: true })).toEqual({ seen: 23, returned: 23, failed: 0 });
    expect(new Set(invoked.map(({ payload }) => JSON.stringify(payload))).size).toBe(23);
  });

  test('can be confined to one function', async () => {
    await post(...LETTERS);

    expect(await run({ putBack: true, only: 'inzage-take-mail' })).toEqual({
      seen: 2,
      returned: 1,
      failed: 0,
    });
    expect(invoked.map(({ to }) => to)).toEqual([functionArn('take-mail')]);
    expect(await run({ putBack: false })).toMatchObject({ seen: 1 });
  });

  test('keeps a letter that its function does not take, and goes on with the others', async () => {
    await post(...LETTERS);

    expect(await run({ putBack: true }, (to) => to === functionArn('start-case'))).toEqual({
      seen: 2,
      returned: 1,
      failed: 1,
    });
    expect(said.join()).toContain('cannot go back: ResourceNotFoundException');
    expect(await run({ putBack: false })).toMatchObject({ seen: 1 });
  });

  test('keeps what is nobody’s letter', async () => {
    await post({ body: 'hello' });

    expect(await run({ putBack: true })).toEqual({ seen: 1, returned: 0, failed: 1 });
    expect(await run({ putBack: false })).toMatchObject({ seen: 1 });
  });
});

test('a queue that is not there is said to be not there', async () => {
  await expect(openQueue(signer('sqs'), `${endpoint}/`, 'other-dead-letters')).rejects.toThrow(
    /SQS refuses GetQueueUrl: .*(NonExistentQueue|DoesNotExist)/,
  );
});
