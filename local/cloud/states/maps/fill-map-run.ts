import type { ItemBatcher, MapState } from '../definition/asl.ts';
import type { Core } from '../engine/core.ts';
import { dataLimitExceeded, Failed } from '../engine/failure.ts';
import { commit, evaluatorFor, trailOf, type Visit } from '../engine/visit.ts';
import { exceedsPayloadLimit, isArray, isObject, type Json, parseObject } from '../json.ts';
import { type BatchLimits, batched } from './batches.ts';
import { finishMapRun } from './finish-map-run.ts';
import { readDataSet } from './item-reader.ts';
import { type Item, numbered, selected } from './items.ts';

/** The work of one child. */
export interface Portion {
  readonly input: string;
  readonly items: number;
}

/** Reads the data set of an open Map Run and lays its children's inputs down; then they are started. */
export async function readItems(core: Core, visit: Visit<MapState>): Promise<void> {
  const { frame, state } = visit;
  const run = frame.mapRun === null ? undefined : core.store.mapRuns.get(frame.mapRun);
  if (!run) throw new Error(`No Map Run for frame ${frame.id}`);
  const inputs: Json[] = [];
  for (const item of await itemsIn(core, visit)) inputs.push(await selected(visit, item));
  const portions = state.ItemBatcher
    ? batched(inputs, await batchLimits(visit, state.ItemBatcher))
    : inputs.map((input) => ({ input: JSON.stringify(input), items: 1 }));
  if (portions.some(({ input }) => exceedsPayloadLimit(input)))
    throw new Failed(dataLimitExceeded(frame.state));
  commit(core, frame, () => {
    const { mapRuns, frames } = core.store;
    for (const [position, { input, items }] of portions.entries())
      mapRuns.addItem(run.id, position, input, items);
    mapRuns.change(run.id, { total: portions.length });
    frames.change(frame.id, { phase: 'children', call: null });
    if (portions.length > 0) core.pump(run.id);
    else finishMapRun(core, run.id, trailOf(core, visit));
  });
}

async function itemsIn(core: Core, visit: Visit<MapState>): Promise<Item[]> {
  const { kind, items = null, args = null, maxItems } = parseObject(visit.frame.call ?? '{}');
  const { ItemReader: reader } = visit.state;
  if (kind === 'reader' && reader) {
    const { dataSet, source } = await readDataSet(core.tasks, {
      reader,
      args,
      roleArn: visit.execution.roleArn,
    });
    const read = numbered(dataSet, source);
    return typeof maxItems === 'number' ? read.slice(0, maxItems) : read;
  }
  return isArray(items) || isObject(items) ? numbered(items, 'STATE_DATA') : [];
}

async function batchLimits(visit: Visit<MapState>, batcher: ItemBatcher): Promise<BatchLimits> {
  const evaluator = evaluatorFor(visit);
  const { MaxItemsPerBatch: items, MaxInputBytesPerBatch: bytes, BatchInput: input } = batcher;
  return {
    items: items === undefined ? undefined : await evaluator.number(items, 'ItemBatcher/MaxItemsPerBatch'),
    bytes:
      bytes === undefined ? undefined : await evaluator.number(bytes, 'ItemBatcher/MaxInputBytesPerBatch'),
    input: input === undefined ? undefined : await evaluator.value(input, 'ItemBatcher/BatchInput'),
  };
}
