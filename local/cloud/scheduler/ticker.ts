import { randomUUID } from 'node:crypto';
import type { Clock } from '#cloud/clock.ts';
import type { Place } from '#cloud/service.ts';
import { wholeSeconds } from './courier.ts';
import { compileExpression, latestOccurrence, type NextOccurrence } from './occurrences.ts';
import type { ScheduleStore } from './store.ts';
import type { ScheduleSpec } from './types.ts';

export interface Ticker {
  /** Replaces the schedules, which the store has adopted. */
  follow(schedules: readonly ScheduleSpec[]): void;
  start(): void;
  stop(): void;
}

interface Followed {
  readonly spec: ScheduleSpec;
  readonly begin: number;
  readonly next: NextOccurrence;
}

/**
 * Fires schedules as they fall due. AWS is never switched off, and a machine is: what passed meanwhile is treated as an
 * invocation that could not be made until now. So the last occurrence is fired if it is younger than the greatest age of
 * its retry policy, and earlier ones are left out. The same holds for a clock that jumps.
 */
export function createTicker(o: {
  clock: Clock;
  place: Place;
  store: ScheduleStore;
  /** Called after occurrences were written down. */
  onFired(): void;
}): Ticker {
  const { clock, store } = o;
  let followed: readonly Followed[] = [];
  let running = false;
  let cancelTimer = () => {};

  const tick = () => {
    if (!running) return;
    cancelTimer();
    const now = clock.now();
    for (const schedule of followed) fireIfDue(schedule, now);
    o.onFired();
    const nexts = followed.flatMap(({ next }) => next(now) ?? []);
    cancelTimer = nexts.length === 0 ? () => {} : clock.at(Math.min(...nexts), tick);
  };

  const fireIfDue = ({ spec, begin, next }: Followed, now: number) => {
    const { arn, target } = spec;
    const age = target.retry.maxAgeSeconds * 1000;
    const after = Math.max(store.progress(arn)?.last ?? begin - 1, now - age - 1);
    const scheduledAt = latestOccurrence(next, after, now);
    if (scheduledAt === undefined) return;
    store.fire({
      executionId: randomUUID(),
      scheduleArn: arn,
      scheduledAt,
      targetArn: target.arn,
      input: target.input ?? notification(spec, scheduledAt, o.place),
      deadLetterArn: target.deadLetterArn,
      retries: target.retry.attempts,
      expiresAt: scheduledAt + age,
    });
  };

  return {
    follow(schedules) {
      followed = schedules
        .filter(({ enabled }) => enabled)
        .map((spec) => {
          const begin = store.progress(spec.arn)?.begin ?? clock.now();
          return { spec, begin, next: compileExpression({ ...spec, begin }) };
        });
      tick();
    },
    start() {
      running = true;
      tick();
    },
    stop() {
      running = false;
      cancelTimer();
    },
  };
}

/** What a target gets that has no input. That `detail` is text is AWS' own way. */
function notification({ arn }: ScheduleSpec, scheduledAt: number, place: Place): string {
  return JSON.stringify({
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account: place.account,
    time: wholeSeconds(scheduledAt),
    region: place.region,
    resources: [arn],
    detail: '{}',
  });
}
