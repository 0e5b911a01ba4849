import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { CaseEvent, EVENT_SOURCE } from '#contracts/case-events.ts';
import { configOf } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { parse, wrap } from '../platform/wrap.ts';

/** What EventBridge takes in one call. */
const ENTRIES_PER_CALL = 10;

interface Publishable {
  /** Where the stream goes on from if this one fails. */
  readonly sequence: string;
  readonly entry: PutEventsRequestEntry;
}

/** Events are written once and never changed, so only insertions count; TTL deletions and other items do not. */
function publishable(record: DynamoDBRecord, bus: string): Publishable[] {
  const image = record.dynamodb?.NewImage;
  if (record.eventName !== 'INSERT' || !image?.['sk']?.S?.startsWith('EVENT#')) return [];
  const item = unmarshall(image as Record<string, AttributeValue>);
  const event = parse(CaseEvent, item['event'], 'an event on the stream');
  return [
    {
      sequence: record.dynamodb?.SequenceNumber ?? '',
      entry: {
        EventBusName: bus,
        Source: EVENT_SOURCE,
        DetailType: event.facts.type,
        Time: new Date(event.at),
        Detail: JSON.stringify(event),
      },
    },
  ];
}

/**
 * Carries the case's events from the table's stream to the bus, in order. PutEvents can fail in part: the stream then
 * delivers again from the first that failed, and every consumer keys its effect by case and number.
 */
export const makePublishEvents =
  ({ bus, put }: { bus: string; put: (entries: PutEventsRequestEntry[]) => Promise<readonly boolean[]> }) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const waiting = event.Records.flatMap((record) => publishable(record, bus));
    for (let start = 0; start < waiting.length; start += ENTRIES_PER_CALL) {
      const batch = waiting.slice(start, start + ENTRIES_PER_CALL);
      const taken = await put(batch.map(({ entry }) => entry));
      const failed = batch[taken.indexOf(false)];
      if (failed) return { batchItemFailures: [{ itemIdentifier: failed.sequence }] };
    }
    log('EVENTS_PUBLISHED', { count: waiting.length });
    return { batchItemFailures: [] };
  };

export const handler = wrap('publish-events', () => {
  const client = new EventBridgeClient({});
  return makePublishEvents({
    bus: configOf('publish-events').BUS,
    put: async (entries) => {
      const answer = await client.send(new PutEventsCommand({ Entries: entries }));
      return entries.map((_, index) => !answer.Entries?.[index]?.ErrorCode);
    },
  });
});
