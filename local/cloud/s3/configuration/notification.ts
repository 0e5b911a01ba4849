import type { BucketTable } from '../buckets.ts';
import { ElementReader, element } from '../xml.ts';
import type { ConfigurationKind } from './kind.ts';

export interface Notification {
  readonly eventBridge: boolean;
}

/** Queues, topics and functions are not notified directly: they are refused by the name of their element. */
export const notification: ConfigurationKind<Notification> = {
  parameter: 'notification',
  operation: 'BucketNotificationConfiguration',
  root: 'NotificationConfiguration',
  parse: (root) => ({
    eventBridge:
      new ElementReader(root, ['EventBridgeConfiguration']).one('EventBridgeConfiguration') !== undefined,
  }),
  render: (value) =>
    element('NotificationConfiguration', value.eventBridge ? element('EventBridgeConfiguration') : undefined),
  absent: { value: { eventBridge: false } },
  deletable: false,
};

export function sendsToEventBridge(buckets: BucketTable, bucket: string): boolean {
  return buckets.configuration<Notification>(bucket, notification.parameter)?.eventBridge ?? false;
}
