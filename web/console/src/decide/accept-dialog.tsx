import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useCase } from '../case/case-context.ts';
import { useWords } from '../shell/console-context.ts';
import { useCaseDecision } from './case-decision.ts';
import { DayInput, isDay } from './day-input.tsx';
import { DecisionDialog } from './decision-dialog.tsx';

/** The document shows this person: what is read from it counts as verified. */
export function AcceptDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { view } = useCase();
  const { identity } = words;
  const [name, setName] = useState(view.requester.subject['name']?.value ?? view.requester.name ?? '');
  const [birthDate, setBirthDate] = useState('');
  const { run, isBusy, problem } = useCaseDecision(
    'POST /cases/{reference}/accept-identity',
    identity.acceptedDone,
  );
  const confirm = () =>
    void run({
      ...(name.trim() ? { name: name.trim() } : {}),
      ...(birthDate ? { birthDate } : {}),
    }).then((isDone) => isDone && onClose());
  return (
    <DecisionDialog
      title={identity.accept}
      consequence={identity.acceptText}
      isFinal
      confirm={identity.accept}
      isReady={birthDate === '' || isDay(birthDate)}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={confirm}
    >
      <FormField label={identity.name} description={identity.nameHint}>
        <Input value={name} onChange={({ detail }) => setName(detail.value)} autoComplete={false} />
      </FormField>
      <FormField label={identity.birthDate} description={identity.birthDateHint}>
        <DayInput value={birthDate} onChange={setBirthDate} label={identity.birthDate} />
      </FormField>
    </DecisionDialog>
  );
}
