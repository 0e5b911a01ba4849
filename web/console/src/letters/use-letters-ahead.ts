import { useEffect } from 'react';
import type { Answer } from '../api/client.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useCase } from '../case/case-context.ts';

/** The letters as they would leave now, written anew when the case has moved; unsound as long as they are not read. */
export function useLettersAhead(): {
  readonly letters: Answer<'GET /cases/{reference}/answer'>['letters'];
  readonly isSound: boolean;
} {
  const { view } = useCase();
  const { answer, reload } = useAnswer('GET /cases/{reference}/answer', {
    path: { reference: view.reference },
  });
  const moved = view.events.length;
  useEffect(() => {
    if (moved > 0) void reload();
  }, [moved, reload]);
  const letters = answer?.letters ?? [];
  return { letters, isSound: answer !== undefined && letters.every(({ findings }) => findings.length === 0) };
}
