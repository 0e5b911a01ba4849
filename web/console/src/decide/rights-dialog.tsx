import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { RIGHTS, type Right } from '#contracts/rights.ts';
import { useCase } from '../case/case-context.ts';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCaseDecision } from './case-decision.ts';
import { DecisionDialog } from './decision-dialog.tsx';

/** A person has read the letter otherwise than the software. */
export function RightsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { view } = useCase();
  const [chosen, setChosen] = useState<readonly Right[]>(view.rights);
  const { run, isBusy, problem } = useCaseDecision('POST /cases/{reference}/rights', words.thread.corrected);
  return (
    <DecisionDialog
      title={words.thread.correct}
      consequence={words.thread.correctText}
      confirm={words.thread.correct}
      isReady={chosen.length > 0}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() => void run({ rights: [...chosen] }).then((isDone) => isDone && onClose())}
    >
      <FormField label={words.case.rights}>
        <SpaceBetween size="xs">
          {RIGHTS.map((right) => (
            <Checkbox
              key={right}
              checked={chosen.includes(right)}
              description={words.articles[right]}
              onChange={({ detail }) =>
                setChosen(detail.checked ? [...chosen, right] : chosen.filter((one) => one !== right))
              }
            >
              {named(words.rights, right)}
            </Checkbox>
          ))}
        </SpaceBetween>
      </FormField>
    </DecisionDialog>
  );
}
