import { useCallback, useRef } from 'react';
import type { ConsoleRequest, ConsoleRoute } from '#contracts/console-api.ts';
import { useCase } from '../case/case-context.ts';
import { type Decision, useDecision } from './use-decision.ts';

/**
 * A decision on the case of the page. It remembers what the person saw when they began: when the API says that the case has
 * moved on, they are shown what happened since.
 */
export function useCaseDecision<Route extends ConsoleRoute>(
  route: Route,
  done: string,
): Omit<Decision<Route>, 'run'> & {
  run(body?: ConsoleRequest<Route>, path?: Readonly<Record<string, string>>): Promise<boolean>;
} {
  const { view, reload, showSince } = useCase();
  const seen = useRef(view.events.length);
  const { run: decide, isBusy, problem } = useDecision(route, done);
  const run = useCallback(
    async (body?: ConsoleRequest<Route>, path: Readonly<Record<string, string>> = {}) => {
      const isDone = await decide({ reference: view.reference, ...path }, body);
      await reload();
      if (!isDone) showSince(seen.current);
      return isDone;
    },
    [decide, reload, showSince, view.reference],
  );
  return { isBusy, problem, run };
}
