import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ManualClock, manualClock, systemClock } from '#cloud/clock.ts';
import type { Gateway } from '#cloud/gateway/index.ts';
import { createQueues, type QueueSpec, type Queues } from '#cloud/queues/index.ts';
import { CREDENTIALS, callJson, PLACE, signer, startGateway } from '../gateway/signed-in.ts';

const START = Date.UTC(2026, 10, 22, 9);
const BASE = 'http://127.0.0.1:4566';
const arn = (name: string) => `arn:aws:sqs:${PLACE.region}:${PLACE.account}:${name}`;
const url = (name: string) => `${BASE}/${PLACE.account}/${name}`;
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

let folder: string;
let clock: ManualClock;
let queues: Queues;
let gateway: Gateway;
let endpoint: string;

async function start() {
  queues = createQueues({ file: join(folder, 'queues.sqlite'), place: PLACE, clock, baseUrl: BASE });
  ({ gateway, endpoint } = await startGateway([queues], systemClock()));
}
async function stop() {
  await gateway.close();
  await queues.close();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'queues-'));
  clock = manualClock(START);
  await start();
  ensure('work');
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

const ensure = (name: string, more: Partial<QueueSpec> = {}) =>
  queues.ensure({ name, arn: arn(name), ...more });

/** One operation of SQS; throws what the service refuses with, as an SDK would. */
async function sqs(operation: string, input: Record<string, unknown>) {
  const { status, body } = await callJson(endpoint, {
    service: 'sqs',
    target: `AmazonSQS.${operation}`,
    version: '1.0',
    input,
  });
  if (status !== 200) throw Object.assign(new Error(String(body['message'])), { name: body['__type'] });
  return body;
}
interface Message {
  MessageId: string;
  ReceiptHandle: string;
  Body: string;
  MD5OfBody: string;
  Attributes?: Record<string, string>;
  MessageAttributes?: Record<string, unknown>;
  MD5OfMessageAttributes?: string;
}
const send = (body: string, more: Record<string, unknown> = {}) =>
  sqs('SendMessage', { QueueUrl: url('work'), MessageBody: body, ...more });
async function receive(more: Record<string, unknown> = {}, name = 'work'): Promise<Message[]> {
  const { Messages } = await sqs('ReceiveMessage', { QueueUrl: url(name), ...more });
  return (Messages ?? []) as Message[];
}
const counts = async (name = 'work') => {
  const { Attributes } = await sqs('GetQueueAttributes', { QueueUrl: url(name), AttributeNames: ['All'] });
  const all = Attributes as Record<string, string>;
  return ['', 'NotVisible', 'Delayed'].map((kind) => Number(all[`ApproximateNumberOfMessages${kind}`]));
};

