import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import { useCase } from '../case/case-context.ts';
import { useConsole } from '../shell/console-context.ts';
import { choicesFor } from './filters.ts';
import type { Query } from './use-records.ts';

/** By company, store and category, and a search for words. */
export function RecordFilters({
  query,
  onChange,
}: {
  readonly query: Query;
  readonly onChange: (query: Query) => void;
}) {
  const { words, locale } = useConsole();
  const { view, group } = useCase();
  const { redaction } = words;
  const [typed, setTyped] = useState('');
  const { companies, stores, categories } = choicesFor(view, group, query, locale);
  const { controller, store, category, q } = query;
  const sought = q === undefined ? {} : { q };
  return (
    <form
      className="record-filters"
      onSubmit={(event) => {
        event.preventDefault();
        const { q: _, ...rest } = query;
        onChange(typed.trim() === '' ? rest : { ...rest, q: typed.trim() });
      }}
    >
      <Choose
        label={redaction.company}
        value={controller}
        choices={companies}
        onChoose={(id) =>
          onChange({ ...sought, ...(id === '' ? {} : { controller: ControllerId.parse(id) }) })
        }
      />
      <Choose
        label={redaction.store}
        value={store}
        choices={stores}
        onChoose={(id) =>
          onChange({
            ...sought,
            ...(controller ? { controller } : {}),
            ...(id === '' ? {} : { store: StoreId.parse(id) }),
          })
        }
      />
      <Choose
        label={redaction.category}
        value={category}
        choices={categories}
        onChoose={(id) => {
          const { category: _, ...rest } = query;
          onChange(id === '' ? rest : { ...rest, category: id });
        }}
      />
      <FormField label={redaction.search}>
        <div className="find-line">
          <Input
            type="search"
            value={typed}
            clearAriaLabel={words.cancel}
            autoComplete={false}
            onChange={({ detail }) => setTyped(detail.value)}
          />
          <Button formAction="submit">{redaction.searchButton}</Button>
        </div>
      </FormField>
    </form>
  );
}

function Choose({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}) {
  const { redaction } = useConsole().words;
  const options = [{ value: '', label: redaction.all }, ...choices];
  return (
    <FormField label={label}>
      <Select
        selectedOption={options.find((one) => one.value === (value ?? '')) ?? null}
        options={options}
        disabled={choices.length === 0}
        onChange={({ detail }) => onChoose(detail.selectedOption.value ?? '')}
      />
    </FormField>
  );
}
