import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import type { Right } from '#contracts/rights.ts';
import { useCase } from '../case/case-context.ts';
import { companyName } from '../group/names.ts';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCaseDecision } from './case-decision.ts';
import { CorrectionsField } from './corrections-field.tsx';
import { type Corrections, fits } from './corrections-form.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { DryRunPanel } from './dry-run-panel.tsx';
import { OutcomeField } from './outcome-field.tsx';
import { fieldsOf, type Given, isComplete, OUTCOMES_OF, type Outcome, outcomeFor } from './outcome-form.ts';

/** How a right ends, at one company or several, with what the law asks to be said. */
export function OutcomeDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { view, group } = useCase();
  const { outcome: said } = words;
  const rights = view.rights.filter((one) => one !== 'access');
  const companies = view.holders.length > 0 ? view.holders : (group?.controllers.map(({ id }) => id) ?? []);
  const [right, setRight] = useState<Right | undefined>(rights[0]);
  const [outcome, setOutcome] = useState<Outcome>();
  const [chosen, setChosen] = useState<readonly string[]>(companies);
  const [given, setGiven] = useState<Given>({});
  const [corrections, setCorrections] = useState<Corrections>(new Map());
  const { run, isBusy, problem } = useCaseDecision('POST /cases/{reference}/outcomes', said.done);
  const outcomes =
    right && outcome
      ? chosen.map((controller) => outcomeFor(controller, right, outcome, given, corrections))
      : [];
  const isReady = outcomes.length > 0 && outcomes.every(isComplete) && fits(corrections);
  const options = rights.map((value) => ({ value, label: named(words.rights, value) }));
  return (
    <DecisionDialog
      title={said.title}
      consequence={outcome ? named(said.consequences, outcome) : said.required}
      isFinal={outcome === 'erased'}
      confirm={said.confirm}
      isReady={isReady}
      size={outcome === 'rectified' ? 'large' : 'medium'}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() => void run({ outcomes: plain(outcomes) }).then((isDone) => isDone && onClose())}
    >
      <FormField label={said.right}>
        <Select
          selectedOption={options.find(({ value }) => value === right) ?? null}
          options={options}
          onChange={({ detail }) => {
            setRight(rights.find((one) => one === detail.selectedOption.value));
            setOutcome(undefined);
            setGiven({});
          }}
        />
      </FormField>
      <FormField label={said.companies}>
        {companies.map((id) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onChange={({ detail }) =>
              setChosen(detail.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          >
            {companyName(group, id)}
          </Checkbox>
        ))}
      </FormField>
      {right ? (
        <FormField label={said.outcome}>
          <RadioGroup
            value={outcome ?? null}
            onChange={({ detail }) => {
              setOutcome(OUTCOMES_OF[right].find((one) => one === detail.value));
              setGiven({});
            }}
            items={OUTCOMES_OF[right].map((value) => ({ value, label: named(said.outcomes, value) }))}
          />
        </FormField>
      ) : null}
      {outcome === 'rectified' ? (
        <CorrectionsField companies={chosen} corrections={corrections} onChange={setCorrections} />
      ) : null}
      {right && outcome
        ? fieldsOf(outcome).map((field) => (
            <OutcomeField
              key={field}
              {...{ right, outcome, field }}
              value={given[field] ?? ''}
              onChange={(value) => setGiven({ ...given, [field]: value })}
            />
          ))
        : null}
      {isReady && outcome && CHANGE_STORES.includes(outcome) ? (
        <DryRunPanel outcomes={plain(outcomes)} />
      ) : null}
    </DecisionDialog>
  );
}

/** Outcomes that are carried out in stores, which can say before what they would do. */
const CHANGE_STORES: readonly Outcome[] = ['erased', 'rectified', 'restricted', 'stopped', 'in-part'];

/** What has not been filled in is left out: the API wants a value or nothing. */
const plain = (outcomes: readonly object[]): Record<string, string>[] =>
  outcomes.map((one) => JSON.parse(JSON.stringify(one)));