describe('a message', () => {
  test('is received with its checksums and system attributes', async () => {
    const sent = await send('hello');
    expect(sent).toEqual({ MessageId: expect.any(String), MD5OfMessageBody: md5('hello') });
    expect(await receive({ MessageSystemAttributeNames: ['All'] })).toEqual([
      {
        MessageId: sent['MessageId'],
        ReceiptHandle: expect.any(String),
        Body: 'hello',
        MD5OfBody: md5('hello'),
        Attributes: {
          SenderId: `${CREDENTIALS.accessKeyId}:anna`,
          SentTimestamp: String(START),
          ApproximateReceiveCount: '1',
          ApproximateFirstReceiveTimestamp: String(START),
        },
      },
    ]);
  });

  test('carries attributes, with the checksum that SDKs compare', async () => {
    const attributes = {
      RULE_ARN: { DataType: 'String', StringValue: 'arn:x' },
      Bytes: { DataType: 'Binary', BinaryValue: 'AP8=' },
    };
    const { MD5OfMessageAttributes } = await send('x', { MessageAttributes: attributes });
    // Computed apart from this code, by the algorithm in the developer guide of SQS.
    expect(MD5OfMessageAttributes).toBe('405405edeb104f48e89571708eead162');
    const [message] = await receive({ MessageAttributeNames: ['All'], VisibilityTimeout: 0 });
    expect(message).toMatchObject({ MessageAttributes: attributes, MD5OfMessageAttributes });
    const [some] = await receive({ MessageAttributeNames: ['RULE.*'] });
    expect(Object.keys(some?.MessageAttributes ?? {})).toEqual(['RULE_ARN']);
  });

  test('is hidden after it was received, and comes back after the visibility timeout', async () => {
    await send('x');
    expect(await receive()).toHaveLength(1);
    expect(await receive()).toHaveLength(0);
    clock.advance(29_999);
    expect(await receive()).toHaveLength(0);
    clock.advance(1);
    const [again] = await receive({ AttributeNames: ['ApproximateReceiveCount'] });
    expect(again?.Attributes).toEqual({ ApproximateReceiveCount: '2' });
  });

  test('is gone once deleted, and may be deleted twice', async () => {
    await send('x');
    const [message] = await receive();
    const input = { QueueUrl: url('work'), ReceiptHandle: message?.ReceiptHandle };
    await sqs('DeleteMessage', input);
    await sqs('DeleteMessage', input);
    clock.advance(60_000);
    expect(await receive()).toEqual([]);
  });

  test('is not deleted with the receipt of an earlier receive', async () => {
    await send('x');
    const [message] = await receive();
    clock.advance(30_000);
    await receive();
    await sqs('DeleteMessage', { QueueUrl: url('work'), ReceiptHandle: message?.ReceiptHandle });
    clock.advance(30_000);
    expect(await receive()).toHaveLength(1);
  });

  test('can be hidden longer, or shown at once', async () => {
    await send('x');
    const [message] = await receive();
    const change = (VisibilityTimeout: number) =>
      sqs('ChangeMessageVisibility', {
        QueueUrl: url('work'),
        ReceiptHandle: message?.ReceiptHandle,
        VisibilityTimeout,
      });
    await change(60);
    clock.advance(59_000);
    expect(await receive()).toEqual([]);
    await change(0);
    expect(await receive({ VisibilityTimeout: 0 })).toHaveLength(1);
    await expect(change(10)).rejects.toThrow('not in flight');
  });

  test('can be delayed', async () => {
    await send('x', { DelaySeconds: 5 });
    expect(await counts()).toEqual([0, 0, 1]);
    expect(await receive()).toEqual([]);
    clock.advance(5000);
    expect(await receive()).toHaveLength(1);
  });

  test('is thrown away when the retention of its queue is over', async () => {
    ensure('work', { retentionSeconds: 60 });
    await send('x');
    clock.advance(59_999);
    expect(await counts()).toEqual([1, 0, 0]);
    clock.advance(1);
    expect(await counts()).toEqual([0, 0, 0]);
    expect(await receive()).toEqual([]);
  });

  test('outlives the process, hidden as it was', async () => {
    await send('a');
    await send('b');
    const [first] = await receive();
    await stop();
    await start();
    ensure('work');
    expect(await counts()).toEqual([1, 1, 0]);
    await sqs('DeleteMessage', { QueueUrl: url('work'), ReceiptHandle: first?.ReceiptHandle });
    clock.advance(30_000);
    expect((await receive({ MaxNumberOfMessages: 10 })).map((m) => m.Body)).toEqual(['b']);
  });

  test('that was received too often goes to the dead-letter queue', async () => {
    ensure('dead');
    ensure('work', { redrive: { targetArn: arn('dead'), maxReceiveCount: 2 } });
    await send('x');
    for (const count of [1, 1, 0]) {
      expect(await receive()).toHaveLength(count);
      clock.advance(30_000);
    }
    const [message] = await receive({ MessageSystemAttributeNames: ['All'] }, 'dead');
    expect(message).toMatchObject({
      Body: 'x',
      Attributes: {
        DeadLetterQueueSourceArn: arn('work'),
        SentTimestamp: String(START),
        ApproximateReceiveCount: '1',
      },
    });
  });
});

