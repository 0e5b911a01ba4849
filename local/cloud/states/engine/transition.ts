import type { Exit } from '../definition/asl.ts';
import { exceedsPayloadLimit, type Json, type JsonObject, parseObject } from '../json.ts';
import type { StatesVariable } from '../jsonata/evaluator.ts';
import { childSucceeded } from './children.ts';
import type { Core } from './core.ts';
import { endExecution } from './end-execution.ts';
import { afresh, enter } from './enter.ts';
import { dataLimitExceeded, Failed } from './failure.ts';
import type { Trail } from './trail.ts';
import { commit, evaluatorFor, trailOf, type Visit, workflowAt } from './visit.ts';

/** AWS' limit on all variables of a workflow together: 10 MiB. */
const VARIABLES_LIMIT = 10 * 2 ** 20;

/** What leaves a state: the input of the next one, and the variables that it assigns. */
interface Departure {
  readonly output: string;
  readonly assign: JsonObject;
  /** All variables, with those. */
  readonly variables: string;
  /** Where the workflow ends there is none. */
  readonly next: string | undefined;
}

interface LeaveOptions {
  /** What the expressions see beside input and context. */
  readonly more?: Partial<StatesVariable>;
  /** The output where there is no `Output`. */
  readonly plain?: Json;
  /** Goes before the field's name in errors. */
  readonly at?: string;
  /** Writes what goes before the exit in the history. */
  readonly before?: (trail: Trail) => void;
}

/** Leaves the state by `exit`. Throws, before anything has changed, what its expressions throw. */
export async function leave(core: Core, visit: Visit, exit: Exit, options: LeaveOptions = {}): Promise<void> {
  const { more = {}, plain = visit.input, at = '', before } = options;
  const evaluator = evaluatorFor(visit, more);
  const assign = exit.Assign === undefined ? {} : await evaluator.object(exit.Assign, `${at}Assign`);
  const value = exit.Output === undefined ? plain : await evaluator.value(exit.Output, `${at}Output`);
  const output = JSON.stringify(value);
  if (exceedsPayloadLimit(output)) throw new Failed(dataLimitExceeded(visit.frame.state));
  const variables = withAssigned(visit.frame.variables, assign);
  commit(core, visit.frame, () => {
    const trail = trailOf(core, visit);
    before?.(trail);
    depart(core, visit, trail, { output, assign, variables, next: exit.Next });
  });
}

function depart(core: Core, visit: Visit, trail: Trail, departure: Departure): void {
  const { output, assign, variables, next } = departure;
  const { frame, execution, state } = visit;
  trail.add(`${state.Type}StateExited`, {
    name: frame.state,
    output,
    outputDetails: { truncated: false },
    ...assigned(assign),
  });
  if (next !== undefined) {
    const workflow = workflowAt(core, execution.definition, frame.scope);
    core.store.frames.change(frame.id, {
      ...afresh,
      variables,
      ...enter(core, trail, workflow, next, output),
    });
    core.kick(frame.id);
  } else if (frame.parent === null) {
    endExecution(core, execution.id, { status: 'SUCCEEDED', output }, trail.last);
  } else {
    childSucceeded(core, frame, output, trail.last);
  }
}

function assigned(assign: JsonObject): JsonObject {
  const entries = Object.entries(assign);
  if (entries.length === 0) return {};
  const assignedVariables = Object.fromEntries(entries.map(([name, value]) => [name, JSON.stringify(value)]));
  return { assignedVariables, assignedVariablesDetails: { truncated: false } };
}

function withAssigned(variables: string, assign: JsonObject): string {
  if (Object.keys(assign).length === 0) return variables;
  const text = JSON.stringify({ ...parseObject(variables), ...assign });
  if (Buffer.byteLength(text) > VARIABLES_LIMIT)
    throw new Failed({
      error: 'States.DataLimitExceeded',
      cause: 'The total size of all variables exceeds 10 MiB.',
    });
  return text;
}
