import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { Reference } from '#contracts/ids.ts';
import type { LetterReading } from '#contracts/mail-reading.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { DecisionDialog } from '../decide/decision-dialog.tsx';
import { useDecision } from '../decide/use-decision.ts';
import { hashOf } from '../routing/route.ts';
import { useConsole, useWords } from '../shell/console-context.ts';

interface HeldDialogProps {
  readonly mail: string;
  readonly letter: LetterReading | null;
  readonly onClose: () => void;
  /** Goes to where the mail is now. */
  readonly onPlaced: (hash: string) => void;
}

/** It is a request: a case, whose clock has run since the mail arrived (CLK-2). */
export function OpenDialog({ mail, letter, onClose, onPlaced }: HeldDialogProps) {
  const { words, api, notify } = useConsole();
  const { held } = words;
  const [mailbox, setMailbox] = useState(letter?.from ?? '');
  const [name, setName] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const open = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { reference } = await api.call('POST /held/{mail}/open', {
        path: { mail },
        body: { mailbox: mailbox.trim(), ...(name.trim() ? { name: name.trim() } : {}) },
      });
      notify(held.openDone(reference));
      onPlaced(hashOf.case(reference));
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  };
  return (
    <DecisionDialog
      title={held.openCase}
      consequence={held.openText}
      confirm={held.openCase}
      isReady={/^[^\s@]+@[^\s@]+$/.test(mailbox.trim())}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() => void open()}
    >
      <FormField label={held.openMailbox}>
        <Input
          value={mailbox}
          type="email"
          autoComplete={false}
          onChange={({ detail }) => setMailbox(detail.value)}
        />
      </FormField>
      <FormField label={`${held.openName} – ${words.optional}`}>
        <Input value={name} autoComplete={false} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
    </DecisionDialog>
  );
}

export function JoinDialog({ mail, letter, onClose, onPlaced }: HeldDialogProps) {
  const { held } = useWords();
  const named = /[A-Z]{2,6}-\d{4}-\d{4,}/.exec(letter ? `${letter.subject} ${letter.newText}` : '')?.[0];
  const [typed, setTyped] = useState(named ?? '');
  const reference = typed.trim().toUpperCase();
  const found = Reference.safeParse(reference);
  const { run, isBusy, problem } = useDecision('POST /held/{mail}/join', held.joinDone(reference));
  return (
    <DecisionDialog
      title={held.join}
      consequence={held.joinText}
      confirm={held.join}
      isReady={found.success}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() =>
        found.success &&
        void run({ mail }, { reference: found.data }).then(
          (isDone) => isDone && onPlaced(hashOf.case(reference, 'letters')),
        )
      }
    >
      <FormField
        label={held.reference}
        errorText={typed !== '' && !found.success ? held.badReference : undefined}
      >
        <Input value={typed} onChange={({ detail }) => setTyped(detail.value)} />
      </FormField>
    </DecisionDialog>
  );
}

/** Letters that the API takes for a reason. */
const SHORTEST = 3;

export function DiscardDialog({ mail, onClose, onPlaced }: HeldDialogProps) {
  const { held } = useWords();
  const [because, setBecause] = useState('');
  const { run, isBusy, problem } = useDecision('POST /held/{mail}/discard', held.discardDone);
  return (
    <DecisionDialog
      title={held.discard}
      consequence={held.discardText}
      isFinal
      confirm={held.discard}
      isReady={because.trim().length >= SHORTEST}
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() => void run({ mail }, { because }).then((isDone) => isDone && onPlaced(hashOf.held()))}
    >
      <FormField label={held.discardReason}>
        <Textarea rows={3} value={because} onChange={({ detail }) => setBecause(detail.value)} />
      </FormField>
    </DecisionDialog>
  );
}
