import Button from '@cloudscape-design/components/button';
import type { FoundRecord } from '#contracts/redactions-api.ts';
import { useCase } from '../case/case-context.ts';
import { companyName, storeName } from '../group/names.ts';
import { useConsole } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { categoryName } from './filters.ts';
import { RecordField } from './record-field.tsx';
import type { Asked } from './redaction-dialog.tsx';
import { UndoLine } from './undo-line.tsx';

interface Shown {
  readonly record: FoundRecord;
  /** Its number on the page, from 1. */
  readonly n: number;
  readonly mayRedact: boolean;
  readonly onAsk: (asked: Asked) => void;
}

/** One record: whose it is and by what, its fields and its files. What is withheld is dimmed, with the way back. */
export function RecordCard({ record, n, mayRedact, onAsk }: Shown) {
  const { words, locale } = useConsole();
  const { group } = useCase();
  const { redaction } = words;
  const { place, category, fields, files, matchedBy, more } = record;
  const withheld = record.redactions.find(({ target }) => target.kind === 'record');
  const title = redaction.record(n);
  return (
    <article className={withheld ? 'record record-withheld' : 'record'} aria-label={title}>
      <header className="record-head">
        <div>
          <h3 className="record-name">
            {categoryName(group, place.controller, place.store, category, locale)}
          </h3>
          <div className="quiet">
            {companyName(group, place.controller)} · {storeName(group, place.controller, place.store, locale)}{' '}
            · <bdi>{place.item}</bdi> · {redaction.matchedBy}{' '}
            {matchedBy.map((kind) => named(words.case.identifierKinds, kind)).join(', ')}
          </div>
        </div>
        {mayRedact && !withheld ? (
          <Button
            ariaLabel={`${redaction.withhold}: ${title}`}
            onClick={() => onAsk({ place, target: { kind: 'record' }, name: null, text: null })}
          >
            {redaction.withhold}
          </Button>
        ) : null}
      </header>
      {withheld ? <UndoLine redaction={withheld} what={redaction.withheld} mayUndo={mayRedact} /> : null}
      <dl className="fields">
        {fields.map((field) => (
          <RecordField
            key={field.path}
            record={record}
            field={field}
            mayRedact={mayRedact && !withheld}
            onAsk={onAsk}
          />
        ))}
      </dl>
      {more > 0 ? <div className="quiet">{redaction.more(more)}</div> : null}
      {files.length > 0 ? (
        <div>
          <strong>{redaction.files}</strong>
          <ul className="plain">
            {files.map((file) => (
              <RecordFile
                key={file.n}
                record={record}
                file={file}
                mayRedact={mayRedact && !withheld}
                onAsk={onAsk}
              />
            ))}
          </ul>
        </div>
      ) : null}
    </article>
  );
}

function RecordFile({
  record,
  file: { n, name, contentType, size },
  mayRedact,
  onAsk,
}: Omit<Shown, 'n'> & { readonly file: FoundRecord['files'][number] }) {
  const { words } = useConsole();
  const { redaction } = words;
  const withheld = record.redactions.find(({ target }) => target.kind === 'file' && target.n === n);
  return (
    <li>
      <bdi className={withheld ? 'file-withheld' : undefined}>{name}</bdi>{' '}
      <span className="quiet">
        ({contentType}, {Math.ceil(size / 1024)} KB)
      </span>{' '}
      {withheld ? <UndoLine redaction={withheld} what={name} mayUndo={mayRedact} /> : null}
      {mayRedact && !withheld ? (
        <Button
          variant="inline-link"
          ariaLabel={`${redaction.withholdFile}: ${name}`}
          onClick={() => onAsk({ place: record.place, target: { kind: 'file', n }, name, text: null })}
        >
          {redaction.withholdFile}
        </Button>
      ) : null}
    </li>
  );
}
