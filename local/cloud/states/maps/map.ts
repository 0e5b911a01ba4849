import { isDistributed, type MapState } from '../definition/asl.ts';
import type { Core } from '../engine/core.ts';
import type { Visit } from '../engine/visit.ts';
import { startInlineMap } from './inline-map.ts';
import { startMapRun } from './map-run.ts';

export { readItems } from './fill-map-run.ts';
export { writeResults } from './result-writer.ts';

export const startMap = (core: Core, visit: Visit<MapState>): Promise<void> =>
  isDistributed(visit.state) ? startMapRun(core, visit) : startInlineMap(core, visit);
