import Alert from '@cloudscape-design/components/alert';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import type { CaseView } from '#contracts/console-api.ts';
import { useWords } from '../shell/console-context.ts';
import { useCaseDecision } from './case-decision.ts';
import { DecisionDialog } from './decision-dialog.tsx';

type Draft = NonNullable<CaseView['draft']>;

/** The draft that was on the page when the dialog opened is the one that is released, whatever has come since. */
export function ReleaseDialog({
  draft: current,
  isSupplement = false,
  onClose,
}: {
  readonly draft: Draft;
  /** The answer is out: this follows to it. */
  readonly isSupplement?: boolean;
  readonly onClose: () => void;
}) {
  const { answer, after } = useWords();
  const said = isSupplement ? after.supplement : answer;
  const [draft] = useState(current);
  const [isRead, setRead] = useState(false);
  const [typed, setTyped] = useState('');
  const { run, isBusy, problem } = useCaseDecision('POST /cases/{reference}/release', said.releasedDone);
  const isCounted = draft.ambiguous === 0 || typed.trim() === String(draft.ambiguous);
  return (
    <DecisionDialog
      title={said.release}
      consequence={said.releaseText(draft.records)}
      isFinal
      confirm={said.release}
      isReady={isRead && isCounted}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() =>
        void run({ draftSha256: draft.sha256, withoutAmbiguous: draft.ambiguous }).then(
          (isDone) => isDone && onClose(),
        )
      }
    >
      <Checkbox checked={isRead} onChange={({ detail }) => setRead(detail.checked)}>
        {said.read}
      </Checkbox>
      {draft.ambiguous > 0 ? (
        <>
          <Alert type="warning">{answer.ambiguousText(draft.ambiguous)}</Alert>
          <FormField
            label={answer.ambiguousLabel}
            errorText={typed !== '' && !isCounted ? answer.ambiguousWrong(draft.ambiguous) : undefined}
          >
            <Input
              value={typed}
              inputMode="numeric"
              onChange={({ detail }) => setTyped(detail.value)}
              autoComplete={false}
            />
          </FormField>
        </>
      ) : null}
    </DecisionDialog>
  );
}
