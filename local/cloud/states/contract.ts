import type { Clock } from '../clock.ts';
import type { Place, Service } from '../service.ts';

/** A task that ended without a result: the error name and the cause as they stand in the history. */
export class TaskFailure extends Error {
  readonly error: string;
  /** For Lambda the JSON payload `{errorMessage, errorType, trace}`. */
  override readonly cause: string;

  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`);
    this.name = 'TaskFailure';
    this.error = error;
    this.cause = cause;
  }
}

/** The world as state machines reach it. Every method may be called again for the same task after a restart. */
export interface TaskRunner {
  /** Invokes a function by name or ARN; resolves to its payload. Rejects with {@link TaskFailure}. */
  invokeFunction(nameOrArn: string, payload: unknown, o: CallOptions): Promise<unknown>;
  /** For `ItemReader` and `ResultWriter`; `roleArn` is that of the machine. */
  readObject(bucket: string, key: string, roleArn: string): Promise<Buffer>;
  writeObject(bucket: string, key: string, o: { body: Buffer; roleArn: string }): Promise<void>;
  /**
   * Whether the role of a machine may start the children of a Map Run.
   * @returns why not
   */
  childrenRefusal?(machineArn: string, roleArn: string): string | undefined;
  /** Any other integration: service and action of the resource ARN, e.g. `('events', 'putEvents', args)`. */
  callService(service: string, action: string, input: unknown, signal: AbortSignal): Promise<unknown>;
}

export interface CallOptions {
  readonly signal: AbortSignal;
  /** The role of the machine whose task this is. */
  readonly roleArn: string;
}

export type MachineType = 'STANDARD' | 'EXPRESS';

export interface MachineSpec {
  readonly arn: string;
  readonly name: string;
  /** The parsed Amazon States Language. */
  readonly definition: unknown;
  readonly roleArn: string;
  readonly type: MachineType;
}

export interface StatesOptions {
  /** Path of the SQLite file that holds machines, executions and histories. */
  readonly file: string;
  readonly place: Place;
  readonly clock: Clock;
  readonly tasks: TaskRunner;
  /** How many tasks may be in flight at once. @default 64 */
  readonly concurrency?: number;
}

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** What EventBridge publishes as `Step Functions Execution Status Change`. Times in milliseconds since the epoch. */
export interface ExecutionStatusChange {
  readonly executionArn: string;
  readonly stateMachineArn: string;
  readonly name: string;
  readonly status: ExecutionStatus;
  readonly startDate: number;
  readonly stopDate: number | null;
  readonly input: string;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
}

export interface States extends Service {
  readonly signingName: 'states';
  /**
   * Checks a machine and stores it; replaces an earlier definition. Running executions keep theirs.
   * @throws ServiceError `InvalidDefinition`, or `NotEmulated` for what this service refuses by name.
   */
  deploy(machine: MachineSpec): Promise<void>;
  /** ARN of the machine whose task waits for a token; nothing where no task does. */
  machineWaitingFor(token: string): string | undefined;
  /** Takes up everything that was in flight when the process died (at least once), then starts the clock. */
  resume(): void;
  /** Calls `listener` after each change of an execution's status has been committed. Not repeated after a crash. */
  onStatusChange(listener: (change: ExecutionStatusChange) => void): void;
}
