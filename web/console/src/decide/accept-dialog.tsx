import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { Mandate } from '#contracts/identity.ts';
import { useCase } from '../case/case-context.ts';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { acceptanceFrom, type TypedAcceptance } from './accept-form.ts';
import { useCaseDecision } from './case-decision.ts';
import { DayInput } from './day-input.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { isReason } from './doubt-form.ts';

/** This is the person: what is read from a document counts as verified, and whoever acts for another may do so. */
export function AcceptDialog({ onClose }: { readonly onClose: () => void }) {
  const { identity, ladder } = useWords();
  const { view } = useCase();
  // As it stood when the dialog opened: that is what is judged.
  const [{ basis, login, mandate }] = useState(view.identity);
  const [documents] = useState(view.documents.length);
  const [typed, setTyped] = useState<TypedAcceptance>({
    name: view.requester.subject['name']?.value ?? view.requester.name ?? '',
    birthDate: '',
    mandate: '',
    because: '',
  });
  const { run, isBusy, problem } = useCaseDecision(
    'POST /cases/{reference}/accept-identity',
    identity.acceptedDone,
  );
  const set = (change: Partial<TypedAcceptance>) => setTyped({ ...typed, ...change });
  const body = acceptanceFrom(typed, { basis, mandate }, documents);
  return (
    <DecisionDialog
      title={identity.accept}
      consequence={
        basis === 'document'
          ? identity.acceptText
          : login
            ? ladder.acceptWithLogin
            : ladder.acceptWithoutDocument
      }
      isFinal
      confirm={identity.accept}
      isReady={body !== null}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() => body && void run(body).then((isDone) => isDone && onClose())}
    >
      {basis === 'document' ? (
        <>
          <FormField label={identity.name} description={identity.nameHint}>
            <Input
              value={typed.name}
              onChange={({ detail }) => set({ name: detail.value })}
              autoComplete={false}
            />
          </FormField>
          <FormField label={identity.birthDate} description={identity.birthDateHint}>
            <DayInput
              value={typed.birthDate}
              onChange={(birthDate) => set({ birthDate })}
              label={identity.birthDate}
            />
          </FormField>
        </>
      ) : null}
      {mandate.needed ? (
        <>
          <FormField label={ladder.mandate} description={ladder.mandateHint}>
            <RadioGroup
              value={typed.mandate || null}
              onChange={({ detail }) => set({ mandate: detail.value })}
              items={Mandate.options.map((value) => ({ value, label: named(ladder.mandates, value) }))}
            />
          </FormField>
          <FormField
            label={ladder.mandateBecause}
            errorText={typed.because !== '' && !isReason(typed.because) ? ladder.tooShort : undefined}
          >
            <Textarea
              rows={3}
              value={typed.because}
              onChange={({ detail }) => set({ because: detail.value })}
            />
          </FormField>
        </>
      ) : null}
    </DecisionDialog>
  );
}
