import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '#cloud/clock.ts';
import { type JsonOperation, operation, userIdOf } from '#cloud/gateway/index.ts';
import { type Caller, ServiceError } from '#cloud/service.ts';
import { checkBatch } from './batch.ts';
import type { Bell } from './bell.ts';
import { attributesMd5, attributesSize, checkAttributes, MessageAttributes } from './message-attributes.ts';
import type { MessageStore, NewMessage } from './message-store.ts';
import { invalidParameter } from './queue-errors.ts';
import type { Registry } from './registry.ts';

const LARGEST_MESSAGE = 2 ** 20;
/** The characters of XML 1.0; SQS takes no others. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const Content = {
  MessageBody: z.string().min(1),
  DelaySeconds: z.int().min(0).max(900).optional(),
  MessageAttributes: MessageAttributes.optional(),
};
type Content = z.infer<z.ZodObject<typeof Content>>;

const BatchEntry = z.strictObject({ Id: z.string(), ...Content });

export function sendOperations(o: {
  clock: Clock;
  registry: Registry;
  store: MessageStore;
  bell: Bell;
}): Record<string, JsonOperation> {
  const send = (url: string, contents: readonly Content[], caller: Caller | undefined) => {
    const queue = o.registry.byUrl(url);
    const messages = contents.map((content) => newMessage(content, caller, o.clock.now()));
    const ids = o.store.send(queue.arn, messages);
    o.bell.ring(queue.arn);
    return messages.map((message, i) => ({ MessageId: ids[i], ...checksums(message) }));
  };

  return {
    SendMessage: operation(
      'SendMessage',
      z.strictObject({ QueueUrl: z.string(), ...Content }),
      ({ QueueUrl, ...content }, { caller }) => send(QueueUrl, [content], caller)[0],
      'InvalidParameterValue',
    ),

    SendMessageBatch: operation(
      'SendMessageBatch',
      z.strictObject({ QueueUrl: z.string(), Entries: z.array(BatchEntry) }),
      ({ QueueUrl, Entries }, { caller }) => {
        checkBatch(Entries);
        const total = Entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
        if (total > LARGEST_MESSAGE)
          throw new ServiceError(
            'BatchRequestTooLong',
            `Batch requests cannot be longer than ${LARGEST_MESSAGE} bytes.`,
          );
        // One bad entry fails alone; the others are sent.
        const { good, Failed } = sortOut(Entries);
        const sent = send(QueueUrl, good, caller);
        const Successful = sent.map((result, i) => ({ Id: good[i]?.Id, ...result }));
        return { Successful, Failed };
      },
      'InvalidParameterValue',
    ),
  };
}

type Entry = z.infer<typeof BatchEntry>;

function sortOut(entries: readonly Entry[]): { good: Entry[]; Failed: Record<string, unknown>[] } {
  const good: Entry[] = [];
  const Failed: Record<string, unknown>[] = [];
  for (const entry of entries)
    try {
      checkContent(entry);
      good.push(entry);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      Failed.push({ Id: entry.Id, SenderFault: true, Code: error.code, Message: error.message });
    }
  return { good, Failed };
}

function newMessage(content: Content, caller: Caller | undefined, now: number): NewMessage {
  checkContent(content);
  return {
    body: content.MessageBody,
    attributes: content.MessageAttributes ?? {},
    sender: caller ? userIdOf(caller) : '',
    sentAt: now,
    visibleAt: now + (content.DelaySeconds ?? 0) * 1000,
  };
}

function checkContent(content: Content): void {
  if (FORBIDDEN.test(content.MessageBody))
    throw new ServiceError('InvalidMessageContents', 'Invalid characters were found in the message.');
  checkAttributes(content.MessageAttributes ?? {});
  if (sizeOf(content) > LARGEST_MESSAGE)
    throw invalidParameter(
      `One or more parameters are invalid. Reason: Message must be shorter than ${LARGEST_MESSAGE} bytes.`,
    );
}

function sizeOf(content: Content): number {
  return Buffer.byteLength(content.MessageBody) + attributesSize(content.MessageAttributes ?? {});
}

function checksums({ body, attributes }: NewMessage): Record<string, string> {
  return {
    MD5OfMessageBody: bodyMd5(body),
    ...(Object.keys(attributes).length > 0 && { MD5OfMessageAttributes: attributesMd5(attributes) }),
  };
}

export function bodyMd5(body: string): string {
  return createHash('md5').update(body).digest('hex');
}
