import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { CaseEvent } from '#contracts/case-events.ts';
import { configOf } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { type Publish, publisher } from '../platform/publish.ts';
import { parse, wrap } from '../platform/wrap.ts';

interface Publishable {
  /** Where the stream goes on from if this one fails. */
  readonly sequence: string;
  readonly event: CaseEvent;
}

/** Events are written once and never changed, so only insertions count; TTL deletions and other items do not. */
function publishable(record: DynamoDBRecord): Publishable[] {
  const image = record.dynamodb?.NewImage;
  if (record.eventName !== 'INSERT' || !image?.['sk']?.S?.startsWith('EVENT#')) return [];
  const item = unmarshall(image as Record<string, AttributeValue>);
  const event = parse(CaseEvent, item['event'], 'an event on the stream');
  return [{ sequence: record.dynamodb?.SequenceNumber ?? '', event }];
}

/**
 * Carries the case's events from the table's stream to the bus, in order. PutEvents can fail in part: the stream then
 * delivers again from the first that failed, and every consumer keys its effect by case and number.
 */
export const makePublishEvents =
  ({ publish }: { publish: Publish }) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const waiting = event.Records.flatMap(publishable);
    const taken = await publish(waiting.map((one) => one.event));
    const failed = waiting[taken.indexOf(false)];
    if (failed) return { batchItemFailures: [{ itemIdentifier: failed.sequence }] };
    log('EVENTS_PUBLISHED', { count: waiting.length });
    return { batchItemFailures: [] };
  };

export const handler = wrap('publish-events', () =>
  makePublishEvents({ publish: publisher(configOf('publish-events').BUS) }),
);
