import Button from '@cloudscape-design/components/button';
import type { FoundRecord } from '#contracts/redactions-api.ts';
import { useCaseDecision } from '../decide/case-decision.ts';
import { useWords } from '../shell/console-context.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { named } from '../words/words.ts';

/** A redaction with its ground and who made it, and the way back. */
export function UndoLine({
  redaction,
  what,
  mayUndo,
}: {
  readonly redaction: FoundRecord['redactions'][number];
  readonly what: string;
  readonly mayUndo: boolean;
}) {
  const { redaction: words } = useWords();
  const { run, isBusy, problem } = useCaseDecision('POST /cases/{reference}/redactions/undo', words.undone);
  return (
    <div className="undo">
      <span>
        <bdi>{what}</bdi>: {named(words.grounds, redaction.ground)}{' '}
        <span className="quiet">{words.by(redaction.by)}</span>
      </span>
      {mayUndo ? (
        <Button
          variant="inline-link"
          loading={isBusy}
          ariaLabel={words.undoOf(what)}
          onClick={() => void run({ ids: [redaction.id] })}
        >
          {words.undo}
        </Button>
      ) : null}
      {problem ? <ProblemAlert problem={problem} /> : null}
    </div>
  );
}
