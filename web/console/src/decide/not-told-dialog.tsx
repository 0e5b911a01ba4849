import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { NotToldGround } from '#contracts/recipients-told.ts';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCaseDecision } from './case-decision.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { isReason } from './doubt-form.ts';
import { notToldFrom } from './told-form.ts';

/** A recipient is not told: on which of the two grounds of article 19, and why. */
export function NotToldDialog({
  n,
  recipient,
  onClose,
}: {
  readonly n: number;
  readonly recipient: string;
  readonly onClose: () => void;
}) {
  const { after, ladder } = useWords();
  const [ground, setGround] = useState('');
  const [because, setBecause] = useState('');
  const { run, isBusy, problem } = useCaseDecision(
    'POST /cases/{reference}/notices/{n}/not-told',
    after.notToldDone,
  );
  const body = notToldFrom({ ground, because });
  return (
    <DecisionDialog
      title={after.notToldTitle(recipient)}
      consequence={after.notToldText}
      isFinal
      confirm={after.notTold}
      isReady={body !== null}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() => body && void run(body, { n: String(n) }).then((isDone) => isDone && onClose())}
    >
      <FormField label={after.ground}>
        <RadioGroup
          value={ground || null}
          onChange={({ detail }) => setGround(detail.value)}
          items={NotToldGround.options.map((value) => ({ value, label: named(after.grounds, value) }))}
        />
      </FormField>
      <FormField
        label={after.because}
        description={after.becauseHint}
        errorText={because !== '' && !isReason(because) ? ladder.tooShort : undefined}
      >
        <Textarea rows={4} value={because} onChange={({ detail }) => setBecause(detail.value)} />
      </FormField>
    </DecisionDialog>
  );
}
