import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';
import { useWords } from './console-context.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** Asks for an address of minutes when it is wanted, and goes there: the browser saves what it gives. */
export function ShortLink({
  text,
  link,
}: {
  readonly text: string;
  readonly link: () => Promise<{ readonly url: string }>;
}) {
  const words = useWords();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const fetchIt = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      location.assign((await link()).url);
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  return (
    <>
      <Button iconName="download" loading={isBusy} loadingText={words.loading} onClick={() => void fetchIt()}>
        {text}
      </Button>
      {problem ? <ProblemAlert problem={problem} /> : null}
    </>
  );
}
