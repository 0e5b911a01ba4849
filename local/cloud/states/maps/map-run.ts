import { createHash, randomUUID } from 'node:crypto';
import { machineName, mapRunArn } from '../arns.ts';
import { TaskFailure } from '../contract.ts';
import type { ItemReader, MapState } from '../definition/asl.ts';
import type { Core } from '../engine/core.ts';
import { commit, evaluatorFor, trailOf, type Visit } from '../engine/visit.ts';
import type { Json } from '../json.ts';
import { itemsOf } from './items.ts';
import { limitsOf } from './limits.ts';

/** What a Map Run is filled from: kept with the frame, so that a restart reads the same. */
type DataSource =
  | { readonly kind: 'items'; readonly items: Json }
  | { readonly kind: 'reader'; readonly args: Json; readonly maxItems: number | null };

/** AWS runs at most 10,000 children of a Map Run at once. */
const MOST_AT_ONCE = 10_000;

/** Opens a Map Run. Its items are read, and its children started, in steps of their own. */
export async function startMapRun(core: Core, visit: Visit<MapState>): Promise<void> {
  const { frame, execution, state } = visit;
  const source = await sourceOf(visit);
  const limits = await limitsOf(visit);
  const label = state.Label ?? defaultLabel(frame.scope, frame.state);
  const machine = `${execution.machine}/${label}`;
  const refused = core.tasks.childrenRefusal?.(execution.machine, execution.roleArn);
  if (refused !== undefined) throw new TaskFailure('States.Permissions', refused);
  commit(core, frame, () => {
    const arn = mapRunArn(core.place, machineName(machine), randomUUID());
    const trail = trailOf(core, visit);
    const length = source.kind === 'items' && Array.isArray(source.items) ? source.items.length : 0;
    trail.add('MapStateStarted', { length });
    trail.add('MapRunStarted', { mapRunArn: arn });
    const mapRun = core.store.mapRuns.add({
      arn,
      execution: execution.id,
      frame: frame.id,
      machine,
      childType: state.ItemProcessor.ProcessorConfig?.ExecutionType ?? 'STANDARD',
      status: 'RUNNING',
      concurrency: limits.concurrency || MOST_AT_ONCE,
      toleratedCount: limits.toleratedCount,
      toleratedPercentage: limits.toleratedPercentage,
      started: core.clock.now(),
    });
    const call = JSON.stringify(source);
    core.store.frames.change(frame.id, { phase: 'reading', mapRun, call, lastEvent: trail.last });
    core.kick(frame.id);
  });
}

async function sourceOf(visit: Visit<MapState>): Promise<DataSource> {
  const { ItemReader: reader } = visit.state;
  if (!reader) return { kind: 'items', items: await itemsOf(visit, true) };
  const args = await evaluatorFor(visit).value(reader.Arguments, 'ItemReader/Arguments');
  return { kind: 'reader', args, maxItems: await maxItems(visit, reader) };
}

async function maxItems(visit: Visit<MapState>, reader: ItemReader): Promise<number | null> {
  const template = reader.ReaderConfig?.MaxItems;
  if (template === undefined) return null;
  return evaluatorFor(visit).number(template, 'ItemReader/ReaderConfig/MaxItems');
}

/** AWS invents a label where none is given; here it is the same for every run of the definition. */
const defaultLabel = (scope: string, state: string): string =>
  createHash('sha256').update(`${scope}${state}`).digest('hex').slice(0, 32);
