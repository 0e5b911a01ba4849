import { useCallback, useState } from 'react';
import type { ConsoleRequest, ConsoleRoute } from '#contracts/console-api.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { useConsole } from '../shell/console-context.ts';

export interface Decision<Route extends ConsoleRoute> {
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  /** Answers whether it was carried out. */
  run(path: Readonly<Record<string, string>>, body?: ConsoleRequest<Route>): Promise<boolean>;
}

/** One act on the API: asked once at a time, and what went wrong kept for whoever asked. */
export function useDecision<Route extends ConsoleRoute>(route: Route, done: string): Decision<Route> {
  const { api, notify } = useConsole();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = useCallback(
    async (path: Readonly<Record<string, string>>, body?: ConsoleRequest<Route>) => {
      setBusy(true);
      setProblem(undefined);
      try {
        await api.call(route, { path, ...(body === undefined ? {} : { body }) });
        notify(done);
        return true;
      } catch (error) {
        setProblem(asProblem(error));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [api, notify, route, done],
  );
  return { isBusy, problem, run };
}
