import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { Problem } from '../api/problem.ts';
import type { Words } from '../words/words.ts';
import { useWords } from './console-context.ts';

/** What went wrong, in the reader's language where the console knows it. */
export function problemText({ problems }: Words, { code, message, status }: Problem): string {
  const { other, known } = problems;
  const text = known[code];
  if (text !== undefined) return text;
  // The API's own sentence is English, and says more than a code.
  return status === 400 || status === 409 ? message || other(code) : other(code);
}

export function ProblemAlert({
  problem,
  retry,
}: {
  readonly problem: Problem;
  readonly retry?: (() => Promise<void>) | undefined;
}) {
  const words = useWords();
  return (
    <Alert
      type="error"
      header={words.problems.title}
      action={retry ? <Button onClick={() => void retry()}>{words.retry}</Button> : undefined}
    >
      {problemText(words, problem)}
    </Alert>
  );
}
