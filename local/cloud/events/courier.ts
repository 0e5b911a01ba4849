import type { Clock } from '#cloud/clock.ts';
import type { Delivery, Outbox } from './outbox.ts';
import { afterFailure, delayAfter } from './retry-policy.ts';
import type { DeadLetter, EventsOptions } from './types.ts';

export interface Courier {
  start(): void;
  /** Looks for deliveries that fall due. Call after adding some. */
  wake(): void;
  stop(): void;
}

/** Deliveries that are made at the same time: enough to keep slow targets from holding up the others. */
const AT_ONCE = 32;

/**
 * Makes the deliveries of the outbox as they fall due. A delivery leaves the outbox only after its target took it:
 * when the process dies in between, it is made again.
 */
export function createCourier(
  o: Pick<EventsOptions, 'deliver' | 'deadLetter'> & { clock: Clock; outbox: Outbox },
): Courier {
  const { clock, outbox } = o;
  const underWay = new Set<number>();
  let running = false;
  let cancelTimer = () => {};

  const wake = () => {
    if (!running) return;
    const waiting = outbox.due(clock.now(), AT_ONCE + underWay.size).filter((d) => !underWay.has(d.id));
    for (const delivery of waiting.slice(0, AT_ONCE - underWay.size)) {
      underWay.add(delivery.id);
      void carry(delivery);
    }
    cancelTimer();
    const next = outbox.nextDue(clock.now());
    cancelTimer = next === undefined ? () => {} : clock.at(next, wake);
  };

  const carry = async (delivery: Delivery) => {
    let record: () => void;
    try {
      await hand(delivery);
      record = () => outbox.done(delivery.id);
    } catch (error) {
      record = () => recordFailure(delivery, error);
    }
    // After `stop` the outbox is closed: the delivery stays in it and is made again.
    if (!running) return;
    record();
    underWay.delete(delivery.id);
    wake();
  };

  const hand = async ({ targetArn, deadLetterArn, event, failure, ruleArn }: Delivery): Promise<void> => {
    if (failure === undefined) return o.deliver(targetArn, JSON.parse(event), ruleArn);
    const attributes: DeadLetter['attributes'] = JSON.parse(failure);
    return o.deadLetter(deadLetterArn ?? '', { event: JSON.parse(event), attributes });
  };

  const recordFailure = (delivery: Delivery, error: unknown) => {
    const now = clock.now();
    if (delivery.failure !== undefined) {
      // The last place an event can go to: never given up.
      console.error(`events: the dead-letter queue of ${delivery.ruleArn} does not take an event`);
      outbox.retry(delivery.id, now + delayAfter(delivery.attempts + 1));
      return;
    }
    const outcome = afterFailure(delivery, error, now);
    if ('retryAt' in outcome) outbox.retry(delivery.id, outcome.retryAt);
    else if (delivery.deadLetterArn !== undefined)
      outbox.giveUp(delivery.id, JSON.stringify(outcome.attributes), now);
    else {
      console.error(`events: dropped an event of ${delivery.ruleArn}, which has no dead-letter queue`);
      outbox.done(delivery.id);
    }
  };

  return {
    start() {
      running = true;
      wake();
    },
    wake,
    stop() {
      running = false;
      cancelTimer();
    },
  };
}
