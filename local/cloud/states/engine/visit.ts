import { machineName } from '../arns.ts';
import type { State, Workflow } from '../definition/asl.ts';
import { parseMachine } from '../definition/machine.ts';
import { isObject, type Json, type JsonObject, parseJson, parseObject, parseStrings } from '../json.ts';
import { Evaluator, type StatesVariable } from '../jsonata/evaluator.ts';
import type { Execution } from '../store/executions.ts';
import type { Frame } from '../store/frames.ts';
import type { Core } from './core.ts';
import { Trail } from './trail.ts';

/** One stay of a frame in a state. */
export interface Visit<S extends State = State> {
  readonly frame: Frame;
  readonly execution: Execution;
  readonly state: S;
  readonly input: Json;
  readonly context: JsonObject;
}

const parsed = new Map<string, Workflow>();
const MOST_KEPT = 200;

/** The workflow that a frame or execution walks through: the machine, or a branch or processor within it. */
export function workflowAt(core: Core, definition: string, scope: string): Workflow {
  const key = `${definition}${scope}`;
  let workflow = parsed.get(key);
  if (!workflow) {
    workflow = descend(parseMachine(core.store.machines.definition(definition)), parseStrings(scope));
    if (parsed.size >= MOST_KEPT) parsed.clear();
    parsed.set(key, workflow);
  }
  return workflow;
}

/** `path` names states, each followed by the number of a branch where the state is a Parallel. */
function descend(workflow: Workflow, path: readonly string[]): Workflow {
  const [name, ...rest] = path;
  if (name === undefined) return workflow;
  const state = stateNamed(workflow, name);
  if (state.Type === 'Map') return descend(state.ItemProcessor, rest);
  const branch = state.Type === 'Parallel' ? state.Branches[Number(rest[0])] : undefined;
  if (!branch) throw new Error(`No workflow in state ${name}`);
  return descend(branch, rest.slice(1));
}

export function stateNamed(workflow: Workflow, name: string): State {
  const state = workflow.States[name];
  if (!state) throw new Error(`No state ${name}`);
  return state;
}

export const within = (scope: string, ...steps: string[]) =>
  JSON.stringify([...parseStrings(scope), ...steps]);

export function visitOf(core: Core, frame: Frame): Visit {
  const execution = core.store.executions.get(frame.execution);
  if (!execution) throw new Error(`No execution ${frame.execution}`);
  return {
    frame,
    execution,
    state: stateNamed(workflowAt(core, execution.definition, frame.scope), frame.state),
    input: parseJson(frame.input),
    context: contextOf(frame, execution),
  };
}

function contextOf(frame: Frame, execution: Execution): JsonObject {
  return {
    Execution: {
      Id: execution.arn,
      Input: parseJson(execution.input),
      Name: execution.name,
      RoleArn: execution.roleArn,
      StartTime: new Date(execution.started).toISOString(),
      RedriveCount: 0,
    },
    StateMachine: { Id: execution.machine, Name: machineName(execution.machine) },
    State: {
      Name: frame.state,
      EnteredTime: new Date(frame.enteredAt).toISOString(),
      RetryCount: retryCounts(frame).reduce((sum, count) => sum + count, 0),
    },
    ...(frame.token ? { Task: { Token: frame.token } } : {}),
    ...(frame.item ? { Map: { Item: parseJson(frame.item) } } : {}),
  };
}

/** Retries made in this stay, by the position of the retrier. */
export const retryCounts = (frame: Frame): number[] => parseStrings(frame.retries).map(Number);

/** What the state's expressions see. `more` is what only some fields see, such as `result`. */
export function evaluatorFor(visit: Visit, more: Partial<StatesVariable> = {}): Evaluator {
  const { input, context, frame } = visit;
  return new Evaluator({ input, context, ...more }, parseObject(frame.variables));
}

/** The context object with the item that an `ItemSelector` looks at. */
export function contextWithItem(context: JsonObject, item: JsonObject): JsonObject {
  const map = context['Map'];
  return { ...context, Map: { ...(isObject(map) ? map : {}), Item: item } };
}

export const trailOf = (core: Core, { execution, frame }: Pick<Visit, 'execution' | 'frame'>): Trail =>
  new Trail(core, execution, frame.lastEvent);

/** Runs `body` in one transaction, unless the frame has moved or gone since it was read. */
export function commit(core: Core, frame: Frame, body: () => void): boolean {
  return core.store.transaction(() => {
    if (!core.store.frames.isAt(frame.id, frame.turn)) return false;
    body();
    return true;
  });
}
