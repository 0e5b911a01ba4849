import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { instantText } from '../days/in-words.ts';
import { RegulatorButton } from '../regulator/regulator-button.tsx';
import { useConsole } from '../shell/console-context.ts';
import { saveFile } from '../shell/save-file.ts';
import { useCase } from './case-context.ts';
import { actorText, eventText } from './event-text.ts';

/** Everything that happened, who did it, and whether it stands as it was written. */
export function TrailTab() {
  const { words, locale } = useConsole();
  const { view } = useCase();
  const { chain } = view;
  return (
    <SpaceBetween size="m">
      <Alert
        type={chain.intact ? 'success' : 'error'}
        header={chain.intact ? words.case.chainGood : words.case.chainBroken(chain.brokenAt ?? 0)}
      >
        {words.case.chainExplained}
      </Alert>
      <Container
        header={
          <Header
            variant="h2"
            counter={`(${view.events.length})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  iconName="download"
                  onClick={() =>
                    saveFile(
                      `${view.reference}-trail.json`,
                      'application/json',
                      JSON.stringify(view.events, null, 2),
                    )
                  }
                >
                  {words.case.saveTrail}
                </Button>
                <RegulatorButton />
              </SpaceBetween>
            }
          >
            {words.case.events}
          </Header>
        }
      >
        <ol className="trail">
          {view.events.map((event) => (
            <li key={event.n} className={`trail-item trail-${event.actor.kind}`}>
              <span className="trail-n">{event.n}</span>
              <div>
                <div>{eventText(event, words, locale)}</div>
                <div className="quiet">
                  {actorText(event, words)} · {instantText(event.at, locale)} ·{' '}
                  <code title={event.hash}>{event.hash.slice(0, 12)}</code>
                </div>
              </div>
            </li>
          ))}
        </ol>
      </Container>
    </SpaceBetween>
  );
}
