import { z } from 'zod';
import type { ItemStatus, MapCount, MapRun } from '../store/map-runs.ts';
import { findExecution, findMapRun } from './find.ts';
import { type Answer, operation, seconds } from './operation.ts';
import { page } from './paging.ts';
import { arn, paging } from './shapes.ts';

export const DescribeMapRun = operation(
  'DescribeMapRun',
  z.strictObject({ mapRunArn: arn }),
  (core, { mapRunArn }) => {
    const run = findMapRun(core, mapRunArn);
    const counts = core.store.mapRuns.counts(run.id);
    return {
      mapRunArn: run.arn,
      executionArn: core.store.executions.get(run.execution)?.arn,
      status: run.status,
      startDate: seconds(run.started),
      stopDate: seconds(run.stopped),
      maxConcurrency: run.concurrency,
      toleratedFailureCount: run.toleratedCount ?? 0,
      toleratedFailurePercentage: run.toleratedPercentage ?? 0,
      itemCounts: tally(counts, 'items'),
      executionCounts: tally(counts, 'executions'),
      redriveCount: 0,
    };
  },
);

function tally(counts: readonly MapCount[], what: 'items' | 'executions'): Answer {
  const of = (status: ItemStatus) => counts.find((count) => count.status === status)?.[what] ?? 0;
  return {
    pending: of('PENDING'),
    running: of('RUNNING'),
    succeeded: of('SUCCEEDED'),
    failed: of('FAILED'),
    timedOut: of('TIMED_OUT'),
    aborted: of('ABORTED'),
    total: counts.reduce((sum, count) => sum + count[what], 0),
    resultsWritten: 0,
    failuresNotRedrivable: 0,
    pendingRedrive: 0,
  };
}

export const ListMapRuns = operation(
  'ListMapRuns',
  z.strictObject({ executionArn: arn, ...paging }),
  (core, { executionArn, ...request }) => {
    const execution = findExecution(core, executionArn);
    const { rows, nextToken } = page(request, (limit, offset) =>
      core.store.mapRuns.ofExecution(execution.id, limit, offset),
    );
    return { mapRuns: rows.map((run) => summary(run, execution.arn)), nextToken };
  },
);

const summary = (run: MapRun, executionArn: string): Answer => ({
  executionArn,
  mapRunArn: run.arn,
  stateMachineArn: run.machine,
  startDate: seconds(run.started),
  stopDate: seconds(run.stopped),
});
