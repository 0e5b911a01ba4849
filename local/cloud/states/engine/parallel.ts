import type { ParallelState } from '../definition/asl.ts';
import type { Core } from './core.ts';
import { spawn } from './enter.ts';
import { Trail } from './trail.ts';
import { commit, evaluatorFor, trailOf, type Visit, within } from './visit.ts';

/** Starts all branches; they read the variables of this workflow, and assign their own. */
export async function runParallel(core: Core, visit: Visit<ParallelState>): Promise<void> {
  const { state, frame, execution } = visit;
  const template = state.Arguments;
  const input =
    template === undefined
      ? frame.input
      : JSON.stringify(await evaluatorFor(visit).value(template, 'Arguments'));
  commit(core, frame, () => {
    const started = trailOf(core, visit).add('ParallelStateStarted');
    core.store.frames.change(frame.id, {
      phase: 'children',
      open: state.Branches.length,
      failed: 0,
      lastEvent: started,
    });
    for (const [position, branch] of state.Branches.entries()) {
      spawn(core, new Trail(core, execution, started), branch, {
        execution: execution.id,
        parent: frame.id,
        position,
        scope: within(frame.scope, frame.state, String(position)),
        variables: frame.variables,
        item: frame.item,
        input,
      });
    }
  });
}
