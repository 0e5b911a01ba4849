import type { Clock } from '#cloud/clock.ts';
import type { Place, Service } from '#cloud/service.ts';

export interface ScheduleTarget {
  /** A function or a queue. */
  readonly arn: string;
  readonly roleArn: string;
  /** What the target gets, as it stands. @default the notification that AWS sends */
  readonly input?: string;
  /** The queue for what could not be delivered. Without one it is dropped, as on AWS. */
  readonly deadLetterArn?: string;
  readonly retry: { readonly attempts: number; readonly maxAgeSeconds: number };
}

export interface ScheduleSpec {
  readonly name: string;
  readonly group: string;
  readonly arn: string;
  readonly enabled: boolean;
  /** `rate(…)`, `cron(…)` or `at(…)`. */
  readonly expression: string;
  /** IANA name of the time zone in which `cron` and `at` are meant. */
  readonly timezone: string;
  readonly target: ScheduleTarget;
}

/** An input that could not be delivered, with the attributes that AWS puts on the message in the queue. */
export interface DeadLetter {
  readonly input: string;
  readonly attributes: Readonly<
    Record<
      | 'ERROR_CODE'
      | 'ERROR_MESSAGE'
      | 'EXECUTION_ID'
      | 'EXHAUSTED_RETRY_CONDITION'
      | 'IS_PAYLOAD_TRUNCATED'
      | 'RETRY_ATTEMPTS'
      | 'SCHEDULED_TIME'
      | 'SCHEDULE_ARN'
      | 'TARGET_ARN',
      string
    >
  >;
}

export interface SchedulerOptions {
  /** The SQLite file: how far each schedule has come, and deliveries to be made. */
  readonly file: string;
  readonly place: Place;
  readonly clock: Clock;
  /** Hands an input to a target, which may get the same one again. A rejection is tried again later. */
  deliver(targetArn: string, input: string, scheduleArn: string): Promise<void>;
  deadLetter(queueArn: string, letter: DeadLetter): Promise<void>;
}

export interface Scheduler extends Service {
  /**
   * Replaces all schedules. One that is new, or has another expression, zone or state than before, begins now.
   * @throws {ServiceError} `ValidationException` for an expression, a zone or a retry policy that AWS would not take
   */
  deploy(schedules: readonly ScheduleSpec[]): void;
  /** Begins with what fell due, or was under way, while nothing ran. */
  resume(): void;
}
