import type { Workflow } from '../definition/asl.ts';
import type { FrameChange, NewFrame } from '../store/frames.ts';
import type { Core } from './core.ts';
import { type Trail, withInput } from './trail.ts';
import { stateNamed } from './visit.ts';

type Entry = Pick<NewFrame, 'state' | 'input' | 'phase' | 'enteredAt' | 'enteredEvent' | 'lastEvent'>;

/** Notes in the history that a state is entered, and gives what the frame must remember of it. */
export function enter(core: Core, trail: Trail, workflow: Workflow, state: string, input: string): Entry {
  const { Type } = stateNamed(workflow, state);
  const enteredEvent = trail.add(`${Type}StateEntered`, withInput(state, input));
  const enteredAt = core.clock.now();
  return { state, input, phase: 'ready', enteredAt, enteredEvent, lastEvent: enteredEvent };
}

/** Clears what a frame kept of the state that it leaves. */
export const afresh: FrameChange = {
  retries: '[]',
  due: null,
  heartbeatDue: null,
  heartbeatMs: null,
  token: null,
  call: null,
  submitted: 0,
  outcome: null,
  open: 0,
  failed: 0,
  tolerance: null,
  mapRun: null,
};

/** Puts a new frame at the start of a workflow and lets it run. */
export function spawn(
  core: Core,
  trail: Trail,
  workflow: Workflow,
  frame: Pick<NewFrame, 'execution' | 'parent' | 'position' | 'scope' | 'variables' | 'item' | 'input'>,
): number {
  const id = core.store.frames.add({
    ...frame,
    ...enter(core, trail, workflow, workflow.StartAt, frame.input),
  });
  core.kick(id);
  return id;
}
