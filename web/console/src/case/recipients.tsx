import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useEffect, useState } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { NotToldDialog } from '../decide/not-told-dialog.tsx';
import { ToldDialog } from '../decide/told-dialog.tsx';
import { companyName } from '../group/names.ts';
import { useConsole, useMay } from '../shell/console-context.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { named } from '../words/words.ts';
import { useCase } from './case-context.ts';

const SIGNS: Readonly<Record<string, StatusIndicatorProps.Type>> = {
  mail: 'in-progress',
  person: 'warning',
  sent: 'success',
  told: 'success',
  'not-told': 'stopped',
};

/** Who was given the data hears what was done to them, by mail or by a person (NOT-1, article 19). */
export function Recipients() {
  const { words } = useConsole();
  const { view, group } = useCase();
  const { after } = words;
  const mayWork = useMay(['dpo', 'case-worker']);
  const mayDecide = useMay(['dpo']);
  const { answer, problem, reload } = useAnswer('GET /cases/{reference}/notices', {
    path: { reference: view.reference },
  });
  const [dialog, setDialog] = useState<{
    readonly act: 'told' | 'not-told';
    readonly n: number;
    readonly recipient: string;
  }>();
  // What stands here changes with the events of the case, which the page reads already.
  const events = view.events.length;
  useEffect(() => {
    if (events > 0) void reload();
  }, [events, reload]);
  const notices = answer?.notices ?? [];
  return (
    <Container header={<Header variant="h2">{after.recipients}</Header>}>
      <SpaceBetween size="m">
        {problem ? <ProblemAlert problem={problem} retry={reload} /> : null}
        {answer && notices.length === 0 ? <Box color="text-body-secondary">{after.noRecipients}</Box> : null}
        {notices.map(({ n, controller, recipient, contact, stands, subject, text }) => (
          <section key={n} aria-label={recipient}>
            <Box variant="h3">{recipient}</Box>
            <SpaceBetween size="xs">
              <div className="quiet">
                {companyName(group, controller)} · {contact ?? after.noContact}
              </div>
              <StatusIndicator type={SIGNS[stands] ?? 'info'}>{named(after.stands, stands)}</StatusIndicator>
              <ExpandableSection headerText={subject}>
                <Box variant="p">
                  <span className="letter-text">{text}</span>
                </Box>
              </ExpandableSection>
              {stands === 'person' && view.status === 'answered' ? (
                <SpaceBetween direction="horizontal" size="xs">
                  {mayWork ? (
                    <Button
                      ariaLabel={`${after.told}: ${recipient}`}
                      onClick={() => setDialog({ act: 'told', n, recipient })}
                    >
                      {after.told}
                    </Button>
                  ) : null}
                  {mayDecide ? (
                    <Button
                      ariaLabel={`${after.notTold}: ${recipient}`}
                      onClick={() => setDialog({ act: 'not-told', n, recipient })}
                    >
                      {after.notTold}
                    </Button>
                  ) : null}
                </SpaceBetween>
              ) : null}
            </SpaceBetween>
          </section>
        ))}
      </SpaceBetween>
      {dialog?.act === 'told' ? <ToldDialog {...dialog} onClose={() => setDialog(undefined)} /> : null}
      {dialog?.act === 'not-told' ? <NotToldDialog {...dialog} onClose={() => setDialog(undefined)} /> : null}
    </Container>
  );
}
