import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { REFUSAL_GROUNDS, RefusalGround } from '#contracts/case-events.ts';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCaseDecision } from './case-decision.ts';
import { DecisionDialog } from './decision-dialog.tsx';

/** Letters that the API takes for reasons. */
const SHORTEST = 10;

/** A refusal has a ground and reasons in the person's own words (REF-1). */
export function RefuseDialog({
  ground: proposed,
  onClose,
}: {
  readonly ground: RefusalGround | null;
  readonly onClose: () => void;
}) {
  const { refuse } = useWords();
  const [ground, setGround] = useState<RefusalGround | null>(proposed);
  const [explanation, setExplanation] = useState('');
  const { run, isBusy, problem } = useCaseDecision('POST /cases/{reference}/refuse', refuse.done);
  const isShort = explanation.trim().length < SHORTEST;
  return (
    <DecisionDialog
      title={refuse.title}
      consequence={refuse.consequence}
      isFinal
      confirm={refuse.button}
      isReady={ground !== null && !isShort}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() =>
        ground !== null && void run({ ground, explanation }).then((isDone) => isDone && onClose())
      }
    >
      <FormField label={refuse.ground}>
        <RadioGroup
          value={ground}
          onChange={({ detail }) => setGround(RefusalGround.safeParse(detail.value).data ?? null)}
          items={REFUSAL_GROUNDS.map((value) => ({ value, label: named(refuse.grounds, value) }))}
        />
      </FormField>
      <FormField
        label={refuse.reason}
        description={refuse.reasonHint}
        errorText={explanation !== '' && isShort ? refuse.tooShort : undefined}
      >
        <Textarea rows={6} value={explanation} onChange={({ detail }) => setExplanation(detail.value)} />
      </FormField>
    </DecisionDialog>
  );
}
