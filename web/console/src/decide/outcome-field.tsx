import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import type { Right } from '#contracts/rights.ts';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { DayInput } from './day-input.tsx';
import { type Field, groundsOf, type Outcome } from './outcome-form.ts';

/** One field of an outcome: a ground of the law, a day, or words for the requester. */
export function OutcomeField({
  right,
  outcome,
  field,
  value,
  onChange,
}: {
  readonly right: Right;
  readonly outcome: Outcome;
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const words = useWords();
  const { outcome: said } = words;
  switch (field) {
    case 'ground': {
      const options = groundsOf(right, outcome).map((ground) => ({
        value: ground,
        label: named(words.grounds, ground),
      }));
      return (
        <FormField label={said.ground} description={said.groundHint}>
          <Select
            selectedOption={options.find((option) => option.value === value) ?? null}
            options={options}
            placeholder={said.choose}
            onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
          />
        </FormField>
      );
    }
    case 'until':
      return (
        <FormField label={said.until} description={said.untilHint}>
          <DayInput value={value} onChange={onChange} label={said.until} />
        </FormField>
      );
    case 'result':
      return (
        <FormField label={said.result}>
          <RadioGroup
            value={value || null}
            onChange={({ detail }) => onChange(detail.value)}
            items={Object.entries(said.results).map(([result, label]) => ({ value: result, label }))}
          />
        </FormField>
      );
    default:
      return (
        <FormField
          label={said[field]}
          description={field === 'reason' || field === 'what' ? said.reasonHint : undefined}
        >
          <Textarea rows={4} value={value} onChange={({ detail }) => onChange(detail.value)} />
        </FormField>
      );
  }
}
