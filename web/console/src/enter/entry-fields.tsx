import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { ReactNode } from 'react';
import { ENTRY_CHANNELS } from '#contracts/acts.ts';
import { LANGUAGES } from '#contracts/language.ts';
import { RIGHTS } from '#contracts/rights.ts';
import { useAnswer } from '../api/use-answer.ts';
import { today } from '../days/days.ts';
import { DayInput } from '../decide/day-input.tsx';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { canHaveCome, type EntryField, type TypedEntry } from './entry-form.ts';

interface FieldsProps {
  readonly typed: TypedEntry;
  readonly change: (part: Partial<TypedEntry>) => void;
  /** What is wrong with a field, once that is to be said. */
  readonly faultOf: (field: EntryField) => string | undefined;
}

export function HowItCame({ typed, change, faultOf }: FieldsProps) {
  const { acts, optional } = useWords();
  const { enter, ways } = acts;
  const isPossible = (day: string) => canHaveCome(day, today());
  return (
    <Part title={enter.how}>
      <Choice fault={faultOf('channel')} label={enter.channel}>
        <RadioGroup
          value={typed.channel}
          onChange={({ detail }) =>
            change({ channel: ENTRY_CHANNELS.find((one) => one === detail.value) ?? null })
          }
          items={ENTRY_CHANNELS.map((value) => ({ value, label: named(ways, value) }))}
        />
      </Choice>
      <FormField label={enter.received} description={enter.receivedHint} errorText={faultOf('received')}>
        <DayInput
          value={typed.received}
          onChange={(received) => change({ received })}
          label={enter.received}
          isPossible={isPossible}
        />
      </FormField>
      <FormField
        label={enter.text}
        description={typed.channel === 'phone' ? `${enter.textHint} ${enter.mayBeEmpty}` : enter.textHint}
        errorText={faultOf('text')}
      >
        <Textarea rows={6} value={typed.text} onChange={({ detail }) => change({ text: detail.value })} />
      </FormField>
      <FormField label={`${enter.note} – ${optional}`} description={enter.noteHint}>
        <Textarea rows={2} value={typed.note} onChange={({ detail }) => change({ note: detail.value })} />
      </FormField>
    </Part>
  );
}

export function WhoAsks({ typed, change, faultOf }: FieldsProps) {
  const { acts, languages } = useWords();
  const { enter } = acts;
  const options = LANGUAGES.map((value) => ({ value, label: named(languages, value) }));
  return (
    <Part title={enter.whom}>
      <FormField label={enter.name} errorText={faultOf('name')}>
        <Input
          value={typed.name}
          autoComplete={false}
          onChange={({ detail }) => change({ name: detail.value })}
        />
      </FormField>
      <FormField label={enter.email} description={enter.emailHint} errorText={faultOf('email')}>
        <Input
          value={typed.email}
          type="email"
          autoComplete={false}
          onChange={({ detail }) => change({ email: detail.value })}
        />
      </FormField>
      <FormField label={enter.language}>
        <Select
          selectedOption={options.find(({ value }) => value === typed.language) ?? null}
          options={options}
          onChange={({ detail }) => {
            const language = LANGUAGES.find((one) => one === detail.selectedOption.value);
            if (language) change({ language });
          }}
        />
      </FormField>
    </Part>
  );
}

export function WhatIsAsked({ typed, change, faultOf }: FieldsProps) {
  const words = useWords();
  const { enter } = words.acts;
  const { answer: group } = useAnswer('GET /group');
  const { rights, controllers } = typed;
  return (
    <Part title={enter.what}>
      <Choice fault={faultOf('rights')} label={enter.rights}>
        <div className="choices">
          {RIGHTS.map((right) => (
            <Checkbox
              key={right}
              checked={rights.includes(right)}
              description={words.articles[right]}
              onChange={({ detail }) =>
                change({
                  rights: detail.checked ? [...rights, right] : rights.filter((one) => one !== right),
                })
              }
            >
              {named(words.rights, right)}
            </Checkbox>
          ))}
        </div>
      </Choice>
      <Choice fault={faultOf('controllers')} label={enter.companies}>
        <SpaceBetween size="s">
          <RadioGroup
            value={controllers === 'all' ? 'all' : 'some'}
            onChange={({ detail }) => change({ controllers: detail.value === 'all' ? 'all' : [] })}
            items={[
              { value: 'all', label: enter.all },
              { value: 'some', label: enter.some },
            ]}
          />
          {controllers === 'all' ? null : (
            <div className="choices choices-below">
              {(group?.controllers ?? []).map(({ id, name }) => (
                <Checkbox
                  key={id}
                  checked={controllers.includes(id)}
                  onChange={({ detail }) =>
                    change({
                      controllers: detail.checked
                        ? [...controllers, id]
                        : controllers.filter((one) => one !== id),
                    })
                  }
                >
                  {name}
                </Checkbox>
              ))}
            </div>
          )}
        </SpaceBetween>
      </Choice>
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Container header={<Header variant="h2">{title}</Header>}>
      <SpaceBetween size="l">{children}</SpaceBetween>
    </Container>
  );
}

/** Choices say nothing of being wrong by themselves, so that the page knows where to lead. */
function Choice({
  label,
  fault,
  children,
}: {
  readonly label: string;
  readonly fault: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className={fault ? 'faulty' : ''}>
      <FormField stretch label={label} errorText={fault}>
        {children}
      </FormField>
    </div>
  );
}
