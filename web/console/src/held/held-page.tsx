import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useAnswer } from '../api/use-answer.ts';
import { instantText } from '../days/in-words.ts';
import { hashOf } from '../routing/route.ts';
import { useConsole } from '../shell/console-context.ts';
import { follow } from '../shell/follow.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { named } from '../words/words.ts';
import { HeldMail } from './held-mail.tsx';

const EVERY_MS = 10_000;

/** Mails that no case took, and what a person makes of each. */
export default function HeldPage({ mail }: { readonly mail: string | undefined }) {
  const { words, locale } = useConsole();
  const { held: said } = words;
  const { answer, problem, reload } = useAnswer('GET /cases', {}, EVERY_MS);
  const held = answer?.held ?? [];
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={said.lead}>
          {said.title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {problem ? <ProblemAlert problem={problem} retry={reload} /> : null}
        {mail === undefined ? null : <HeldMail key={mail} mail={mail} onPlaced={reload} />}
        {answer === undefined ? (
          problem ? null : (
            <Loading />
          )
        ) : held.length === 0 ? (
          <Container>
            <Box textAlign="center" padding="xl">
              <Box variant="h2">{said.empty}</Box>
              <Box color="text-body-secondary">{said.emptyText}</Box>
            </Box>
          </Container>
        ) : (
          <Container
            disableContentPaddings
            header={
              <Header variant="h2" counter={`(${held.length})`}>
                {said.list}
              </Header>
            }
          >
            <ul className="rows">
              {held.map((one) => (
                <li key={one.mail} className={`row ${one.mail === mail ? 'row-chosen' : ''}`}>
                  <div className="row-case">{instantText(one.receivedAt, locale)}</div>
                  <div className="row-why">
                    <div>{named(said.reasons, one.reason)}</div>
                    <div className="quiet">
                      {[
                        one.kind && one.kind !== one.reason ? named(words.kinds, one.kind) : '',
                        one.caseRef ? said.names(one.caseRef) : '',
                        said.more(one.more),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </div>
                  </div>
                  <div className="row-date">
                    <Link
                      href={hashOf.held(one.mail)}
                      onFollow={follow}
                      ariaLabel={`${said.read}: ${instantText(one.receivedAt, locale)}, ${named(said.reasons, one.reason)}`}
                    >
                      {said.read}
                    </Link>
                  </div>
                </li>
              ))}
            </ul>
          </Container>
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}
