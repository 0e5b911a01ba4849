import { useWords } from '../shell/console-context.ts';
import { useCaseDecision } from './case-decision.ts';
import { DecisionDialog } from './decision-dialog.tsx';

/** A store that failed is asked once more. */
export function AskAgainDialog({
  controller,
  store,
  name,
  onClose,
}: {
  readonly controller: string;
  readonly store: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { after } = useWords();
  const { run, isBusy, problem } = useCaseDecision(
    'POST /cases/{reference}/lookups/{controller}/{store}/ask-again',
    after.askedAgain,
  );
  return (
    <DecisionDialog
      title={after.askAgainTitle(name)}
      consequence={after.askAgainText}
      confirm={after.askAgain}
      isReady
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() => void run(undefined, { controller, store }).then((isDone) => isDone && onClose())}
    />
  );
}

/** Nothing more is waited for. */
export function EndSupplementsDialog({ onClose }: { readonly onClose: () => void }) {
  const { after } = useWords();
  const { run, isBusy, problem } = useCaseDecision('POST /cases/{reference}/end-supplements', after.ended);
  return (
    <DecisionDialog
      title={after.end}
      consequence={after.endText}
      isFinal
      confirm={after.end}
      isReady
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() => void run().then((isDone) => isDone && onClose())}
    />
  );
}
