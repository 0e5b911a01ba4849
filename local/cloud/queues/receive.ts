import { z } from 'zod';
import type { Clock } from '#cloud/clock.ts';
import { type JsonOperation, operation } from '#cloud/gateway/index.ts';
import { ServiceError } from '#cloud/service.ts';
import { checkBatch } from './batch.ts';
import type { Bell } from './bell.ts';
import { attributesMd5, selectAttributes } from './message-attributes.ts';
import type { MessageStore, ReceivedMessage } from './message-store.ts';
import { invalidParameter } from './queue-errors.ts';
import type { Registry } from './registry.ts';
import { bodyMd5 } from './send.ts';

const QueueUrl = z.string();
const ReceiptHandle = z.string().min(1);
const VisibilityTimeout = z.int().min(0).max(43_200);
const Names = z.array(z.string()).optional();

const ReceiveInput = z.strictObject({
  QueueUrl,
  MaxNumberOfMessages: z.int().min(1).max(10).optional(),
  VisibilityTimeout: VisibilityTimeout.optional(),
  WaitTimeSeconds: z.int().min(0).max(20).optional(),
  /** The older name of the next. */
  AttributeNames: Names,
  MessageSystemAttributeNames: Names,
  MessageAttributeNames: Names,
});

export function receiveOperations(o: {
  clock: Clock;
  registry: Registry;
  store: MessageStore;
  bell: Bell;
  isClosed(): boolean;
}): Record<string, JsonOperation> {
  const { clock, registry, store, bell } = o;

  const receive = async (input: z.infer<typeof ReceiveInput>, signal: AbortSignal) => {
    const queue = registry.byUrl(input.QueueUrl);
    const deadline = clock.now() + (input.WaitTimeSeconds ?? 0) * 1000;
    const hidden = (input.VisibilityTimeout ?? queue.visibilityTimeoutSeconds) * 1000;
    const max = input.MaxNumberOfMessages ?? 1;
    // A receiver that has gone must not take a message with it.
    while (!signal.aborted && !o.isClosed()) {
      const now = clock.now();
      const { messages, redriven } = store.receive(queue, { max, now, hiddenUntil: now + hidden });
      if (queue.redrive && redriven > 0) bell.ring(queue.redrive.targetArn);
      if (messages.length > 0 || now >= deadline) return messages;
      const back = store.nextVisible(queue.arn, now) ?? deadline;
      await bell.wait(queue.arn, Math.min(deadline, back), signal);
    }
    return [];
  };

  return {
    ReceiveMessage: operation(
      'ReceiveMessage',
      ReceiveInput,
      async (input, { signal }) => {
        const system = systemAttributeNames([
          ...(input.AttributeNames ?? []),
          ...(input.MessageSystemAttributeNames ?? []),
        ]);
        const messages = await receive(input, signal);
        if (messages.length === 0) return {};
        return { Messages: messages.map((m) => describe(m, system, input.MessageAttributeNames ?? [])) };
      },
      'InvalidParameterValue',
    ),

    DeleteMessage: operation(
      'DeleteMessage',
      z.strictObject({ QueueUrl, ReceiptHandle }),
      ({ QueueUrl, ReceiptHandle }) => {
        checkReceipt(ReceiptHandle);
        store.delete(registry.byUrl(QueueUrl).arn, ReceiptHandle);
      },
      'InvalidParameterValue',
    ),

    DeleteMessageBatch: operation(
      'DeleteMessageBatch',
      z.strictObject({ QueueUrl, Entries: z.array(z.strictObject({ Id: z.string(), ReceiptHandle })) }),
      ({ QueueUrl, Entries }) => {
        checkBatch(Entries);
        const { arn } = registry.byUrl(QueueUrl);
        const [good, bad] = [Entries.filter(hasReceipt), Entries.filter((entry) => !hasReceipt(entry))];
        for (const { ReceiptHandle } of good) store.delete(arn, ReceiptHandle);
        return {
          Successful: good.map(({ Id }) => ({ Id })),
          Failed: bad.map(({ Id }) => ({ Id, SenderFault: true, Code: 'ReceiptHandleIsInvalid' })),
        };
      },
      'InvalidParameterValue',
    ),

    ChangeMessageVisibility: operation(
      'ChangeMessageVisibility',
      z.strictObject({ QueueUrl, ReceiptHandle, VisibilityTimeout }),
      ({ QueueUrl, ReceiptHandle, VisibilityTimeout }) => {
        checkReceipt(ReceiptHandle);
        const { arn } = registry.byUrl(QueueUrl);
        const now = clock.now();
        if (!store.changeVisibility(arn, ReceiptHandle, now, now + VisibilityTimeout * 1000))
          throw new ServiceError('MessageNotInflight', 'The message referred to is not in flight.');
        bell.ring(arn);
      },
      'InvalidParameterValue',
    ),
  };
}

const SYSTEM_ATTRIBUTES = {
  SenderId: (m) => m.sender,
  SentTimestamp: (m) => String(m.sentAt),
  ApproximateReceiveCount: (m) => String(m.receives),
  ApproximateFirstReceiveTimestamp: (m) => String(m.firstReceivedAt),
  DeadLetterQueueSourceArn: (m) => m.sourceArn,
} satisfies Record<string, (message: ReceivedMessage) => string | undefined>;

/** Attributes that a message of a standard queue here never has, though they may be asked for. */
const NEVER_THERE = ['SequenceNumber', 'MessageDeduplicationId', 'MessageGroupId', 'AWSTraceHeader'];

function systemAttributeNames(asked: readonly string[]): Set<string> {
  const known = [...Object.keys(SYSTEM_ATTRIBUTES), ...NEVER_THERE];
  for (const name of asked)
    if (name !== 'All' && !known.includes(name)) throw invalidParameter(`Unknown Attribute ${name}.`);
  return new Set(asked.includes('All') ? known : asked);
}

function describe(message: ReceivedMessage, system: ReadonlySet<string>, wanted: readonly string[]) {
  const own = selectAttributes(message.attributes, wanted);
  const Attributes = Object.entries(SYSTEM_ATTRIBUTES)
    .map(([name, read]): [string, string | undefined] => [name, read(message)])
    .filter(([name, value]) => system.has(name) && value !== undefined);
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: bodyMd5(message.body),
    ...(Attributes.length > 0 && { Attributes: Object.fromEntries(Attributes) }),
    ...(Object.keys(own).length > 0 && {
      MessageAttributes: own,
      MD5OfMessageAttributes: attributesMd5(own),
    }),
  };
}

/** A receipt that was good once is not refused: deleting twice is no error. */
function hasReceipt({ ReceiptHandle }: { ReceiptHandle: string }): boolean {
  return /^[0-9A-F]{64}$/.test(ReceiptHandle);
}

function checkReceipt(ReceiptHandle: string): void {
  if (!hasReceipt({ ReceiptHandle }))
    throw new ServiceError('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
}
