import { randomBytes } from 'node:crypto';
import { ServiceError } from '../../service.ts';
import type { Core } from '../engine/core.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { Frame } from '../store/frames.ts';
import { settleTask } from './settle-task.ts';

const PREFIX = 'AQCE';
const TOKEN = /^AQCE[\w-]{64}$/;

/** A token that nobody can guess, valid from the call that carries it until the task ends. */
export const mintToken = (): string => PREFIX + randomBytes(48).toString('base64url');

/** Ends the task that the token stands for. */
export function settleByToken(core: Core, token: string, outcome: Outcome): void {
  const frame = frameWith(core, token);
  if (!settleTask(core, frame.id, frame.turn, outcome)) throw timedOut();
}

/** Gives the task another heartbeat period. */
export function heartbeat(core: Core, token: string): void {
  const frame = frameWith(core, token);
  if (frame.heartbeatMs === null) return;
  const heartbeatDue = core.clock.now() + frame.heartbeatMs;
  core.store.frames.note(frame.id, { heartbeatDue });
  core.wakeAt(heartbeatDue);
}

function frameWith(core: Core, token: string): Frame {
  const frame = core.store.frames.withToken(token);
  if (frame) return frame;
  if (!TOKEN.test(token)) throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
  throw timedOut();
}

const timedOut = () =>
  new ServiceError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
