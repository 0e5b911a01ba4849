import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { useState } from 'react';
import { Way } from '#contracts/acts.ts';
import { useCase } from '../case/case-context.ts';
import { dayOfInstant, today } from '../days/days.ts';
import { dayText } from '../days/in-words.ts';
import { useConsole } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { isBetween } from './case-acts.ts';
import { useCaseDecision } from './case-decision.ts';
import { DayInput } from './day-input.tsx';
import { DecisionDialog } from './decision-dialog.tsx';

/** The requester gives the request up, as somebody has heard or read. Where a letter of theirs says so, it is filled in. */
export function WithdrawDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, locale } = useConsole();
  const { withdraw, ways } = words.acts;
  const { view } = useCase();
  const received = dayOfInstant(view.receivedAt);
  const letter = view.withdraws ? view.letters.at(-1) : undefined;
  const [via, setVia] = useState<Way | null>(letter ? 'mail' : null);
  const [on, setOn] = useState(letter ? dayOfInstant(letter.receivedAt) : today());
  const { run, isBusy, problem } = useCaseDecision('POST /cases/{reference}/withdrawal', withdraw.done);
  const isPossible = (day: string) => isBetween(day, received, today());
  return (
    <DecisionDialog
      title={withdraw.title}
      consequence={withdraw.consequence}
      isFinal
      confirm={withdraw.confirm}
      isReady={via !== null && isPossible(on)}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() => via !== null && void run({ via, on }).then((isDone) => isDone && onClose())}
    >
      <FormField label={withdraw.via}>
        <RadioGroup
          value={via}
          onChange={({ detail }) => setVia(Way.safeParse(detail.value).data ?? null)}
          items={Way.options.map((value) => ({ value, label: named(ways, value) }))}
        />
      </FormField>
      <FormField
        label={withdraw.on}
        description={withdraw.onHint(dayText(received, locale))}
        errorText={on !== '' && !isPossible(on) ? withdraw.wrongDay : undefined}
      >
        <DayInput value={on} onChange={setOn} label={withdraw.on} isPossible={isPossible} />
      </FormField>
    </DecisionDialog>
  );
}
