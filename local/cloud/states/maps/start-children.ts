import { randomUUID } from 'node:crypto';
import { executionArn, expressArn, machineName } from '../arns.ts';
import type { Core } from '../engine/core.ts';
import { startExecution } from '../engine/start-execution.ts';
import { within } from '../engine/visit.ts';

/** Children started in one transaction: enough to be fast, few enough not to hold the process. */
const AT_A_TIME = 50;

/** Starts as many children of a Map Run as its concurrency allows. */
export function startChildren(core: Core, id: number): void {
  const { store, place } = core;
  store.transaction(() => {
    const run = store.mapRuns.get(id);
    const frame = run && store.frames.get(run.frame);
    const parent = run && store.executions.get(run.execution);
    if (run?.status !== 'RUNNING' || !frame || !parent) return;
    const count = Math.min(AT_A_TIME, run.concurrency - run.running, run.total - run.next);
    if (count <= 0) return;
    const next = run.next + count;
    const running = run.running + count;
    store.mapRuns.change(id, { next, running });
    for (let position = run.next; position < next; position += 1) {
      const item = store.mapRuns.item(id, position);
      if (!item) continue;
      store.mapRuns.move(id, item, { status: 'RUNNING' });
      const name = randomUUID();
      const machine = machineName(run.machine);
      const express = run.childType === 'EXPRESS';
      startExecution(core, {
        arn: express ? expressArn(place, machine, name, randomUUID()) : executionArn(place, machine, name),
        name,
        machine: run.machine,
        type: run.childType,
        definition: parent.definition,
        scope: within(frame.scope, frame.state),
        roleArn: parent.roleArn,
        input: item.input,
        mapRun: id,
        position,
      });
    }
    if (next < run.total && running < run.concurrency) core.pump(id);
  });
}
