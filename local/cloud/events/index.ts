import { jsonService } from '#cloud/gateway/index.ts';
import { eventOperations } from './api.ts';
import { createCourier } from './courier.ts';
import { buildEvent } from './event.ts';
import { openOutbox } from './outbox.ts';
import { createRulebook } from './rulebook.ts';
import type { Events, EventsOptions } from './types.ts';

export { compilePattern, type EventTest } from './pattern.ts';
export type { BusSpec, DeadLetter, Events, EventsOptions, OwnEvent, RuleSpec, TargetSpec } from './types.ts';

/**
 * EventBridge. An event is acknowledged when its deliveries to all targets are on disk; each is then made at least once.
 * Deliveries begin with `resume()`, so that everything can be deployed before the first one goes out.
 */
export function createEvents(o: EventsOptions): Events {
  const outbox = openOutbox(o.file);
  const rulebook = createRulebook(o.place);
  const courier = createCourier({ ...o, outbox });

  const publish = (events: readonly { bus: string; event: ReturnType<typeof buildEvent> }[]) => {
    const now = o.clock.now();
    outbox.add(
      events.flatMap(({ bus, event }) =>
        rulebook.targetsFor(bus, event).map((target) => ({ ...target, event, now })),
      ),
    );
    courier.wake();
  };

  return {
    signingName: 'events',
    handle: jsonService({
      signingName: 'events',
      targetPrefix: 'AWSEvents',
      version: '1.1',
      operations: eventOperations({ ...o, rulebook, publish }),
    }),
    deploy: (buses, rules) => rulebook.deploy(buses, rules),
    async put({ bus, ...entry }) {
      const event = buildEvent({ resources: [], time: o.clock.now(), ...entry }, o.place);
      publish([{ bus: rulebook.bus(bus).name, event }]);
      return event.id;
    },
    resume: () => courier.start(),
    async close() {
      courier.stop();
      outbox.close();
    },
  };
}
