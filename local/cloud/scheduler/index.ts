import { ServiceError } from '#cloud/service.ts';
import { schedulerApi } from './api.ts';
import { createCourier } from './courier.ts';
import { compileExpression } from './occurrences.ts';
import { openScheduleStore } from './store.ts';
import { createTicker } from './ticker.ts';
import type { Scheduler, SchedulerOptions, ScheduleSpec } from './types.ts';

export type { DeadLetter, Scheduler, SchedulerOptions, ScheduleSpec, ScheduleTarget } from './types.ts';

/**
 * EventBridge Scheduler. An occurrence and the delivery that it causes are written down together; the delivery is then
 * made at least once. Nothing happens before `resume()`, so that everything can be deployed first.
 */
export function createScheduler(o: SchedulerOptions): Scheduler {
  const store = openScheduleStore(o.file);
  const courier = createCourier({ ...o, store });
  const ticker = createTicker({ ...o, store, onFired: courier.wake });
  let deployed: readonly ScheduleSpec[] = [];

  return {
    signingName: 'scheduler',
    handle: schedulerApi(() =>
      deployed.flatMap((spec) => {
        const progress = store.progress(spec.arn);
        return progress ? [{ spec, progress }] : [];
      }),
    ),
    deploy(schedules) {
      for (const schedule of schedules) check(schedule, o.clock.now());
      store.adopt(schedules, o.clock.now());
      deployed = schedules.toSorted((a, b) => a.arn.localeCompare(b.arn));
      ticker.follow(deployed);
    },
    resume() {
      courier.start();
      ticker.start();
    },
    async close() {
      ticker.stop();
      await courier.stop();
      store.close();
    },
  };
}

/** All are judged before the first is taken over. */
function check(schedule: ScheduleSpec, now: number): void {
  compileExpression({ ...schedule, begin: now });
  const { attempts, maxAgeSeconds } = schedule.target.retry;
  if (attempts < 0 || attempts > 185 || maxAgeSeconds < 60 || maxAgeSeconds > 86_400)
    throw new ServiceError(
      'ValidationException',
      `The retry policy of ${schedule.name} must have 0 to 185 attempts and an age of 60 to 86400 seconds.`,
    );
}
