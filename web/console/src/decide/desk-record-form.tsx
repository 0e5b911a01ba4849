import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import FileUpload from '@cloudscape-design/components/file-upload';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { refusedFiles } from './desk-files.ts';
import type { TypedRecord } from './desk-record.ts';

/** The fields of one record that somebody found by hand. */
export function DeskRecord({
  record,
  categories,
  kinds,
  onChange,
  onRemove,
}: {
  readonly record: TypedRecord;
  readonly categories: readonly { readonly value: string; readonly label: string }[];
  readonly kinds: readonly string[];
  readonly onChange: (record: TypedRecord) => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const words = useWords();
  const { desk } = words;
  const refused = refusedFiles(record.files);
  return (
    <Container>
      <SpaceBetween size="s">
        <FormField label={desk.category}>
          <Select
            selectedOption={categories.find(({ value }) => value === record.category) ?? null}
            options={categories}
            placeholder={words.outcome.choose}
            onChange={({ detail }) => onChange({ ...record, category: detail.selectedOption.value ?? '' })}
          />
        </FormField>
        <FormField label={desk.id} description={desk.idHint}>
          <Input value={record.id} onChange={({ detail }) => onChange({ ...record, id: detail.value })} />
        </FormField>
        <FormField label={desk.data} description={desk.dataHint}>
          <Textarea
            value={record.data}
            onChange={({ detail }) => onChange({ ...record, data: detail.value })}
          />
        </FormField>
        <FormField label={desk.holds}>
          {kinds.map((kind) => (
            <Checkbox
              key={kind}
              checked={record.holds.includes(kind)}
              onChange={({ detail }) =>
                onChange({
                  ...record,
                  holds: detail.checked
                    ? [...record.holds, kind]
                    : record.holds.filter((one) => one !== kind),
                })
              }
            >
              {named(words.case.identifierKinds, kind)}
            </Checkbox>
          ))}
        </FormField>
        <FormField
          label={desk.files}
          description={desk.filesHint}
          errorText={refused.length > 0 ? desk.filesRefused(refused.map(({ name }) => name).join(', ')) : ''}
        >
          <FileUpload
            multiple
            value={record.files}
            onChange={({ detail }) => onChange({ ...record, files: detail.value })}
            showFileSize
            i18nStrings={{
              uploadButtonText: () => desk.chooseFiles,
              dropzoneText: () => desk.dropFiles,
              removeFileAriaLabel: (at) => desk.removeFile(record.files[at]?.name ?? ''),
              limitShowFewer: desk.fewerFiles,
              limitShowMore: desk.moreFiles,
              errorIconAriaLabel: words.problems.title,
            }}
          />
        </FormField>
        {onRemove ? <Button onClick={onRemove}>{desk.remove}</Button> : null}
      </SpaceBetween>
    </Container>
  );
}
