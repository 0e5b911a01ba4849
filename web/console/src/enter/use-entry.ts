import { useCallback, useRef, useState } from 'react';
import type { ConsoleRequest } from '#contracts/console-api.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { hashOf } from '../routing/route.ts';
import { go } from '../routing/use-route.ts';
import { useConsole } from '../shell/console-context.ts';

/**
 * Opens a case from a form, and goes there. The key is the form's own for as long as it is open: sent twice, by a double
 * click or because the answer was lost, it is one case.
 */
export function useEntry() {
  const { words, api, notify } = useConsole();
  const { done } = words.acts.enter;
  const [key] = useState(() => crypto.randomUUID());
  const isSent = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const open = useCallback(
    async (entryWith: (key: string) => ConsoleRequest<'POST /cases'> | null): Promise<void> => {
      const body = entryWith(key);
      if (!body || isSent.current) return;
      isSent.current = true;
      setBusy(true);
      setProblem(undefined);
      try {
        const { reference } = await api.call('POST /cases', { body });
        notify(done(reference));
        go(hashOf.case(reference, 'overview'));
      } catch (error) {
        setProblem(asProblem(error));
        isSent.current = false;
        setBusy(false);
      }
    },
    [api, notify, done, key],
  );
  return { open, isBusy, problem };
}
