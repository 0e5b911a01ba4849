import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { hashOf } from '../routing/route.ts';
import { useConsole } from '../shell/console-context.ts';
import { follow } from '../shell/follow.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { CaseContext, type TheCase } from './case-context.ts';
import { CaseHead } from './case-head.tsx';
import { CaseTabs } from './case-tabs.tsx';
import { ChangedSince } from './changed-since.tsx';
import { ExtensionNote } from './extension-note.tsx';

/** A case moves while one looks at it: stores answer, somebody else decides. */
const EVERY_MS = 5000;

export default function CasePage({
  reference,
  tab,
}: {
  readonly reference: string;
  readonly tab: string | undefined;
}) {
  const { words } = useConsole();
  const {
    answer: view,
    problem,
    reload,
  } = useAnswer('GET /cases/{reference}', { path: { reference } }, EVERY_MS);
  const { answer: group } = useAnswer('GET /group');
  const [since, setSince] = useState<number>();
  const showSince = useCallback((n: number) => setSince(n), []);
  useEffect(() => {
    // Refused for another reason than that somebody was faster: what happens later is no answer to it.
    if (since !== undefined && view && view.events.length <= since) setSince(undefined);
  }, [since, view]);
  const theCase = useMemo<TheCase | null>(
    () => (view ? { view, group, reload, showSince } : null),
    [view, group, reload, showSince],
  );
  return (
    <ContentLayout
      breadcrumbs={
        <BreadcrumbGroup
          ariaLabel={words.case.crumbs}
          onFollow={follow}
          items={[
            { text: words.nav.cases, href: hashOf.cases() },
            { text: reference, href: hashOf.case(reference) },
          ]}
        />
      }
      header={
        <CaseContext.Provider value={theCase}>
          <CaseHead reference={reference} view={view} />
        </CaseContext.Provider>
      }
    >
      <SpaceBetween size="l">
        {problem ? <ProblemAlert problem={problem} retry={reload} /> : null}
        {theCase === null ? (
          problem ? null : (
            <Loading />
          )
        ) : (
          <CaseContext.Provider value={theCase}>
            <SpaceBetween size="l">
              {since !== undefined && theCase.view.events.length > since ? (
                <ChangedSince n={since} onSeen={() => setSince(undefined)} />
              ) : null}
              <Container header={<Header variant="h2">{words.clock.title}</Header>}>
                <SpaceBetween size="m">
                  <Timeline clock={theCase.view.clock} />
                  {theCase.view.extension ? <ExtensionNote extension={theCase.view.extension} /> : null}
                </SpaceBetween>
              </Container>
              <CaseTabs tab={tab} />
            </SpaceBetween>
          </CaseContext.Provider>
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}
