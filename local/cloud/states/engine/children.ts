import type { StateType } from '../definition/asl.ts';
import { parseJson } from '../json.ts';
import { readTolerance, type Tolerance, thresholdExceeded } from '../maps/tolerance.ts';
import type { Execution } from '../store/executions.ts';
import type { Frame } from '../store/frames.ts';
import type { Core } from './core.ts';
import { abandon } from './end-execution.ts';
import { enter } from './enter.ts';
import type { Failure } from './failure.ts';
import { settle } from './settle.ts';
import { Trail } from './trail.ts';
import { stateNamed, workflowAt } from './visit.ts';

/** The state types whose breaking off stands in the history. */
const ABORTABLE: ReadonlySet<StateType> = new Set(['Task', 'Wait', 'Parallel', 'Map']);

const EXCEEDED: Failure = {
  error: 'States.ExceedToleratedFailureThreshold',
  cause: 'The specified tolerated failure threshold was exceeded',
};

interface Family {
  readonly execution: Execution;
  readonly parent: Frame;
  readonly type: StateType;
  readonly trail: Trail;
}

/** A branch or iteration has come to its end; `previous` is its newest event. */
export function childSucceeded(core: Core, child: Frame, output: string, previous: number): void {
  const family = familyOf(core, child, previous);
  if (!family) return;
  const { parent, type, trail } = family;
  if (type === 'Map') trail.add('MapIterationSucceeded', { name: parent.state, index: child.position });
  closeChild(core, family, child, output, parent.failed);
}

/** A branch or iteration has failed. Takes the parent with it, unless the Map tolerates it. */
export function childFailed(core: Core, child: Frame, failure: Failure, previous: number): void {
  const family = familyOf(core, child, previous);
  if (!family) return;
  const { parent, type, trail } = family;
  const tolerance = readTolerance(parent.tolerance);
  const failed = parent.failed + 1;
  if (type === 'Map') {
    trail.add('MapIterationFailed', { name: parent.state, index: child.position });
    if (!thresholdExceeded(tolerance, failed)) {
      const { error = '', cause = '' } = failure;
      closeChild(core, family, child, JSON.stringify({ Error: error, Cause: cause }), failed);
      return;
    }
  }
  breakOff(core, family, type === 'Map' ? child.id : undefined);
  trail.add(`${type}StateFailed`);
  settle(core, parent, trail, { ok: false, failure: tolerates(tolerance) ? EXCEEDED : failure });
}

const tolerates = ({ count, percentage }: Tolerance) => Boolean(count) || Boolean(percentage);

function familyOf(core: Core, child: Frame, previous: number): Family | undefined {
  const { frames, executions } = core.store;
  const parent = child.parent === null ? undefined : frames.get(child.parent);
  const execution = executions.get(child.execution);
  if (!parent || !execution) return undefined;
  const { Type: type } = stateNamed(workflowAt(core, execution.definition, parent.scope), parent.state);
  return { execution, parent, type, trail: new Trail(core, execution, previous) };
}

/** Keeps what the child came to, starts the next one that waits, or ends the parent's state. */
function closeChild(core: Core, family: Family, child: Frame, outcome: string, failed: number): void {
  const { frames } = core.store;
  const { parent, type, trail } = family;
  frames.change(child.id, { phase: 'done', outcome, due: null, lastEvent: trail.last });
  const open = parent.open - 1;
  frames.note(parent.id, { open, failed });
  if (open > 0) {
    startNext(core, family);
    return;
  }
  const outputs = frames.children(parent.id).map((frame) => parseJson(frame.outcome ?? 'null'));
  frames.removeChildren(parent.id);
  trail.add(`${type}StateSucceeded`);
  settle(core, parent, trail, { ok: true, value: outputs });
}

function startNext(core: Core, { execution, parent, trail }: Family): void {
  const next = core.store.frames.nextQueued(parent.id);
  if (next) startIteration(core, execution, parent, next, trail);
}

/** Lets a queued iteration of an inline Map run. */
export function startIteration(
  core: Core,
  execution: Execution,
  parent: Frame,
  child: Frame,
  trail: Trail,
): void {
  trail.add('MapIterationStarted', { name: parent.state, index: child.position });
  const workflow = workflowAt(core, execution.definition, child.scope);
  core.store.frames.change(child.id, enter(core, trail, workflow, workflow.StartAt, child.input));
  core.kick(child.id);
}

/** Ends all open descendants of the parent, and notes it in the history for those that AWS has an event for. */
function breakOff(core: Core, { execution, parent, trail }: Family, failed: number | undefined): void {
  const drop = (frame: Frame, quiet: boolean) => {
    const open = frame.phase !== 'done' && frame.phase !== 'queued';
    const children = core.store.frames.children(frame.id);
    for (const child of children) drop(child, quiet);
    if (open && !quiet) {
      const workflow = workflowAt(core, execution.definition, frame.scope);
      const { Type } = stateNamed(workflow, frame.state);
      if (ABORTABLE.has(Type)) trail.add(`${Type}StateAborted`);
      if (frame.parent === parent.id && isMap(core, execution, parent))
        trail.add('MapIterationAborted', { name: parent.state, index: frame.position });
    }
    abandon(core, frame);
    core.store.frames.remove(frame.id);
  };
  for (const child of core.store.frames.children(parent.id)) drop(child, child.id === failed);
}

function isMap(core: Core, execution: Execution, frame: Frame): boolean {
  return stateNamed(workflowAt(core, execution.definition, frame.scope), frame.state).Type === 'Map';
}
