import { jsonService } from '#cloud/gateway/index.ts';
import { createBell } from './bell.ts';
import { manageOperations } from './manage.ts';
import { checkAttributes, type MessageAttributes } from './message-attributes.ts';
import { openMessageStore } from './message-store.ts';
import { queryErrorHeader } from './queue-errors.ts';
import { receiveOperations } from './receive.ts';
import { createRegistry } from './registry.ts';
import { sendOperations } from './send.ts';
import type { Queues, QueuesOptions } from './types.ts';

export type { QueueSpec, Queues, QueuesOptions } from './types.ts';

/** SQS: standard queues with visibility timeout, long polling, retention and redrive. */
export function createQueues(o: QueuesOptions): Queues {
  const { clock, place } = o;
  const store = openMessageStore(o.file);
  const registry = createRegistry(place, o.baseUrl);
  const bell = createBell(clock);
  let closed = false;
  const parts = { clock, place, registry, store, bell, isClosed: () => closed };

  return {
    signingName: 'sqs',
    handle: jsonService({
      signingName: 'sqs',
      targetPrefix: 'AmazonSQS',
      version: '1.0',
      operations: { ...sendOperations(parts), ...receiveOperations(parts), ...manageOperations(parts) },
      errorHeaders: queryErrorHeader,
    }),
    ensure(spec) {
      registry.ensure(spec);
      store.createdAt(spec.arn, clock.now());
    },
    async send(arn, body, attributes = {}) {
      const queue = registry.byArn(arn);
      const now = clock.now();
      const typed: MessageAttributes = {};
      for (const [name, StringValue] of Object.entries(attributes))
        typed[name] = { DataType: 'String', StringValue };
      checkAttributes(typed);
      const message = { body, attributes: typed, sender: place.account, sentAt: now, visibleAt: now };
      store.send(queue.arn, [message]);
      bell.ring(queue.arn);
    },
    async close() {
      closed = true;
      bell.ringAll();
      store.close();
    },
  };
}
