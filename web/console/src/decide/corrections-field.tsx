import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { FoundRecord } from '#contracts/redactions-api.ts';
import { useCase } from '../case/case-context.ts';
import { companyName, storeName } from '../group/names.ts';
import { categoryName, fieldName } from '../records/filters.ts';
import { useRecords } from '../records/use-records.ts';
import { useConsole } from '../shell/console-context.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import {
  type CorrectableField,
  type Corrections,
  correctable,
  typedIn,
  withTyped,
} from './corrections-form.ts';

interface Shown {
  readonly corrections: Corrections;
  readonly onChange: (corrections: Corrections) => void;
}

/** Records of the chosen companies with a box for each field: what is typed over is corrected. */
export function CorrectionsField({ companies, ...shown }: Shown & { readonly companies: readonly string[] }) {
  const { words } = useConsole();
  const { corrections: said } = words.acts;
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  return (
    <SpaceBetween size="m">
      <FormField label={said.find} description={said.findHint}>
        <SpaceBetween direction="horizontal" size="xs">
          <Input value={typed} onChange={({ detail }) => setTyped(detail.value)} type="search" />
          <Button formAction="none" onClick={() => setWanted(typed)}>
            {said.search}
          </Button>
        </SpaceBetween>
      </FormField>
      {companies.map((controller) => (
        <Records key={`${controller}/${wanted}`} {...{ controller, wanted }} {...shown} />
      ))}
      <Box variant="small">{said.count([...shown.corrections.values()].length)}</Box>
    </SpaceBetween>
  );
}

function Records({
  controller,
  wanted,
  ...shown
}: Shown & { readonly controller: string; readonly wanted: string }) {
  const { words } = useConsole();
  const { view, group } = useCase();
  const [starts, setStarts] = useState<readonly (string | undefined)[]>([undefined]);
  const query = { controller, ...(wanted ? { q: wanted } : {}) };
  const { page, problem } = useRecords(view.reference, query, starts.at(-1), view.draft?.sha256 ?? '');
  if (problem) return <ProblemAlert problem={problem} />;
  if (!page) return <Loading />;
  const { redaction } = words;
  return (
    <div>
      <Box variant="h3" fontSize="heading-s">
        {companyName(group, controller)}
      </Box>
      {page.records.length === 0 ? <Box color="text-body-secondary">{redaction.noneText}</Box> : null}
      {page.records.map((record) => (
        <RecordFields key={`${record.place.page}/${record.place.item}`} record={record} {...shown} />
      ))}
      <SpaceBetween direction="horizontal" size="xs">
        {starts.length > 1 ? (
          <Button formAction="none" onClick={() => setStarts(starts.slice(0, -1))}>
            {redaction.earlier}
          </Button>
        ) : null}
        {page.next === null ? null : (
          <Button formAction="none" onClick={() => setStarts([...starts, page.next ?? undefined])}>
            {redaction.later}
          </Button>
        )}
      </SpaceBetween>
    </div>
  );
}

function RecordFields({ record, corrections, onChange }: Shown & { readonly record: FoundRecord }) {
  const { words, locale } = useConsole();
  const { group } = useCase();
  const { corrections: said } = words.acts;
  const { controller, store, item } = record.place;
  const category = group?.controllers
    .find(({ id }) => id === controller)
    ?.stores.find(({ id }) => id === store)
    ?.categories.find(({ id }) => id === record.category);
  const fields = correctable(record, Object.keys(category?.fields ?? {}));
  const changed = fields.filter((field) => typedIn(corrections, record, field) !== field.text).length;
  const hint = ({ text }: CorrectableField) => (text === '' ? said.empty : said.stands(text));
  return (
    <ExpandableSection
      headerText={`${categoryName(group, controller, store, record.category, locale)} · ${item}`}
      headerDescription={`${storeName(group, controller, store, locale)}${changed ? ` · ${said.changed(changed)}` : ''}`}
    >
      <SpaceBetween size="s">
        {fields.map((field) => {
          const typed = typedIn(corrections, record, field);
          return (
            <FormField
              key={field.name}
              label={fieldName(group, record, { name: field.name, path: `/${field.name}` }, locale)}
              constraintText={typed === field.text ? undefined : hint(field)}
            >
              <Input
                value={typed}
                onChange={({ detail }) => onChange(withTyped(corrections, record, field, detail.value))}
                autoComplete={false}
              />
            </FormField>
          );
        })}
      </SpaceBetween>
    </ExpandableSection>
  );
}
