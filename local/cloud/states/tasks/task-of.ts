import type { TaskState } from '../definition/asl.ts';
import { type Integration, integrationOf } from '../definition/integration.ts';
import type { Core } from '../engine/core.ts';
import { Trail } from '../engine/trail.ts';
import { stateNamed, workflowAt } from '../engine/visit.ts';
import type { Execution } from '../store/executions.ts';
import type { Frame } from '../store/frames.ts';

/** A task in flight, as its frame tells. */
export interface TaskInFlight {
  readonly frame: Frame;
  readonly execution: Execution;
  readonly state: TaskState;
  readonly integration: Integration;
  readonly trail: Trail;
}

export function taskOf(core: Core, frame: Frame): TaskInFlight | undefined {
  const execution = core.store.executions.get(frame.execution);
  if (!execution) return undefined;
  const state = stateNamed(workflowAt(core, execution.definition, frame.scope), frame.state);
  if (state.Type !== 'Task') return undefined;
  const trail = new Trail(core, execution, frame.lastEvent);
  return { frame, execution, state, integration: integrationOf(state.Resource), trail };
}
