import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { useRef, useState } from 'react';
import { REDACTION_GROUNDS, RedactionGround, type RedactionTarget } from '#contracts/redaction.ts';
import type { FoundRecord } from '#contracts/redactions-api.ts';
import { useCaseDecision } from '../decide/case-decision.ts';
import { DecisionDialog } from '../decide/decision-dialog.tsx';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { type Part, partInField, partOfText } from './text-part.ts';

/** What is to be left out: a whole thing, or a part of a text that is still to be chosen. */
export interface Asked {
  readonly place: FoundRecord['place'];
  readonly target: RedactionTarget;
  /** Of the field or the file; null: of the record. */
  readonly name: string | null;
  /** Of which a part is chosen; null: it is left out whole. */
  readonly text: string | null;
}

/** Why it is left out, and for a part which: chosen in a text that is worked with mouse and keyboard alike. */
export function RedactionDialog({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { redaction } = useWords();
  const { place, target, name, text } = asked;
  const given = target.kind === 'field' ? target.range : null;
  const [ground, setGround] = useState<RedactionGround>('third-party');
  const [part, setPart] = useState<Part | null>(given);
  const { run, isBusy, problem } = useCaseDecision('POST /cases/{reference}/redactions', redaction.done);
  const chosen: RedactionTarget =
    text !== null && target.kind === 'field' ? { ...target, range: part } : target;
  return (
    <DecisionDialog
      title={name === null ? redaction.withholdTitle : redaction.redactTitle(name)}
      consequence={redaction.consequence}
      confirm={redaction.confirm}
      isReady={text === null || part !== null}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() =>
        void run({ redactions: [{ place, target: chosen, ground }] }).then((isDone) => isDone && onClose())
      }
    >
      {text === null ? null : <PartOf text={text} given={given} part={part} onChoose={setPart} />}
      <FormField label={redaction.ground} description={redaction.groundHint}>
        <RadioGroup
          value={ground}
          onChange={({ detail }) => setGround(RedactionGround.safeParse(detail.value).data ?? 'third-party')}
          items={REDACTION_GROUNDS.map((value) => ({ value, label: named(redaction.grounds, value) }))}
        />
      </FormField>
    </DecisionDialog>
  );
}

interface Choosing {
  readonly text: string;
  readonly given: Part | null;
  readonly part: Part | null;
  readonly onChoose: (part: Part | null) => void;
}

function PartOf({ text, given, part, onChoose }: Choosing) {
  const { redaction } = useWords();
  const isSet = useRef(false);
  const atFirst = (field: HTMLTextAreaElement | null) => {
    if (!field || isSet.current) return;
    isSet.current = true;
    if (!given) return;
    const { start, end } = partInField(text, given);
    field.setSelectionRange(start, end);
  };
  return (
    <>
      <label className="part">
        <span className="part-name">{redaction.choose}</span>
        <textarea
          ref={atFirst}
          className="part-text"
          rows={5}
          dir="auto"
          value={text}
          // Not `readOnly`: a field that is has no caret, and nothing could be selected by keyboard.
          onBeforeInput={(event) => event.preventDefault()}
          onChange={() => undefined}
          onSelect={({ currentTarget: { selectionStart: start, selectionEnd: end } }) =>
            onChoose(start < end ? partOfText(text, { start, end }) : null)
          }
        />
      </label>
      <FormField label={redaction.chosen}>
        {part ? (
          <bdi className="part-chosen">{text.slice(part.start, part.end)}</bdi>
        ) : (
          <span className="quiet">{redaction.chooseFirst}</span>
        )}
      </FormField>
    </>
  );
}
