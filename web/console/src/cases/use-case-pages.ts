import { useCallback, useEffect, useState } from 'react';
import type { CaseLine } from '#contracts/console-api.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { useConsole } from '../shell/console-context.ts';

export interface CasePages {
  readonly lines: readonly CaseLine[];
  readonly isLoading: boolean;
  readonly problem: Problem | undefined;
  /** Fetches the page after the last; undefined: there is none. */
  readonly more: (() => void) | undefined;
}

/** Cases of one status, or the open ones, page after page as they are asked for: never more than one page at a time. */
export function useCasePages(status: string | undefined): CasePages {
  const { api } = useConsole();
  const [lines, setLines] = useState<readonly CaseLine[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [problem, setProblem] = useState<Problem>();

  const fetchPage = useCallback(
    async (after: string | undefined, signal?: AbortSignal): Promise<void> => {
      setLoading(true);
      try {
        const page = await api.call('GET /cases', {
          query: { status, after },
          ...(signal ? { signal } : {}),
        });
        if (signal?.aborted) return;
        setLines((before) => (after === undefined ? page.cases : [...before, ...page.cases]));
        setNext(page.next);
        setProblem(undefined);
      } catch (error) {
        if (signal?.aborted) return;
        setProblem(asProblem(error));
      }
      setLoading(false);
    },
    [api, status],
  );

  useEffect(() => {
    const gone = new AbortController();
    setLines([]);
    setNext(null);
    void fetchPage(undefined, gone.signal);
    return () => gone.abort();
  }, [fetchPage]);

  return {
    lines,
    isLoading,
    problem,
    more: next === null ? undefined : () => void fetchPage(next),
  };
}
