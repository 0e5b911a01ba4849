import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';
import { hashOf } from '../routing/route.ts';
import { go } from '../routing/use-route.ts';
import { useConsole } from '../shell/console-context.ts';
import { problemText } from '../shell/problem-alert.tsx';

/** Straight to a case whose reference somebody reads to one on the telephone. */
export function FindCase() {
  const { words, api } = useConsole();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const find = async (): Promise<void> => {
    const reference = typed.trim().toUpperCase();
    if (!reference || isBusy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await api.call('GET /cases/{reference}', { path: { reference } });
      go(hashOf.case(reference));
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  return (
    <form
      className="find"
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <FormField
        stretch
        label={words.cases.find}
        description={words.cases.findHint}
        errorText={
          problem === undefined
            ? undefined
            : problem.status === 404
              ? words.cases.notFound
              : problemText(words, problem)
        }
      >
        <div className="find-line">
          <Input value={typed} type="search" onChange={({ detail }) => setTyped(detail.value)} />
          <Button formAction="submit" loading={isBusy} loadingText={words.loading}>
            {words.cases.go}
          </Button>
        </div>
      </FormField>
    </form>
  );
}
