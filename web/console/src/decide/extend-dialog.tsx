import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { EXTENSION_GROUNDS, ExtensionGround } from '#contracts/acts.ts';
import { useCase } from '../case/case-context.ts';
import { dayWithWeekday } from '../days/in-words.ts';
import { useConsole } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { saysWhy } from './case-acts.ts';
import { useCaseDecision } from './case-decision.ts';
import { DecisionDialog } from './decision-dialog.tsx';

/** More time, with the law's ground and reasons that the requester reads (CLK-7). Its dates come from the API's clock. */
export function ExtendDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, locale } = useConsole();
  const { extend, grounds } = words.acts;
  const { view } = useCase();
  // What was shown when the dialog opened, whatever somebody else does meanwhile: the API says no to what is gone.
  const [{ offers, before }] = useState({ offers: view.ahead.moreTime, before: view.lawDue });
  const [ground, setGround] = useState<ExtensionGround | null>(null);
  const [offer, setOffer] = useState(offers[0]);
  const [explanation, setExplanation] = useState('');
  const { run, isBusy, problem } = useCaseDecision('POST /cases/{reference}/extension', extend.done);
  const inWords = (day: string) => dayWithWeekday(day, locale);
  return (
    <DecisionDialog
      title={extend.title}
      consequence={
        offer ? extend.consequence(inWords(before), inWords(offer.lawDue), inWords(offer.actBy)) : words.none
      }
      isFinal
      confirm={extend.confirm}
      isReady={ground !== null && offer !== undefined && saysWhy(explanation)}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() =>
        ground !== null &&
        offer !== undefined &&
        void run({ ground, months: offer.months, explanation }).then((isDone) => isDone && onClose())
      }
    >
      <FormField label={extend.ground} description={extend.groundHint}>
        <RadioGroup
          value={ground}
          onChange={({ detail }) => setGround(ExtensionGround.safeParse(detail.value).data ?? null)}
          items={EXTENSION_GROUNDS.map((value) => ({ value, label: named(grounds, value) }))}
        />
      </FormField>
      <FormField label={extend.months}>
        <RadioGroup
          value={offer === undefined ? null : String(offer.months)}
          onChange={({ detail }) => setOffer(offers.find(({ months }) => String(months) === detail.value))}
          items={offers.map(({ months, lawDue }) => ({
            value: String(months),
            label: extend.offer(months, inWords(lawDue)),
          }))}
        />
      </FormField>
      <FormField
        label={extend.reasons}
        description={extend.reasonsHint(named(words.languages, view.language))}
        errorText={explanation !== '' && !saysWhy(explanation) ? extend.tooShort : undefined}
      >
        <Textarea rows={5} value={explanation} onChange={({ detail }) => setExplanation(detail.value)} />
      </FormField>
    </DecisionDialog>
  );
}
