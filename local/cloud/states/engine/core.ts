import type { Clock } from '../../clock.ts';
import type { Place } from '../../service.ts';
import type { ExecutionStatusChange, TaskRunner } from '../contract.ts';
import type { Execution } from '../store/executions.ts';
import type { Store } from '../store/store.ts';
import type { Calls } from './calls.ts';

/** What the parts of the interpreter share. */
export interface Core {
  readonly store: Store;
  readonly clock: Clock;
  readonly place: Place;
  readonly tasks: TaskRunner;
  readonly calls: Calls;
  /** Takes the frame up as soon as the open transaction is on disk. */
  kick(frame: number): void;
  /** Starts further children of a Map Run as soon as the open transaction is on disk. */
  pump(mapRun: number): void;
  /** Makes sure that what falls due at `at` is seen then. */
  wakeAt(at: number): void;
  /** Tells those who wait for an execution (a task, a Map Run) that it has ended; in the same transaction. */
  ended(execution: Execution): void;
  /** Tells the listeners, as soon as the open transaction is on disk. */
  announce(change: ExecutionStatusChange): void;
}

export function announceStatus(core: Core, execution: Execution): void {
  core.announce({
    executionArn: execution.arn,
    stateMachineArn: execution.machine,
    name: execution.name,
    status: execution.status,
    startDate: execution.started,
    stopDate: execution.stopped,
    input: execution.input,
    output: execution.output,
    error: execution.error,
    cause: execution.cause,
  });
}
