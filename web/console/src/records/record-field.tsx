import Button from '@cloudscape-design/components/button';
import { useEffect, useRef, useState } from 'react';
import type { FoundRecord } from '#contracts/redactions-api.ts';
import { useCase } from '../case/case-context.ts';
import { useConsole } from '../shell/console-context.ts';
import { fieldName } from './filters.ts';
import { leftOutBy, redactedPieces, redactionsOfField } from './redacted-pieces.ts';
import type { Asked } from './redaction-dialog.tsx';
import { selectedIn } from './selection.ts';
import type { Part } from './text-part.ts';
import { UndoLine } from './undo-line.tsx';

type Field = FoundRecord['fields'][number];

interface Shown {
  readonly record: FoundRecord;
  readonly field: Field;
  readonly mayRedact: boolean;
  readonly onAsk: (asked: Asked) => void;
}

/** A field of a record: what stands in it as text, struck where it is left out, and what can be done about it. */
export function RecordField({ record, field, mayRedact, onAsk }: Shown) {
  const { words, locale } = useConsole();
  const { redaction } = words;
  const { group } = useCase();
  const value = useRef<HTMLDivElement>(null);
  const selected = useSelected(value);
  const { path, text, isText, cut } = field;
  const name = fieldName(group, record, field, locale);
  const redactions = redactionsOfField(record, path);
  const isWhole = redactions.some(({ target }) => target.kind === 'field' && target.range === null);
  const ask = (range: Part | null, whole: boolean) =>
    onAsk({
      place: record.place,
      target: { kind: 'field', path, range },
      name,
      text: whole ? null : text,
    });
  return (
    <div className="field">
      <dt className="field-name">{name}</dt>
      <dd className="field-value">
        <div ref={value} className="field-text" dir="auto">
          {redactedPieces(text, redactions).map((piece) =>
            piece.isLeftOut ? (
              <del key={piece.start}>{piece.text}</del>
            ) : (
              <span key={piece.start}>{piece.text}</span>
            ),
          )}
        </div>
        {cut ? <div className="quiet">{redaction.cut}</div> : null}
        {redactions.map((one) => (
          <UndoLine
            key={one.id}
            redaction={one}
            what={leftOutBy(one, text) ?? `${name} (${redaction.whole})`}
            mayUndo={mayRedact}
          />
        ))}
      </dd>
      {mayRedact && !isWhole ? (
        <dd className="field-acts">
          {selected && isText ? (
            <Button variant="inline-link" onClick={() => ask(selected, false)}>
              {redaction.selection}
            </Button>
          ) : null}
          {isText && !cut ? (
            <Button
              variant="inline-link"
              ariaLabel={`${redaction.part}: ${name}`}
              onClick={() => ask(null, false)}
            >
              {redaction.part}
            </Button>
          ) : null}
          <Button
            variant="inline-link"
            ariaLabel={`${redaction.field}: ${name}`}
            onClick={() => ask(null, true)}
          >
            {redaction.field}
          </Button>
        </dd>
      ) : null}
    </div>
  );
}

/** What somebody has selected of an element's text, as long as it is selected. */
function useSelected(element: { readonly current: Element | null }): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  useEffect(() => {
    const look = () => {
      const now = element.current ? selectedIn(element.current) : null;
      setPart((before) => (before?.start === now?.start && before?.end === now?.end ? before : now));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [element]);
  return part;
}
