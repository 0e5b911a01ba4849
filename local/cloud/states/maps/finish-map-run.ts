import type { Core } from '../engine/core.ts';
import { dataLimitExceeded } from '../engine/failure.ts';
import { settle } from '../engine/settle.ts';
import { details, type Trail } from '../engine/trail.ts';
import { stateNamed, workflowAt } from '../engine/visit.ts';
import { exceedsPayloadLimit, type Json, parseJson } from '../json.ts';
import type { MapRun } from '../store/map-runs.ts';

/** All children have ended, and no more failed than was tolerated. */
export function finishMapRun(core: Core, id: number, trail: Trail): void {
  const { frames, mapRuns, executions } = core.store;
  const run = mapRuns.get(id);
  const frame = run && frames.get(run.frame);
  const execution = run && executions.get(run.execution);
  if (!run || !frame || !execution) return;
  const state = stateNamed(workflowAt(core, execution.definition, frame.scope), frame.state);
  if (state.Type === 'Map' && state.ResultWriter) {
    frames.change(frame.id, { phase: 'writing', lastEvent: trail.last });
    core.kick(frame.id);
    return;
  }
  const text = `[${mapRuns
    .items(id)
    .map((item) => item.output ?? 'null')
    .join()}]`;
  if (!exceedsPayloadLimit(text)) {
    closeMapRun(core, run, trail, parseJson(text));
    return;
  }
  const failure = dataLimitExceeded(frame.state);
  mapRuns.change(id, { status: 'FAILED', stopped: core.clock.now() });
  mapRuns.removeItems(id);
  trail.add('MapRunFailed', details({ error: failure.error, cause: failure.cause }));
  trail.add('MapStateFailed');
  settle(core, frame, trail, { ok: false, failure });
}

/** Ends the run and its state with a result. */
export function closeMapRun(core: Core, run: MapRun, trail: Trail, value: Json): void {
  const { frames, mapRuns } = core.store;
  const frame = frames.get(run.frame);
  if (!frame) return;
  mapRuns.change(run.id, { status: 'SUCCEEDED', stopped: core.clock.now() });
  mapRuns.removeItems(run.id);
  trail.add('MapRunSucceeded');
  trail.add('MapStateSucceeded');
  settle(core, frame, trail, { ok: true, value });
}
