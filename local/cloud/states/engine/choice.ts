import type { ChoiceState } from '../definition/asl.ts';
import type { Core } from './core.ts';
import { StateError } from './failure.ts';
import { leave } from './transition.ts';
import { evaluatorFor, type Visit } from './visit.ts';

/** Leaves by the first rule that holds; the state's own `Output` and `Assign` belong to `Default`. */
export async function runChoice(core: Core, visit: Visit<ChoiceState>): Promise<void> {
  const { state } = visit;
  const evaluator = evaluatorFor(visit);
  for (const [index, rule] of state.Choices.entries()) {
    const at = `Choices[${index}]/`;
    if (await evaluator.boolean(rule.Condition, `${at}Condition`)) return leave(core, visit, rule, { at });
  }
  if (state.Default === undefined)
    throw new StateError('States.NoChoiceMatched', 'No choice rule matched, and the state has no default.');
  const { Output, Assign, Default } = state;
  return leave(core, visit, {
    Next: Default,
    ...(Output === undefined ? {} : { Output }),
    ...(Assign === undefined ? {} : { Assign }),
  });
}
