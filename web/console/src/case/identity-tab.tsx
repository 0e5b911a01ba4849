import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import { dayOfInstant } from '../days/days.ts';
import { dayText } from '../days/in-words.ts';
import { AcceptDialog } from '../decide/accept-dialog.tsx';
import { DoubtDialog } from '../decide/doubt-dialog.tsx';
import { RefuseDialog } from '../decide/refuse-dialog.tsx';
import { useConsole, useMay } from '../shell/console-context.ts';
import { useCase } from './case-context.ts';
import { DocumentViewer } from './document-viewer.tsx';
import { IdentityStanding } from './identity-standing.tsx';

/** The proof of who asks: seen by whoever judges it, and gone when it is judged (IDV-4). */
export function IdentityTab() {
  const { words, locale } = useConsole();
  const { view } = useCase();
  const mayJudge = useMay(['dpo', 'case-worker']);
  const mayRefuse = useMay(['dpo']);
  const [dialog, setDialog] = useState<'accept' | 'doubt' | 'refuse'>();
  const accepted = view.events.find(({ facts }) => facts.type === 'IdentityAccepted');
  const document = view.documents.findLast(({ kind }) => kind === 'identity');
  const mandate = view.documents.findLast(({ kind }) => kind === 'mandate');
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            view.status === 'judging' ? (
              <SpaceBetween direction="horizontal" size="xs">
                {mayRefuse ? (
                  <Button onClick={() => setDialog('refuse')}>{words.identity.reject}</Button>
                ) : null}
                {mayJudge ? <Button onClick={() => setDialog('doubt')}>{words.ladder.doubt}</Button> : null}
                {mayJudge ? (
                  <Button variant="primary" onClick={() => setDialog('accept')}>
                    {words.identity.accept}
                  </Button>
                ) : null}
              </SpaceBetween>
            ) : undefined
          }
        >
          {words.identity.title}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {accepted && accepted.actor.kind === 'human' ? (
          <StatusIndicator type="success">
            {words.identity.accepted(accepted.actor.id, dayText(dayOfInstant(accepted.at), locale))}
          </StatusIndicator>
        ) : null}
        {view.status === 'judging' && mayJudge ? (
          <Alert type="info" header={words.ladder.choice}>
            {words.ladder.choiceText}
          </Alert>
        ) : null}
        <IdentityStanding />
        {document === undefined ? (
          accepted ? null : (
            <div>
              <Box variant="h3">{words.identity.none}</Box>
              <Box color="text-body-secondary">{words.identity.noneText}</Box>
            </div>
          )
        ) : mayJudge ? (
          <DocumentViewer key={document.key} kind="identity" contentType={document.contentType} />
        ) : (
          <Box>{words.identity.notYours}</Box>
        )}
        {mandate && mayJudge ? (
          <div>
            <Box variant="h3">{words.ladder.mandate}</Box>
            <DocumentViewer key={mandate.key} kind="mandate" contentType={mandate.contentType} />
          </div>
        ) : null}
      </SpaceBetween>
      {dialog === 'doubt' ? <DoubtDialog onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'accept' ? <AcceptDialog onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'refuse' ? (
        <RefuseDialog ground="identity-not-proven" onClose={() => setDialog(undefined)} />
      ) : null}
    </Container>
  );
}
