import type { Clock } from '#cloud/clock.ts';
import { delayAfter } from '#cloud/events/retry-policy.ts';
import { ServiceError } from '#cloud/service.ts';
import type { Delivery, ScheduleStore } from './store.ts';
import type { DeadLetter, SchedulerOptions } from './types.ts';

export interface Courier {
  start(): void;
  /** Looks for deliveries that are due. Call after adding some. */
  wake(): void;
  /** Waits for the delivery that is being made. */
  stop(): Promise<void>;
}

/**
 * Makes deliveries as they fall due, one after the other: a target only writes down what it is given. A delivery leaves
 * the store after its target took it, so when the process dies in between, it is made again.
 */
export function createCourier(
  o: Pick<SchedulerOptions, 'deliver' | 'deadLetter'> & { clock: Clock; store: ScheduleStore },
): Courier {
  const { clock, store } = o;
  let running = false;
  let round: Promise<void> | undefined;
  let cancelTimer = () => {};

  const wake = () => {
    if (!running || round) return;
    cancelTimer();
    round = carryAll().finally(() => {
      round = undefined;
      const next = running ? store.nextDue() : undefined;
      if (next !== undefined) cancelTimer = clock.at(next, wake);
    });
  };

  const carryAll = async () => {
    while (running) {
      const delivery = store.due(clock.now());
      if (!delivery) return;
      await carry(delivery);
    }
  };

  const carry = async (delivery: Delivery) => {
    try {
      await hand(delivery);
      store.done(delivery.id);
    } catch (error) {
      recordFailure(delivery, error);
    }
  };

  const hand = async (delivery: Delivery): Promise<void> => {
    const { targetArn, deadLetterArn = '', input, failure, scheduleArn } = delivery;
    if (failure === undefined) return o.deliver(targetArn, input, scheduleArn);
    const attributes: DeadLetter['attributes'] = JSON.parse(failure);
    return o.deadLetter(deadLetterArn, { input, attributes });
  };

  const recordFailure = (delivery: Delivery, error: unknown) => {
    const retryAt = clock.now() + delayAfter(delivery.attempts + 1);
    const exhausted = exhaustedBy(delivery, retryAt);
    // The last place that an input can go to is never given up.
    if (delivery.failure !== undefined || exhausted === undefined) store.retry(delivery.id, retryAt);
    else if (delivery.deadLetterArn !== undefined)
      store.giveUp(delivery.id, JSON.stringify(attributesOf(delivery, error, exhausted)));
    else {
      console.error(`scheduler: dropped an input of ${delivery.scheduleArn}, which has no dead-letter queue`);
      store.done(delivery.id);
    }
  };

  return {
    start() {
      running = true;
      wake();
    },
    wake,
    async stop() {
      running = false;
      cancelTimer();
      await round;
    },
  };
}

function exhaustedBy({ attempts, retries, expiresAt }: Delivery, retryAt: number): string | undefined {
  if (attempts >= retries) return 'MaximumRetryAttempts';
  return retryAt > expiresAt ? 'MaximumEventAgeInSeconds' : undefined;
}

function attributesOf(delivery: Delivery, error: unknown, exhausted: string): DeadLetter['attributes'] {
  return {
    ERROR_CODE: error instanceof ServiceError ? error.code : 'InternalFailure',
    ERROR_MESSAGE: (error instanceof Error && error.message) || 'The target failed.',
    EXECUTION_ID: delivery.executionId,
    EXHAUSTED_RETRY_CONDITION: exhausted,
    IS_PAYLOAD_TRUNCATED: 'false',
    RETRY_ATTEMPTS: String(delivery.attempts),
    SCHEDULED_TIME: wholeSeconds(delivery.scheduledAt),
    SCHEDULE_ARN: delivery.scheduleArn,
    TARGET_ARN: delivery.targetArn,
  };
}

/** As EventBridge Scheduler writes times. */
export function wholeSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
