import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useCase } from '../case/case-context.ts';
import { dayOfInstant } from '../days/days.ts';
import { dayText } from '../days/in-words.ts';
import { storeName } from '../group/names.ts';
import { useConsole } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCaseDecision } from './case-decision.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { nameFiles } from './desk-files.ts';
import { emptyRecord, isComplete, itemOf, type TypedRecord } from './desk-record.ts';
import { DeskRecord } from './desk-record-form.tsx';
import { uploadFiles } from './desk-upload.ts';

/** Somebody has searched a store by hand and says what they found. */
export function DeskDialog({
  controller,
  store,
  onClose,
}: {
  readonly controller: string;
  readonly store: string;
  readonly onClose: () => void;
}) {
  const { api, words, locale } = useConsole();
  const { view, group } = useCase();
  const { desk } = words;
  const path = { reference: view.reference, controller, store };
  const { answer, problem: unread } = useAnswer('GET /cases/{reference}/desks/{controller}/{store}', {
    path,
  });
  const { run, isBusy, problem } = useCaseDecision(
    'POST /cases/{reference}/desks/{controller}/{store}/answer',
    desk.done,
  );
  const [found, setFound] = useState<'nothing' | 'records' | null>(null);
  const [records, setRecords] = useState<readonly TypedRecord[]>([emptyRecord(0)]);
  const [upload, setUpload] = useState<{ readonly there: number; readonly all: number } | null>(null);
  const [notTaken, setNotTaken] = useState<Problem>();
  const subject = answer?.subject ?? {};
  const isReady = found === 'nothing' || (found === 'records' && records.every(isComplete));
  const categories =
    group?.controllers.find(({ id }) => id === controller)?.stores.find(({ id }) => id === store)
      ?.categories ?? [];
  // The files first: the answer that names them is what tells the case.
  const layDown = async () => {
    const given = found === 'records' ? records : [];
    const files = nameFiles(given.map((record) => record.files));
    const all = files.flat();
    setNotTaken(undefined);
    try {
      await uploadFiles(api, path, all, (there) => setUpload({ there, all: all.length }));
    } catch (error) {
      setNotTaken(asProblem(error));
      return;
    } finally {
      setUpload(null);
    }
    const items = given.map((record, n) => itemOf(record, subject, files[n] ?? []));
    if (await run({ items }, { controller, store })) onClose();
  };
  return (
    <DecisionDialog
      title={desk.title(storeName(group, controller, store, locale))}
      consequence={desk.consequence}
      confirm={desk.submit}
      isReady={isReady && answer !== undefined}
      isBusy={isBusy || upload !== null}
      problem={problem ?? notTaken ?? unread}
      onCancel={onClose}
      onConfirm={() => void layDown()}
    >
      {answer ? (
        <KeyValuePairs
          columns={2}
          items={[
            ...Object.entries(subject).map(([kind, known]) => ({
              label: named(words.case.identifierKinds, kind),
              value: known?.value ?? '',
            })),
            { label: desk.whom, value: desk.until(dayText(dayOfInstant(answer.until), locale)) },
          ]}
        />
      ) : null}
      <FormField label={desk.found}>
        <RadioGroup
          value={found}
          onChange={({ detail }) => setFound(detail.value === 'records' ? 'records' : 'nothing')}
          items={[
            { value: 'nothing', label: desk.nothing },
            { value: 'records', label: desk.records },
          ]}
        />
      </FormField>
      {found === 'records' ? (
        <SpaceBetween size="m">
          {records.map((record, n) => (
            <DeskRecord
              key={record.key}
              record={record}
              categories={categories.map(({ id, title }) => ({ value: id, label: title[locale] }))}
              kinds={Object.keys(subject)}
              onChange={(changed) => setRecords(records.map((one, at) => (at === n ? changed : one)))}
              onRemove={
                records.length > 1 ? () => setRecords(records.filter((_, at) => at !== n)) : undefined
              }
            />
          ))}
          <Button
            iconName="add-plus"
            onClick={() =>
              setRecords([...records, emptyRecord(Math.max(...records.map(({ key }) => key)) + 1)])
            }
          >
            {desk.add}
          </Button>
        </SpaceBetween>
      ) : null}
      {upload ? (
        <ProgressBar
          value={(100 * upload.there) / upload.all}
          label={desk.uploading}
          additionalInfo={desk.uploaded(upload.there, upload.all)}
        />
      ) : null}
    </DecisionDialog>
  );
}
