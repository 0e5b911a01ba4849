import Checkbox from '@cloudscape-design/components/checkbox';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { useState } from 'react';
import { useCase } from '../case/case-context.ts';
import { dayWithWeekday } from '../days/in-words.ts';
import { useConsole } from '../shell/console-context.ts';
import { useCaseDecision } from './case-decision.ts';
import { DecisionDialog } from './decision-dialog.tsx';

/** Nobody has proved to be the requester, and the time for it is over (CLK-6). */
export function LapseDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, locale } = useConsole();
  const { lapse } = words.acts;
  const { view } = useCase();
  const [isSure, setSure] = useState(false);
  const { run, isBusy, problem } = useCaseDecision('POST /cases/{reference}/lapse', lapse.done);
  return (
    <DecisionDialog
      title={lapse.title}
      consequence={lapse.consequence}
      isFinal
      confirm={lapse.confirm}
      isReady={isSure}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() => void run().then((isDone) => isDone && onClose())}
    >
      <KeyValuePairs
        columns={2}
        items={[
          { label: lapse.until, value: dayWithWeekday(view.ahead.proofUntil, locale) },
          { label: lapse.told, value: view.identityOverdue ? lapse.isTold : words.none },
        ]}
      />
      <Checkbox checked={isSure} onChange={({ detail }) => setSure(detail.checked)}>
        {lapse.sure}
      </Checkbox>
    </DecisionDialog>
  );
}
