import type { TaskState } from '../definition/asl.ts';
import { type Integration, integrationOf } from '../definition/integration.ts';
import type { Core } from '../engine/core.ts';
import { dataLimitExceeded, Failed } from '../engine/failure.ts';
import { commit, evaluatorFor, trailOf, type Visit } from '../engine/visit.ts';
import { exceedsPayloadLimit, type Json } from '../json.ts';
import { EvaluationError, type Evaluator } from '../jsonata/evaluator.ts';
import { makeCall } from './call.ts';
import { writeScheduled } from './events.ts';
import { startNested } from './nested.ts';
import { mintToken } from './tokens.ts';

/** Evaluates a task's fields and makes its call. The frame waits for the outcome, on disk. */
export async function runTask(core: Core, visit: Visit<TaskState>): Promise<void> {
  const { state, frame } = visit;
  const integration = integrationOf(state.Resource);
  const token = integration.pattern === 'token' ? mintToken() : null;
  const context = token ? { ...visit.context, Task: { Token: token } } : visit.context;
  const evaluator = evaluatorFor(visit, { context });
  const input =
    state.Arguments === undefined ? visit.input : await evaluator.value(state.Arguments, 'Arguments');
  const call = JSON.stringify(input);
  if (exceedsPayloadLimit(call)) throw new Failed(dataLimitExceeded(state.Resource));
  const timeoutInSeconds = await seconds(evaluator, state.TimeoutSeconds, 'TimeoutSeconds');
  const heartbeatInSeconds = await seconds(evaluator, state.HeartbeatSeconds, 'HeartbeatSeconds');
  // The time of a task runs from the moment it is called, not while it waits for its turn on this one machine.
  const release = integration.kind === 'execution' ? () => {} : await core.calls.reserve();
  const turn = frame.turn + 1;
  const committed = commit(core, frame, () => {
    const trail = trailOf(core, visit);
    const { region } = core.place;
    writeScheduled(trail, integration, { parameters: call, region, timeoutInSeconds, heartbeatInSeconds });
    const due = later(core, timeoutInSeconds);
    const heartbeatDue = takesHeartbeats(integration) ? later(core, heartbeatInSeconds) : null;
    const heartbeatMs = heartbeatDue === null ? null : (heartbeatInSeconds ?? 0) * 1000;
    const lastEvent = trail.last;
    core.store.frames.change(frame.id, {
      phase: 'task',
      token,
      call,
      due,
      heartbeatDue,
      heartbeatMs,
      lastEvent,
    });
    for (const at of [due, heartbeatDue]) if (at !== null) core.wakeAt(at);
    if (integration.kind === 'execution') startNested(core, frame.id, turn, input);
  });
  if (committed && integration.kind !== 'execution')
    makeCall(core, { frame: frame.id, turn, integration, input, release });
  else release();
}

/** A request that waits for its response has nobody who could send heartbeats. */
const takesHeartbeats = ({ pattern }: Integration) => pattern === 'token';

const later = (core: Core, delay: number | undefined): number | null =>
  delay === undefined ? null : core.clock.now() + delay * 1000;

async function seconds(
  evaluator: Evaluator,
  template: Json | undefined,
  field: string,
): Promise<number | undefined> {
  if (template === undefined) return undefined;
  const value = await evaluator.number(template, field);
  if (Number.isInteger(value) && value > 0) return value;
  throw new EvaluationError(`The ${field} field must be a positive integer but was: ${value}`, field);
}