describe('long polling', () => {
  test('waits for a message', async () => {
    const waiting = receive({ WaitTimeSeconds: 20 });
    await send('late');
    expect((await waiting).map((m) => m.Body)).toEqual(['late']);
  });

  test('waits for a message that comes back', async () => {
    await send('x');
    await receive({ VisibilityTimeout: 3 });
    let back: Message[] | undefined;
    const waiting = receive({ WaitTimeSeconds: 20 }).then((messages) => {
      back = messages;
    });
    await vi.waitFor(() => {
      clock.advance(1000);
      expect(back).toHaveLength(1);
    });
    await waiting;
    expect(clock.now() - START).toBeLessThan(20_000);
  });

  test('answers with nothing when the time is over', async () => {
    let answered: Message[] | undefined;
    const waiting = receive({ WaitTimeSeconds: 2 }).then((messages) => {
      answered = messages;
    });
    await vi.waitFor(() => {
      clock.advance(500);
      expect(answered).toEqual([]);
    });
    await waiting;
  });

  test('of a receiver that has gone takes no message with it', async () => {
    const gone = new AbortController();
    const request = await signer('sqs').sign(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.ReceiveMessage' },
      body: JSON.stringify({ QueueUrl: url('work'), WaitTimeSeconds: 20 }),
    });
    const connections = () =>
      new Promise<number>((resolve) => gateway.server.getConnections((_, count) => resolve(count)));
    const lost = fetch(request, { signal: gone.signal });
    await vi.waitFor(async () => expect(await connections()).toBe(1));
    gone.abort();
    await expect(lost).rejects.toThrow();
    await vi.waitFor(async () => expect(await connections()).toBe(0));
    await send('x');
    expect(await counts()).toEqual([1, 0, 0]);
  });
});

describe('batches', () => {
  test('send and delete, each entry for itself', async () => {
    const sent = await sqs('SendMessageBatch', {
      QueueUrl: url('work'),
      Entries: [
        { Id: 'a', MessageBody: 'one' },
        { Id: 'b', MessageBody: 'bad \u0000' },
        { Id: 'c', MessageBody: 'three' },
      ],
    });
    expect(sent).toMatchObject({
      Successful: [{ Id: 'a', MD5OfMessageBody: md5('one') }, { Id: 'c' }],
      Failed: [{ Id: 'b', SenderFault: true, Code: 'InvalidMessageContents' }],
    });
    const [first, second] = await receive({ MaxNumberOfMessages: 10 });
    const deleted = await sqs('DeleteMessageBatch', {
      QueueUrl: url('work'),
      Entries: [
        { Id: 'a', ReceiptHandle: first?.ReceiptHandle },
        { Id: 'b', ReceiptHandle: second?.ReceiptHandle },
        { Id: 'c', ReceiptHandle: 'nonsense' },
      ],
    });
    expect(deleted).toMatchObject({
      Successful: [{ Id: 'a' }, { Id: 'b' }],
      Failed: [{ Id: 'c', Code: 'ReceiptHandleIsInvalid' }],
    });
    expect(await counts()).toEqual([0, 0, 0]);
  });

  test.each([
    ['EmptyBatchRequest', []],
    [
      'TooManyEntriesInBatchRequest',
      Array.from({ length: 11 }, (_, i) => ({ Id: `${i}`, MessageBody: 'x' })),
    ],
    ['BatchEntryIdsNotDistinct', [1, 2].map(() => ({ Id: 'a', MessageBody: 'x' }))],
    ['InvalidBatchEntryId', [{ Id: 'a b', MessageBody: 'x' }]],
    ['BatchRequestTooLong', ['a', 'b'].map((Id) => ({ Id, MessageBody: 'x'.repeat(600_000) }))],
  ])('are refused whole with %s', async (name, Entries) => {
    await expect(sqs('SendMessageBatch', { QueueUrl: url('work'), Entries })).rejects.toMatchObject({ name });
  });
});

