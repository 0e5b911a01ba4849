import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { type CaseEvent, EVENT_SOURCE } from '#contracts/case-events.ts';

/** Puts events on the bus in their order; for each whether it was taken. After the first that was not, none is tried. */
export type Publish = (events: readonly CaseEvent[]) => Promise<readonly boolean[]>;

/** What EventBridge takes in one call. */
const ENTRIES_PER_CALL = 10;

/** One call; for each entry whether it was taken. */
type Put = (entries: PutEventsRequestEntry[]) => Promise<readonly boolean[]>;

function putTo(client: EventBridgeClient): Put {
  return async (Entries) => {
    const answer = await client.send(new PutEventsCommand({ Entries }));
    return Entries.map((_, index) => !answer.Entries?.[index]?.ErrorCode);
  };
}

export function publisher(bus: string, put: Put = putTo(new EventBridgeClient({}))): Publish {
  return async (events) => {
    const taken: boolean[] = [];
    for (let start = 0; start < events.length && !taken.includes(false); start += ENTRIES_PER_CALL) {
      const batch = events.slice(start, start + ENTRIES_PER_CALL);
      const answer = await put(
        batch.map((event) => ({
          EventBusName: bus,
          Source: EVENT_SOURCE,
          DetailType: event.facts.type,
          Time: new Date(event.at),
          Detail: JSON.stringify(event),
        })),
      );
      taken.push(...answer);
    }
    return events.map((_, index) => taken[index] ?? false);
  };
}
