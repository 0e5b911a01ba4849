import type { Core } from '../engine/core.ts';
import { stopMapRun } from '../engine/end-execution.ts';
import { settle } from '../engine/settle.ts';
import { details, Trail } from '../engine/trail.ts';
import type { Execution } from '../store/executions.ts';
import type { ItemStatus, MapCount, MapRun } from '../store/map-runs.ts';
import { finishMapRun } from './finish-map-run.ts';
import { thresholdExceeded } from './tolerance.ts';

const FAILURES: readonly ItemStatus[] = ['FAILED', 'TIMED_OUT', 'ABORTED'];

const EXCEEDED = {
  error: 'States.ExceedToleratedFailureThreshold',
  cause: 'The specified tolerated failure threshold was exceeded',
};

/** Keeps what a child of a Map Run came to; starts the next one, or ends the run. */
export function childEnded(core: Core, child: Execution, id: number): void {
  const { mapRuns } = core.store;
  const run = mapRuns.get(id);
  const item = child.position === null ? undefined : mapRuns.item(id, child.position);
  if (run?.status !== 'RUNNING' || !item || child.status === 'RUNNING') return;
  const { arn: execution, status, started, stopped } = child;
  mapRuns.move(id, item, { status, output: outputOf(child), execution, started, stopped });
  const running = run.running - 1;
  mapRuns.change(id, { running });
  if (tooManyFailed(run, mapRuns.counts(id))) {
    failMapRun(core, run);
    return;
  }
  if (run.next < run.total) {
    core.pump(id);
    return;
  }
  const trail = running === 0 ? trailOfRun(core, run) : undefined;
  if (trail) finishMapRun(core, id, trail);
}

function outputOf({ status, output, error, cause }: Execution): string {
  if (status === 'SUCCEEDED') return output ?? 'null';
  return JSON.stringify({
    Error: error ?? (status === 'TIMED_OUT' ? 'States.Timeout' : ''),
    Cause: cause ?? '',
  });
}

function tooManyFailed(run: MapRun, counts: readonly MapCount[]): boolean {
  const items = (wanted: readonly MapCount[]) => wanted.reduce((sum, count) => sum + count.items, 0);
  const failed = items(counts.filter(({ status }) => FAILURES.includes(status)));
  const { toleratedCount: count, toleratedPercentage: percentage } = run;
  return failed > 0 && thresholdExceeded({ count, percentage, total: items(counts) }, failed);
}

function failMapRun(core: Core, run: MapRun): void {
  const { frames, mapRuns } = core.store;
  stopMapRun(core, run.id, 'FAILED');
  mapRuns.removeItems(run.id);
  const frame = frames.get(run.frame);
  const trail = trailOfRun(core, run);
  if (!frame || !trail) return;
  trail.add('MapRunFailed', details(EXCEEDED));
  trail.add('MapStateFailed');
  settle(core, frame, trail, { ok: false, failure: EXCEEDED });
}

function trailOfRun(core: Core, run: MapRun): Trail | undefined {
  const frame = core.store.frames.get(run.frame);
  const execution = core.store.executions.get(run.execution);
  return frame && execution && new Trail(core, execution, frame.lastEvent);
}