describe('queues', () => {
  test('are found by name and listed by prefix', async () => {
    ensure('work-dead');
    ensure('other');
    expect(await sqs('GetQueueUrl', { QueueName: 'work' })).toEqual({ QueueUrl: url('work') });
    expect(await sqs('ListQueues', { QueueNamePrefix: 'work' })).toEqual({
      QueueUrls: [url('work'), url('work-dead')],
    });
  });

  test('tell their settings', async () => {
    ensure('work', {
      visibilityTimeoutSeconds: 90,
      redrive: { targetArn: arn('dead'), maxReceiveCount: 3 },
    });
    const { Attributes } = await sqs('GetQueueAttributes', {
      QueueUrl: url('work'),
      AttributeNames: ['QueueArn', 'VisibilityTimeout', 'RedrivePolicy', 'CreatedTimestamp', 'Policy'],
    });
    expect(Attributes).toEqual({
      QueueArn: arn('work'),
      VisibilityTimeout: '90',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arn('dead'), maxReceiveCount: 3 }),
      CreatedTimestamp: String(START / 1000),
    });
  });

  test('are purged, but not twice in a minute', async () => {
    await send('x');
    await receive();
    await send('y');
    await sqs('PurgeQueue', { QueueUrl: url('work') });
    expect(await counts()).toEqual([0, 0, 0]);
    await expect(sqs('PurgeQueue', { QueueUrl: url('work') })).rejects.toMatchObject({
      name: 'PurgeQueueInProgress',
    });
    clock.advance(60_000);
    expect(await sqs('PurgeQueue', { QueueUrl: url('work') })).toEqual({});
  });

  test('take messages of the cloud itself', async () => {
    await queues.send(arn('work'), '{"a":1}', { ERROR_CODE: 'NO_RESOURCE' });
    const [message] = await receive({ MessageAttributeNames: ['All'] });
    expect(message).toMatchObject({
      Body: '{"a":1}',
      MessageAttributes: { ERROR_CODE: { DataType: 'String', StringValue: 'NO_RESOURCE' } },
    });
    await expect(queues.send(arn('work'), 'x', { EMPTY: '' })).rejects.toThrow('EMPTY');
    await expect(queues.send(arn('nowhere'), 'x')).rejects.toMatchObject({ code: 'QueueDoesNotExist' });
  });
});

describe('refused are', () => {
  test('FIFO queues', () => {
    expect(() => ensure('work.fifo')).toThrow('FIFO queues (work.fifo)');
  });

  test('a queue that does not exist, also by its older name', async () => {
    const { status, headers, body } = await callJson(endpoint, {
      service: 'sqs',
      target: 'AmazonSQS.SendMessage',
      version: '1.0',
      input: { QueueUrl: url('nowhere'), MessageBody: 'x' },
    });
    expect([status, body['__type']]).toEqual([400, 'QueueDoesNotExist']);
    expect(headers.get('x-amzn-query-error')).toBe('AWS.SimpleQueueService.NonExistentQueue;Sender');
  });

  test.each([
    ['MessageGroupId', { MessageGroupId: 'a' }, 'NotEmulated'],
    ['MessageSystemAttributes', { MessageSystemAttributes: {} }, 'NotEmulated'],
    ['DelaySeconds', { DelaySeconds: 901 }, 'InvalidParameterValue'],
    ['over a megabyte', { MessageBody: 'x'.repeat(2 ** 20 + 1) }, 'InvalidParameterValue'],
    ['a character outside XML', { MessageBody: '\u0001' }, 'InvalidMessageContents'],
    [
      'a number that is none',
      { MessageAttributes: { n: { DataType: 'Number', StringValue: 'x' } } },
      'InvalidParameterValue',
    ],
    [
      'an attribute without value',
      { MessageAttributes: { n: { DataType: 'String' } } },
      'InvalidParameterValue',
    ],
  ])('a message with %s', async (_, more, name) => {
    await expect(send('x', more)).rejects.toMatchObject({ name });
  });

  test('a receipt that never was one', async () => {
    const input = { QueueUrl: url('work'), ReceiptHandle: 'nonsense' };
    await expect(sqs('DeleteMessage', input)).rejects.toMatchObject({ name: 'ReceiptHandleIsInvalid' });
  });

  test('attributes that SQS does not know', async () => {
    await expect(receive({ AttributeNames: ['Mood'] })).rejects.toThrow('Unknown Attribute Mood');
    const input = { QueueUrl: url('work'), AttributeNames: ['Mood'] };
    await expect(sqs('GetQueueAttributes', input)).rejects.toMatchObject({ name: 'InvalidAttributeName' });
  });

  test('all other operations, by name', async () => {
    await expect(sqs('CreateQueue', { QueueName: 'x' })).rejects.toThrow('AmazonSQS.CreateQueue');
  });
});
