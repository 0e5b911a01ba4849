import type { Clock } from '#cloud/clock.ts';
import type { Place, Service } from '#cloud/service.ts';

export interface BusSpec {
  readonly name: string;
  readonly arn: string;
}

export interface TargetSpec {
  readonly id: string;
  readonly arn: string;
  /** The queue for events that could not be delivered. Without one they are dropped, as on AWS. */
  readonly deadLetterArn?: string;
  /** @default 185 attempts within 24 hours */
  readonly retry?: { readonly attempts: number; readonly maxAgeSeconds: number };
}

export interface RuleSpec {
  readonly name: string;
  readonly arn: string;
  /** Name or ARN of its bus. */
  readonly bus: string;
  readonly pattern: unknown;
  readonly enabled: boolean;
  readonly targets: readonly TargetSpec[];
}

/** An event that could not be delivered, with the attributes that AWS puts on the message in the queue. */
export interface DeadLetter {
  readonly event: unknown;
  readonly attributes: Readonly<
    Record<
      | 'RULE_ARN'
      | 'TARGET_ARN'
      | 'ERROR_CODE'
      | 'ERROR_MESSAGE'
      | 'EXHAUSTED_RETRY_CONDITION'
      | 'RETRY_ATTEMPTS',
      string
    >
  >;
}

export interface EventsOptions {
  /** The SQLite file of deliveries to be made. */
  readonly file: string;
  readonly place: Place;
  readonly clock: Clock;
  /** Hands an event to a target. A rejection is tried again later. */
  deliver(targetArn: string, event: unknown, ruleArn: string): Promise<void>;
  deadLetter(queueArn: string, entry: DeadLetter): Promise<void>;
}

/** An event of the cloud itself (S3, Step Functions, …), which may call its source `aws.…`. */
export interface OwnEvent {
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
  /** Name or ARN. */
  readonly bus: string;
  readonly resources?: readonly string[];
  /** Milliseconds since the epoch. @default now */
  readonly time?: number;
}

export interface Events extends Service {
  /** Replaces all buses and rules; the default bus is always there. Deliveries that wait keep their target. */
  deploy(buses: readonly BusSpec[], rules: readonly RuleSpec[]): void;
  /** Publishes one event. Answers its id once its deliveries are on disk. */
  put(entry: OwnEvent): Promise<string>;
  /** Starts deliveries, beginning with those that an earlier process left. */
  resume(): void;
}
