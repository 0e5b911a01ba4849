import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { useWords } from '../shell/console-context.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';

export interface DecisionDialogProps {
  readonly title: string;
  /** What follows from it, in words, read before it is confirmed. */
  readonly consequence: string;
  /** It cannot be taken back. */
  readonly isFinal?: boolean;
  /** @default 'medium' */
  readonly size?: 'medium' | 'large';
  readonly confirm: string;
  readonly isReady: boolean;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** A decision: what is asked for, what follows, and the button. Worked by keyboard alone: Enter confirms, Escape leaves. */
export function DecisionDialog(props: DecisionDialogProps) {
  const words = useWords();
  const {
    title,
    consequence,
    isFinal = false,
    confirm,
    isReady,
    isBusy,
    problem,
    onConfirm,
    onCancel,
  } = props;
  return (
    <Modal
      visible
      size={props.size ?? 'medium'}
      header={title}
      closeAriaLabel={words.cancel}
      onDismiss={onCancel}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onCancel}>
              {words.cancel}
            </Button>
            <Button
              variant="primary"
              disabled={!isReady}
              loading={isBusy}
              loadingText={words.loading}
              onClick={onConfirm}
            >
              {confirm}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isBusy) onConfirm();
        }}
      >
        <SpaceBetween size="m">
          {props.children}
          <Alert type={isFinal ? 'warning' : 'info'} header={words.consequence}>
            {consequence}
          </Alert>
          {problem ? <ProblemAlert problem={problem} /> : null}
        </SpaceBetween>
      </form>
    </Modal>
  );
}
