import type { MapState } from '../definition/asl.ts';
import { startIteration } from '../engine/children.ts';
import type { Core } from '../engine/core.ts';
import { settle } from '../engine/settle.ts';
import { commit, trailOf, type Visit, within } from '../engine/visit.ts';
import { contextItem, itemsOf, numbered, selected } from './items.ts';
import { limitsOf } from './limits.ts';
import { writeTolerance } from './tolerance.ts';

/** AWS runs at most 40 iterations of an inline Map at once. */
const MOST_AT_ONCE = 40;

/** Gives each item a frame of its own; those beyond the concurrency wait in the queue. */
export async function startInlineMap(core: Core, visit: Visit<MapState>): Promise<void> {
  const { frame, execution, state } = visit;
  const items = numbered(await itemsOf(visit, false));
  const { concurrency, toleratedCount, toleratedPercentage } = await limitsOf(visit);
  const iterations: { input: string; item: string }[] = [];
  for (const item of items) {
    const input = JSON.stringify(await selected(visit, item));
    iterations.push({ input, item: JSON.stringify(contextItem(item)) });
  }
  const { frames } = core.store;
  commit(core, frame, () => {
    const trail = trailOf(core, visit);
    trail.add('MapStateStarted', { length: items.length });
    if (items.length === 0) {
      trail.add('MapStateSucceeded');
      return settle(core, frame, trail, { ok: true, value: [] });
    }
    const limits = { count: toleratedCount, percentage: toleratedPercentage, total: items.length };
    const tolerance = writeTolerance(limits);
    frames.change(frame.id, {
      phase: 'children',
      open: items.length,
      failed: 0,
      tolerance,
      lastEvent: trail.last,
    });
    for (const [position, iteration] of iterations.entries()) {
      const id = frames.add({
        execution: execution.id,
        parent: frame.id,
        position,
        scope: within(frame.scope, frame.state),
        state: state.ItemProcessor.StartAt,
        variables: frame.variables,
        phase: 'queued',
        enteredAt: 0,
        enteredEvent: 0,
        lastEvent: trail.last,
        ...iteration,
      });
      const child = position < (concurrency || MOST_AT_ONCE) ? frames.get(id) : undefined;
      if (child) startIteration(core, execution, frame, child, trail);
    }
  });
}
