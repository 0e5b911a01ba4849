import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CaseEvent } from '#contracts/case-events.ts';
import type { LetterReading } from '#contracts/mail-reading.ts';
import { useAnswer } from '../api/use-answer.ts';
import { instantText } from '../days/in-words.ts';
import { LetterView } from '../letters/letter-view.tsx';
import { useConsole } from '../shell/console-context.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { ShortLink } from '../shell/short-link.tsx';
import { named } from '../words/words.ts';
import { useCase } from './case-context.ts';
import { EntryPanel } from './entry-panel.tsx';

/** Every mail in and out, in the order in which they came. */
export function LettersTab() {
  const { words, locale, api } = useConsole();
  const { view } = useCase();
  const path = { reference: view.reference };
  const { answer, problem, reload } = useAnswer('GET /cases/{reference}/letters', { path });
  if (problem) return <ProblemAlert problem={problem} retry={reload} />;
  if (!answer) return <Loading />;
  const letterOf = new Map(answer.letters.map(({ mail, letter }) => [mail, letter]));
  const textOf = new Map(answer.sent.map(({ messageId, text }) => [messageId, text]));
  const mails = view.events.flatMap((event) => mailIn(event, letterOf, textOf));
  return (
    <SpaceBetween size="m">
      {mails.map(({ n, at, letter, sent, text, isFirst }) =>
        sent !== null ? (
          <div key={n} className="letter-sent">
            <strong>{words.thread.sent}</strong> {named(words.letters, sent)}{' '}
            <span className="quiet">{instantText(at, locale)}</span>
            {text === null ? null : (
              <details>
                <summary>{words.thread.showText}</summary>
                <div className="letter-text" dir="auto">
                  {text}
                </div>
              </details>
            )}
          </div>
        ) : isFirst && view.entry ? (
          <EntryPanel key={n} entry={view.entry} />
        ) : (
          <Container
            key={n}
            header={
              <Header
                variant="h3"
                description={instantText(at, locale)}
                actions={
                  isFirst ? (
                    <ShortLink
                      text={words.thread.raw}
                      link={() => api.call('GET /cases/{reference}/mail', { path })}
                    />
                  ) : undefined
                }
              >
                {words.thread.received}
              </Header>
            }
          >
            {letter ? <LetterView letter={letter} /> : <Box>{words.thread.unreadable}</Box>}
          </Container>
        ),
      )}
    </SpaceBetween>
  );
}

interface Mail {
  readonly n: number;
  readonly at: string;
  /** As it was understood; null: by nobody, or it is one of ours. */
  readonly letter: LetterReading | null;
  /** Which letter of ours; null: it came in. */
  readonly sent: string | null;
  /** What that letter said; null: it is not kept, or it came in. */
  readonly text: string | null;
  readonly isFirst: boolean;
}

function mailIn(
  { n, at, facts }: CaseEvent,
  letters: ReadonlyMap<string, LetterReading | null>,
  texts: ReadonlyMap<string, string>,
): readonly Mail[] {
  switch (facts.type) {
    case 'CaseOpened':
    case 'MailReceived': {
      const letter = letters.get(facts.mail) ?? null;
      return [
        { n, at: facts.receivedAt, letter, sent: null, text: null, isFirst: facts.type === 'CaseOpened' },
      ];
    }
    case 'MailSent':
      return [
        { n, at, letter: null, sent: facts.letter, text: texts.get(facts.messageId) ?? null, isFirst: false },
      ];
    default:
      return [];
  }
}
