import type { ExecutionStatus } from '../contract.ts';
import type { Frame } from '../store/frames.ts';
import { announceStatus, type Core } from './core.ts';
import { details, output, Trail } from './trail.ts';

const EVENTS = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} as const;

export type End =
  | { readonly status: 'SUCCEEDED'; readonly output: string }
  | {
      readonly status: Exclude<ExecutionStatus, 'RUNNING' | 'SUCCEEDED'>;
      readonly error?: string | undefined;
      readonly cause?: string | undefined;
    };

/** Ends an execution with everything in it, unless it has ended already. `previous` is the event that led to it. */
export function endExecution(core: Core, id: number, end: End, previous?: number): void {
  const { executions, frames, transaction } = core.store;
  transaction(() => {
    const execution = executions.get(id);
    if (execution?.status !== 'RUNNING') return;
    for (const frame of frames.ofExecution(id)) abandon(core, frame);
    frames.removeExecution(id);
    const trail = new Trail(core, execution, previous ?? execution.events);
    const failed = end.status === 'SUCCEEDED' ? undefined : end;
    trail.add(
      EVENTS[end.status],
      end.status === 'SUCCEEDED' ? output(end.output) : details({ error: end.error, cause: end.cause }),
    );
    executions.end(id, {
      status: end.status,
      output: end.status === 'SUCCEEDED' ? end.output : null,
      error: failed?.error ?? null,
      cause: failed?.cause ?? null,
      stopped: core.clock.now(),
    });
    const ended = executions.get(id) ?? execution;
    // AWS reports no status changes of Express executions, and does not let them be looked up.
    if (execution.type === 'STANDARD') announceStatus(core, ended);
    core.ended(ended);
    if (execution.type === 'EXPRESS') executions.remove(id);
  });
}

/** Breaks off what a frame waits for elsewhere: its call, the execution that it started, its Map Run. */
export function abandon(core: Core, frame: Frame): void {
  const { executions, afterCommit } = core.store;
  afterCommit(() => core.calls.abort(frame.id));
  const nested = executions.waitedForBy(frame.id);
  if (nested) {
    executions.release(nested.id);
    endExecution(core, nested.id, { status: 'ABORTED' });
  }
  if (frame.mapRun !== null) stopMapRun(core, frame.mapRun, 'ABORTED');
}

/** Ends a Map Run before all its items are done, and its children with it. */
export function stopMapRun(core: Core, id: number, status: 'FAILED' | 'ABORTED'): void {
  const { executions, mapRuns } = core.store;
  if (mapRuns.get(id)?.status !== 'RUNNING') return;
  mapRuns.change(id, { status, stopped: core.clock.now() });
  for (const child of executions.runningInRun(id)) endExecution(core, child.id, { status: 'ABORTED' });
}
