import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Answer } from '../api/client.ts';
import { useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';

type Ahead = Answer<'GET /cases/{reference}/answer'>['letters'][number];

/** The letters as they would leave now, each with what somebody could complain of in it. */
export function LettersAhead({ letters }: { readonly letters: readonly Ahead[] }) {
  const { redaction, letters: names } = useWords();
  return (
    <SpaceBetween size="s">
      <div>
        <Box variant="h3">{redaction.letters}</Box>
        <Box color="text-body-secondary">{redaction.lettersText}</Box>
      </div>
      {letters.map(({ letter, subject, text, findings }) => (
        <ExpandableSection key={letter} headerText={`${named(names, letter)}: ${subject}`} defaultExpanded>
          <SpaceBetween size="s">
            {findings.length === 0 ? (
              <StatusIndicator type="success">{redaction.sound}</StatusIndicator>
            ) : (
              <Alert type="error" header={redaction.notSound}>
                <ul className="plain">
                  {findings.map(({ id, why, where }) => (
                    <li key={`${id}/${where}`}>
                      {why} {where ? <bdi>{where}</bdi> : null}{' '}
                      <span className="quiet">
                        {redaction.rule} <code>{id}</code>
                      </span>
                    </li>
                  ))}
                </ul>
              </Alert>
            )}
            <section className="letter-text letter-ahead" aria-label={subject} dir="auto">
              {text}
            </section>
          </SpaceBetween>
        </ExpandableSection>
      ))}
    </SpaceBetween>
  );
}
