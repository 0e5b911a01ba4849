import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { useState } from 'react';
import { ToldHow } from '#contracts/recipients-told.ts';
import { dayOfInstant } from '../days/days.ts';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCaseDecision } from './case-decision.ts';
import { DayInput } from './day-input.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { toldFrom } from './told-form.ts';

/** Somebody has told a recipient what was done to the data (article 19): how, and on which day. */
export function ToldDialog({
  n,
  recipient,
  onClose,
}: {
  readonly n: number;
  readonly recipient: string;
  readonly onClose: () => void;
}) {
  const { after } = useWords();
  const today = dayOfInstant(new Date().toISOString());
  const [how, setHow] = useState('');
  const [day, setDay] = useState<string>(today);
  const { run, isBusy, problem } = useCaseDecision(
    'POST /cases/{reference}/notices/{n}/told',
    after.toldDone,
  );
  const body = toldFrom({ how, day }, today);
  return (
    <DecisionDialog
      title={after.toldTitle(recipient)}
      consequence={after.toldText}
      confirm={after.told}
      isReady={body !== null}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() => body && void run(body, { n: String(n) }).then((isDone) => isDone && onClose())}
    >
      <FormField label={after.how}>
        <RadioGroup
          value={how || null}
          onChange={({ detail }) => setHow(detail.value)}
          items={ToldHow.options.map((value) => ({ value, label: named(after.hows, value) }))}
        />
      </FormField>
      <FormField label={after.day} errorText={day > today ? after.dayToCome : undefined}>
        <DayInput value={day} onChange={setDay} label={after.day} />
      </FormField>
    </DecisionDialog>
  );
}
