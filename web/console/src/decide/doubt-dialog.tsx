import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { DOUBTS } from '#contracts/identity.ts';
import { useCase } from '../case/case-context.ts';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCaseDecision } from './case-decision.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { doubtFrom, isReason, stepsOpen, type TypedDoubt } from './doubt-form.ts';

/** It is doubtful who asks: why, in words that the requester reads, and what would end the doubt (IDV-1, IDV-2). */
export function DoubtDialog({ onClose }: { readonly onClose: () => void }) {
  const { ladder } = useWords();
  const { view } = useCase();
  // What could be asked when the dialog opened: the choices do not move under whoever chooses.
  const [questions] = useState(view.identity.questions);
  const [typed, setTyped] = useState<TypedDoubt>({ doubt: '', because: '', asks: '', question: '' });
  const { run, isBusy, problem } = useCaseDecision('POST /cases/{reference}/doubt-identity', ladder.doubted);
  const set = (change: Partial<TypedDoubt>) => setTyped({ ...typed, ...change });
  const body = doubtFrom(typed, questions);
  return (
    <DecisionDialog
      title={ladder.doubt}
      consequence={ladder.consequences[typed.asks] ?? ladder.consequence}
      confirm={ladder.confirm}
      isReady={body !== null}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() => body && void run(body).then((isDone) => isDone && onClose())}
    >
      <FormField label={ladder.what}>
        <RadioGroup
          value={typed.doubt || null}
          onChange={({ detail }) => set({ doubt: detail.value })}
          items={DOUBTS.map((value) => ({ value, label: named(ladder.doubts, value) }))}
        />
      </FormField>
      <FormField
        label={ladder.because}
        description={ladder.becauseHint}
        errorText={typed.because !== '' && !isReason(typed.because) ? ladder.tooShort : undefined}
      >
        <Textarea rows={4} value={typed.because} onChange={({ detail }) => set({ because: detail.value })} />
      </FormField>
      <FormField label={ladder.asks} description={ladder.asksHint}>
        <RadioGroup
          value={typed.asks || null}
          onChange={({ detail }) => set({ asks: detail.value })}
          items={stepsOpen(questions).map((value) => ({ value, label: named(ladder.steps, value) }))}
        />
      </FormField>
      {typed.asks === 'question' ? (
        <FormField label={ladder.question}>
          <RadioGroup
            value={typed.question || (questions[0] ?? null)}
            onChange={({ detail }) => set({ question: detail.value })}
            items={questions.map((value) => ({ value, label: named(ladder.questions, value) }))}
          />
        </FormField>
      ) : null}
    </DecisionDialog>
  );
}
