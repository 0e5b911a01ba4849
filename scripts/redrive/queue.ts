import type { AwsClient } from 'aws4fetch';
import * as z from 'zod/mini';
import type { Message } from './letter.ts';

export interface DeadLetterQueue {
  /** Up to ten letters that nobody else sees for `hiddenSeconds`; none when the queue is empty. */
  take(hiddenSeconds: number): Promise<readonly Message[]>;
  delete(message: Message): Promise<void>;
  /** Lets everybody see it again at once. */
  putBack(message: Message): Promise<void>;
}

const Received = z.object({
  Messages: z.optional(
    z.array(
      z.object({
        MessageId: z.string(),
        ReceiptHandle: z.string(),
        Body: z.string(),
        MessageAttributes: z.optional(
          z.record(z.string(), z.object({ StringValue: z.optional(z.string()) })),
        ),
      }),
    ),
  ),
});

/** SQS over its JSON protocol: five calls do not need a client of their own. */
export async function openQueue(
  signer: AwsClient,
  endpoint: string,
  queueName: string,
): Promise<DeadLetterQueue> {
  const call = async (operation: string, input: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const response = await signer.fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${operation}` },
      body: JSON.stringify(input),
    });
    const text = await response.text();
    const answer: unknown = text ? JSON.parse(text) : {};
    if (response.ok) return answer;
    const { __type = String(response.status), message = '' } = answer as {
      __type?: string;
      message?: string;
    };
    throw new Error(`SQS refuses ${operation}: ${__type.split('#').at(-1)} ${message}`.trim());
  };
  const { QueueUrl } = z
    .object({ QueueUrl: z.string() })
    .parse(await call('GetQueueUrl', { QueueName: queueName }));

  return {
    async take(hiddenSeconds) {
      const answer = await call('ReceiveMessage', {
        QueueUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: hiddenSeconds,
        // Without waiting, SQS asks some of its servers only, and a queue with letters can look empty.
        WaitTimeSeconds: 1,
        MessageAttributeNames: ['All'],
      });
      return (Received.parse(answer).Messages ?? []).map((message) => ({
        id: message.MessageId,
        receipt: message.ReceiptHandle,
        body: message.Body,
        attributes: Object.fromEntries(
          Object.entries(message.MessageAttributes ?? {}).map(([name, { StringValue = '' }]) => [
            name,
            StringValue,
          ]),
        ),
      }));
    },
    async delete({ receipt }) {
      await call('DeleteMessage', { QueueUrl, ReceiptHandle: receipt });
    },
    async putBack({ receipt }) {
      await call('ChangeMessageVisibility', { QueueUrl, ReceiptHandle: receipt, VisibilityTimeout: 0 });
    },
  };
}
