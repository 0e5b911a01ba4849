import { useEffect, useRef, useState } from 'react';
import type { ConsoleRequest } from '#contracts/console-api.ts';
import type { Answer, Api } from '../api/client.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { useConsole } from '../shell/console-context.ts';

type Route = 'POST /cases/{reference}/records';
export type Query = Omit<ConsoleRequest<Route>, 'after'>;

/** A page of records; undefined: it is being read. */
interface Found {
  readonly page: Answer<Route> | undefined;
  readonly problem: Problem | undefined;
}

/**
 * A page of a case's records, read again when the draft has changed. An answer can hold nothing and say where to go on, when
 * much was read in vain: it is gone on with by itself.
 *
 * @param draft hash of the draft that is shown
 */
export function useRecords(reference: string, query: Query, after: string | undefined, draft: string): Found {
  const { api } = useConsole();
  const [found, setFound] = useState<Found>({ page: undefined, problem: undefined });
  const key = JSON.stringify({ reference, query, after });
  const version = JSON.stringify([key, draft]);
  const wanted = useRef({ version, reference, query, after });
  wanted.current = { version, reference, query, after };
  const [shown, setShown] = useState(key);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      // Whoever is overtaken by another page says nothing.
      const { version: now, ...place } = wanted.current;
      if (now !== version) return;
      try {
        const page = await readPage(api, place, gone.signal);
        if (!gone.signal.aborted) setFound({ page, problem: undefined });
      } catch (error) {
        if (!gone.signal.aborted) setFound({ page: undefined, problem: asProblem(error) });
      }
      if (!gone.signal.aborted) setShown(key);
    };
    void read();
    return () => gone.abort();
  }, [api, key, version]);
  // What is shown while the same page is read again stays; another page is not there yet.
  return shown === key ? found : { page: undefined, problem: undefined };
}

async function readPage(
  api: Api,
  place: { readonly reference: string; readonly query: Query; readonly after: string | undefined },
  signal: AbortSignal,
): Promise<Answer<Route>> {
  let from = place.after;
  for (;;) {
    const page: Answer<Route> = await api.call('POST /cases/{reference}/records', {
      path: { reference: place.reference },
      body: { ...place.query, ...(from === undefined ? {} : { after: from }) },
      signal,
    });
    if (page.records.length > 0 || page.next === null) return page;
    from = page.next;
  }
}
