import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConsoleRoute } from '#contracts/console-api.ts';
import { useConsole } from '../shell/console-context.ts';
import type { Place } from './address.ts';
import type { Answer } from './client.ts';
import { asProblem, type Problem } from './problem.ts';

export interface Asked<Route extends ConsoleRoute> {
  /** What was answered last; undefined until something was. */
  readonly answer: Answer<Route> | undefined;
  readonly problem: Problem | undefined;
  readonly isLoading: boolean;
  /** Asks again now. Resolves when the answer is there. */
  reload(): Promise<void>;
}

/**
 * An answer that is kept fresh: asked again at an interval as long as the page is looked at, and at once when one comes
 * back to it. An unchanged answer is not sent again.
 *
 * @param everyMs milliseconds; 0: asked once
 */
export function useAnswer<Route extends ConsoleRoute>(
  route: Route,
  place: Place = {},
  everyMs = 0,
): Asked<Route> {
  const { api } = useConsole();
  const [answer, setAnswer] = useState<Answer<Route>>();
  const [problem, setProblem] = useState<Problem>();
  const [isLoading, setLoading] = useState(true);
  const etag = useRef<string>(undefined);
  const key = JSON.stringify([route, place]);
  const wanted = useRef({ key, place });
  wanted.current = { key, place };

  const ask = useCallback(
    async (signal?: AbortSignal): Promise<void> => {
      try {
        const known = etag.current;
        const told = await api.callIfChanged(route, {
          ...wanted.current.place,
          ...(signal ? { signal } : {}),
          etag: known,
        });
        if (signal?.aborted || wanted.current.key !== key) return;
        etag.current = told.etag ?? known;
        if (told.answer !== null) setAnswer(told.answer);
        setProblem(undefined);
      } catch (error) {
        if (!signal?.aborted) setProblem(asProblem(error));
      }
      if (!signal?.aborted) setLoading(false);
    },
    [api, route, key],
  );

  useEffect(() => {
    const gone = new AbortController();
    etag.current = undefined;
    setAnswer(undefined);
    setLoading(true);
    void ask(gone.signal);
    const look = () => void (document.visibilityState === 'visible' && ask(gone.signal));
    const timer = everyMs > 0 ? setInterval(look, everyMs) : undefined;
    if (everyMs > 0) document.addEventListener('visibilitychange', look);
    return () => {
      gone.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [ask, everyMs]);

  const reload = useCallback(() => ask(), [ask]);
  return { answer, problem, isLoading, reload };
}
