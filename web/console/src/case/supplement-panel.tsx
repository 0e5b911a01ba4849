import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { CaseView } from '#contracts/console-api.ts';
import { ReleaseDialog } from '../decide/release-dialog.tsx';
import { useConsole, useMay } from '../shell/console-context.ts';
import { ShortLink } from '../shell/short-link.tsx';
import { useCase } from './case-context.ts';

/** What stores answered too late for the answer: read by a person before it leaves. */
export function SupplementPanel({
  supplement,
}: {
  readonly supplement: NonNullable<CaseView['supplement']>;
}) {
  const { words, api } = useConsole();
  const { view } = useCase();
  const mayDecide = useMay(['dpo']);
  const [isReleasing, setReleasing] = useState(false);
  const { after, answer } = words;
  const { draft } = view;
  const isOpen = supplement.stands === 'review';
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            mayDecide && isOpen && draft ? (
              <Button variant="primary" onClick={() => setReleasing(true)}>
                {after.supplement.release}
              </Button>
            ) : undefined
          }
        >
          {after.supplement.title(supplement.n)}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <StatusIndicator type={isOpen ? 'warning' : 'in-progress'}>
          {isOpen ? after.supplement.review : after.supplement.delivering}
        </StatusIndicator>
        {draft ? (
          <>
            <KeyValuePairs
              columns={3}
              items={[
                { label: after.supplement.records, value: draft.records },
                { label: answer.ambiguous, value: draft.ambiguous },
                { label: answer.hash, value: <code className="hash">{draft.sha256}</code> },
              ]}
            />
            <ShortLink
              text={answer.draft}
              link={() => api.call('GET /cases/{reference}/draft', { path: { reference: view.reference } })}
            />
          </>
        ) : null}
      </SpaceBetween>
      {isReleasing && draft ? (
        <ReleaseDialog draft={draft} isSupplement onClose={() => setReleasing(false)} />
      ) : null}
    </Container>
  );
}
