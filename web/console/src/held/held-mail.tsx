import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { LetterView } from '../letters/letter-view.tsx';
import { hashOf } from '../routing/route.ts';
import { go } from '../routing/use-route.ts';
import { useConsole, useMay } from '../shell/console-context.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { ShortLink } from '../shell/short-link.tsx';
import { DiscardDialog, JoinDialog, OpenDialog } from './held-dialogs.tsx';

/** One mail of the holding pen: what it says, and what becomes of it. */
export function HeldMail({
  mail,
  onPlaced,
}: {
  readonly mail: string;
  readonly onPlaced: () => Promise<void>;
}) {
  const { words, api } = useConsole();
  const { held } = words;
  const mayWork = useMay(['dpo', 'case-worker']);
  const mayDiscard = useMay(['dpo']);
  const [dialog, setDialog] = useState<'open' | 'join' | 'discard'>();
  const { answer, problem } = useAnswer('GET /held/{mail}/letter', { path: { mail } });
  const close = () => setDialog(undefined);
  const placed = (hash: string): void => {
    close();
    go(hash);
    void onPlaced();
  };
  if (problem) return <ProblemAlert problem={problem} />;
  if (!answer) return <Loading />;
  const { letter } = answer;
  const common = { mail, letter, onClose: close, onPlaced: placed };
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <ShortLink
                text={words.thread.raw}
                link={() => api.call('GET /held/{mail}', { path: { mail } })}
              />
              {mayDiscard ? <Button onClick={() => setDialog('discard')}>{held.discard}</Button> : null}
              {mayWork ? <Button onClick={() => setDialog('join')}>{held.join}</Button> : null}
              {mayWork ? (
                <Button variant="primary" onClick={() => setDialog('open')}>
                  {held.openCase}
                </Button>
              ) : null}
              <Button iconName="close" ariaLabel={held.back} onClick={() => go(hashOf.held())} />
            </SpaceBetween>
          }
        >
          {held.letter}
        </Header>
      }
    >
      {letter ? <LetterView letter={letter} /> : <Box>{words.thread.unreadable}</Box>}
      {dialog === 'open' ? <OpenDialog {...common} /> : null}
      {dialog === 'join' ? <JoinDialog {...common} /> : null}
      {dialog === 'discard' ? <DiscardDialog {...common} /> : null}
    </Container>
  );
}
