import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import { dayOfInstant } from '../days/days.ts';
import { dayText } from '../days/in-words.ts';
import { RefuseDialog } from '../decide/refuse-dialog.tsx';
import { ReleaseDialog } from '../decide/release-dialog.tsx';
import { companyName } from '../group/names.ts';
import { LettersAhead } from '../letters/letters-ahead.tsx';
import { useLettersAhead } from '../letters/use-letters-ahead.ts';
import { useConsole, useMay } from '../shell/console-context.ts';
import { ShortLink } from '../shell/short-link.tsx';
import { useCase } from './case-context.ts';
import { undecided } from './undecided.ts';

/** What will leave, and the decision to let it. */
export function AnswerTab() {
  const { words, locale, api } = useConsole();
  const { view, group } = useCase();
  const mayDecide = useMay(['dpo']);
  const [dialog, setDialog] = useState<'release' | 'refuse'>();
  const { draft } = view;
  const released = view.events.find(({ facts }) => facts.type === 'AnswerReleased');
  const isOpen = view.status === 'review';
  const { letters, isSound } = useLettersAhead();
  const missing = undecided(view);
  const mayRefuse = mayDecide && ['identity', 'judging', 'review'].includes(view.status);
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {mayRefuse ? <Button onClick={() => setDialog('refuse')}>{words.refuse.button}</Button> : null}
              {mayDecide && isOpen && draft && isSound ? (
                <Button variant="primary" onClick={() => setDialog('release')}>
                  {words.answer.release}
                </Button>
              ) : null}
            </SpaceBetween>
          }
        >
          {words.answer.title}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {released && released.actor.kind === 'human' ? (
          <StatusIndicator type="success">
            {words.answer.released(released.actor.id, dayText(dayOfInstant(released.at), locale))}
          </StatusIndicator>
        ) : null}
        {isOpen && missing.length > 0 ? <Alert type="warning">{words.answer.outcomesMissing}</Alert> : null}
        {draft === null ? (
          <div>
            <Box variant="h3">{words.answer.none}</Box>
            <Box color="text-body-secondary">{words.answer.noneText}</Box>
          </div>
        ) : (
          <SpaceBetween size="m">
            <KeyValuePairs
              columns={3}
              items={[
                { label: words.answer.records, value: draft.records },
                { label: words.answer.ambiguous, value: draft.ambiguous },
                {
                  label: words.answer.holders,
                  value: view.holders.map((id) => companyName(group, id)).join(', ') || words.none,
                },
              ]}
            />
            <div>
              <Box variant="awsui-key-label">{words.answer.hash}</Box>
              <code className="hash">{draft.sha256}</code>
            </div>
            <ShortLink
              text={words.answer.draft}
              link={() => api.call('GET /cases/{reference}/draft', { path: { reference: view.reference } })}
            />
            {letters.length > 0 ? <LettersAhead letters={letters} /> : null}
          </SpaceBetween>
        )}
      </SpaceBetween>
      {dialog === 'release' && draft ? (
        <ReleaseDialog draft={draft} onClose={() => setDialog(undefined)} />
      ) : null}
      {dialog === 'refuse' ? <RefuseDialog ground={null} onClose={() => setDialog(undefined)} /> : null}
    </Container>
  );
}
