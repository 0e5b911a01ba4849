import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';
import { useCase } from '../case/case-context.ts';
import { useConsole } from '../shell/console-context.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { saveFile } from '../shell/save-file.ts';

/** Reads the case as it stands now, and saves it as one file; the program that makes the file comes when it is wanted. */
export function RegulatorButton() {
  const console = useConsole();
  const { api, words } = console;
  const { view: shown, group } = useCase();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    const path = { reference: shown.reference };
    setBusy(true);
    setProblem(undefined);
    try {
      const [view, letters, notices, { regulatorFile }] = await Promise.all([
        api.call('GET /cases/{reference}', { path }),
        api.call('GET /cases/{reference}/letters', { path }),
        api.call('GET /cases/{reference}/notices', { path }),
        import('./regulator-file.ts'),
      ]);
      const file = regulatorFile({ view, letters, notices, group }, console, new Date());
      saveFile(`${view.reference}-regulator.zip`, 'application/zip', file);
      console.notify(words.regulator.done);
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  return (
    <>
      <Button iconName="download" loading={isBusy} loadingText={words.loading} onClick={() => void save()}>
        {words.regulator.button}
      </Button>
      {problem ? <ProblemAlert problem={problem} /> : null}
    </>
  );
}
