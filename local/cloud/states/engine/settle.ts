import type { Frame } from '../store/frames.ts';
import type { Core } from './core.ts';
import { type Outcome, writeOutcome } from './outcome.ts';
import type { Trail } from './trail.ts';

/** Hands a frame the outcome that it waited for; the first one wins, because the frame leaves its turn. */
export function settle(core: Core, frame: Frame, trail: Trail, outcome: Outcome): void {
  core.store.frames.change(frame.id, {
    phase: 'settled',
    outcome: writeOutcome(outcome),
    due: null,
    heartbeatDue: null,
    token: null,
    call: null,
    submitted: 0,
    mapRun: null,
    lastEvent: trail.last,
  });
  core.kick(frame.id);
}
