import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useAnswer } from '../api/use-answer.ts';
import { today } from '../days/days.ts';
import { EnterButton } from '../enter/enter-button.tsx';
import { hashOf } from '../routing/route.ts';
import { useConsole } from '../shell/console-context.ts';
import { follow } from '../shell/follow.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { CaseRows } from './case-rows.tsx';
import { Counts } from './counts.tsx';
import { bySection, countsOf } from './standing.ts';

/** Often enough to see work arrive, seldom enough for a table that costs by the read. */
const EVERY_MS = 10_000;

export function TodayPage() {
  const { words } = useConsole();
  const { answer, problem, reload } = useAnswer('GET /cases', {}, EVERY_MS);
  const day = today();
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={words.today.lead} actions={<EnterButton />}>
          {words.today.title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {problem ? <ProblemAlert problem={problem} retry={reload} /> : null}
        {answer === undefined ? (
          problem ? null : (
            <Loading />
          )
        ) : (
          <SpaceBetween size="l">
            <Counts counts={{ ...countsOf(answer.cases, day), held: answer.held.length }} />
            {answer.next === null ? null : (
              <Alert type="info">{words.today.partly(answer.cases.length)}</Alert>
            )}
            {answer.cases.length + answer.held.length === 0 ? (
              <Container>
                <Box textAlign="center" padding="xxl">
                  <Box variant="h2">{words.today.empty.title}</Box>
                  <Box variant="p" color="text-body-secondary">
                    {words.today.empty.text}
                  </Box>
                </Box>
              </Container>
            ) : null}
            {bySection(answer.cases, day).map(({ section, lines }) => (
              <Container
                key={section}
                disableContentPaddings
                header={
                  <Header
                    variant="h2"
                    counter={`(${lines.length})`}
                    description={words.today.sections[section].text}
                  >
                    <span id={`section-${section}`}>{words.today.sections[section].title}</span>
                  </Header>
                }
              >
                <CaseRows lines={lines} />
              </Container>
            ))}
            {answer.held.length > 0 ? (
              <Container
                header={
                  <Header
                    variant="h2"
                    counter={`(${answer.held.length})`}
                    description={words.today.heldText}
                    actions={
                      <Button href={hashOf.held()} onFollow={follow}>
                        {words.today.toHeld}
                      </Button>
                    }
                  >
                    {words.nav.held}
                  </Header>
                }
              >
                <Box>{words.today.held(answer.held.length)}</Box>
              </Container>
            ) : null}
          </SpaceBetween>
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}
