import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { useCase } from '../case/case-context.ts';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCaseDecision } from './case-decision.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { rowsDone } from './rows-done.ts';

/** What somebody has to do by hand in a store, and that they have done it. */
export function ActDialog({ act, onClose }: { readonly act: number; readonly onClose: () => void }) {
  const { changes } = useWords();
  const { view } = useCase();
  const path = { act: String(act) };
  const { answer, problem: unread } = useAnswer('GET /cases/{reference}/acts/{act}', {
    path: { reference: view.reference, ...path },
  });
  const [isDone, setDone] = useState(false);
  const { run, isBusy, problem } = useCaseDecision(
    'POST /cases/{reference}/acts/{act}/done',
    changes.doneSaid,
  );
  return (
    <DecisionDialog
      title={changes.byHand}
      consequence={changes.doneText}
      confirm={changes.done}
      isReady={answer !== undefined && isDone}
      isBusy={isBusy}
      problem={problem ?? unread}
      onCancel={onClose}
      onConfirm={() =>
        answer && void run({ rows: rowsDone(answer) }, path).then((isCarriedOut) => isCarriedOut && onClose())
      }
    >
      <Box variant="h3">{changes.tasks}</Box>
      <ul className="plain">
        {(answer?.tasks ?? []).map(({ category, id, what }) => (
          <li key={`${category}/${id}`}>
            <strong>{named(changes.tasksDo, what.do)}</strong> {category} <code>{id}</code>
          </li>
        ))}
      </ul>
      <Checkbox checked={isDone} onChange={({ detail }) => setDone(detail.checked)}>
        {changes.done}
      </Checkbox>
    </DecisionDialog>
  );
}
