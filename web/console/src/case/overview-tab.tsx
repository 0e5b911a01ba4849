import Alert from '@cloudscape-design/components/alert';
import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Day } from '#contracts/ids.ts';
import { dayText } from '../days/in-words.ts';
import { useCaseDecision } from '../decide/case-decision.ts';
import { useConsole, useMay } from '../shell/console-context.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { named } from '../words/words.ts';
import { useCase } from './case-context.ts';
import { EntryPanel } from './entry-panel.tsx';
import { RepeatsPanel } from './repeats-panel.tsx';
import { RightsPanel } from './rights-panel.tsx';

/** What is asked, by whom, and how far each right has come. */
export function OverviewTab() {
  const { words, locale } = useConsole();
  const { view } = useCase();
  const { requester } = view;
  return (
    <SpaceBetween size="l">
      {view.stopped ? <Repair stopped={view.stopped} /> : null}
      <RightsPanel />
      {/* Whose earlier requests they are is known once somebody has accepted who asks. */}
      {view.status === 'identity' || view.status === 'judging' ? null : <RepeatsPanel />}
      {view.entry ? <EntryPanel entry={view.entry} /> : null}
      <ColumnLayout columns={2}>
        <Container header={<Header variant="h2">{words.case.requester}</Header>}>
          <KeyValuePairs
            columns={1}
            items={[
              {
                label: words.case.mailbox,
                value: (
                  <>
                    {requester.mailbox}{' '}
                    <Box variant="small">
                      {view.mailboxVerified ? words.case.mailboxVerified : words.case.mailboxNotVerified}
                    </Box>
                  </>
                ),
              },
              { label: words.case.language, value: named(words.languages, view.language) },
              ...Object.entries(requester.subject).map(([kind, { value, status }]) => ({
                label: named(words.case.identifierKinds, kind),
                value: (
                  <>
                    {kind === 'birthDate' && Day.safeParse(value).success ? dayText(value, locale) : value}{' '}
                    <Badge color={status === 'verified' ? 'green' : 'grey'}>
                      {status === 'verified' ? words.case.verified : words.case.claimed}
                    </Badge>
                  </>
                ),
              })),
            ]}
          />
        </Container>
        <Container header={<Header variant="h2">{words.case.remarks}</Header>}>
          {view.flags.length === 0 ? (
            <Box color="text-body-secondary">{words.case.noRemarks}</Box>
          ) : (
            <ul className="plain">
              {view.flags.map((flag) => (
                <li key={flag}>{named(words.flags, flag)}</li>
              ))}
            </ul>
          )}
        </Container>
      </ColumnLayout>
    </SpaceBetween>
  );
}

function Repair({ stopped }: { readonly stopped: { step: string; error: string; why: string } }) {
  const { words } = useConsole();
  const mayWork = useMay(['dpo', 'case-worker']);
  const { run, isBusy, problem } = useCaseDecision('POST /cases/{reference}/retry', words.repair.done);
  return (
    <SpaceBetween size="s">
      <Alert
        type="error"
        header={words.repair.title(stopped.step)}
        action={
          mayWork ? (
            <Button loading={isBusy} loadingText={words.loading} onClick={() => void run()}>
              {words.repair.button}
            </Button>
          ) : undefined
        }
      >
        {words.repair.text(stopped.error, stopped.why)}
      </Alert>
      {problem ? <ProblemAlert problem={problem} /> : null}
    </SpaceBetween>
  );
}
