import Alert from '@cloudscape-design/components/alert';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef, useState } from 'react';
import { daysBetween, today } from '../days/days.ts';
import { dayWithWeekday } from '../days/in-words.ts';
import { hashOf } from '../routing/route.ts';
import { go } from '../routing/use-route.ts';
import { useConsole } from '../shell/console-context.ts';
import { follow } from '../shell/follow.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { HowItCame, WhatIsAsked, WhoAsks } from './entry-fields.tsx';
import { emptyEntry, entryFrom, faultsIn } from './entry-form.ts';
import { useEntry } from './use-entry.ts';

/** From then on a case is late, or will be within days (CLK-1). */
const NEARLY_A_MONTH = 25;

/** A request that came on paper, by telephone or at the counter (CLK-2). */
export default function EnterPage() {
  const { words, locale } = useConsole();
  const { enter } = words.acts;
  const [typed, setTyped] = useState(() => emptyEntry(locale));
  // What is missing is said when somebody means to be done, not while they type.
  const [tries, setTries] = useState(0);
  const { open, isBusy, problem } = useEntry();
  const form = useRef<HTMLFormElement>(null);
  const faults = faultsIn(typed, today());
  const faultOf = (field: (typeof faults)[number]) =>
    tries > 0 && faults.includes(field) ? enter.faults[field] : undefined;
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>(FAULTY)?.focus();
  }, [tries]);
  const fields = { typed, change: (part: Partial<typeof typed>) => setTyped({ ...typed, ...part }), faultOf };
  const isDay = typed.received !== '' && !faults.includes('received');
  const daysAgo = isDay ? daysBetween(typed.received, today()) : 0;
  return (
    <ContentLayout
      breadcrumbs={
        <BreadcrumbGroup
          ariaLabel={words.case.crumbs}
          onFollow={follow}
          items={[
            { text: words.nav.cases, href: hashOf.cases() },
            { text: enter.title, href: hashOf.enter },
          ]}
        />
      }
      header={
        <Header variant="h1" description={enter.lead}>
          {enter.title}
        </Header>
      }
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTries(tries + 1);
          void open((key) => entryFrom(typed, key, today()));
        }}
      >
        <Form
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="link" formAction="none" onClick={() => go(hashOf.cases())}>
                {words.cancel}
              </Button>
              <Button variant="primary" loading={isBusy} loadingText={words.loading}>
                {enter.confirm}
              </Button>
            </SpaceBetween>
          }
        >
          <SpaceBetween size="l">
            <HowItCame {...fields} />
            <WhoAsks {...fields} />
            <WhatIsAsked {...fields} />
            {daysAgo >= NEARLY_A_MONTH ? <Alert type="warning">{enter.late(daysAgo)}</Alert> : null}
            <Alert type="info" header={words.consequence}>
              {isDay ? enter.consequence(dayWithWeekday(typed.received, locale)) : enter.consequenceOpen}
            </Alert>
            {problem ? <ProblemAlert problem={problem} /> : null}
          </SpaceBetween>
        </Form>
      </form>
    </ContentLayout>
  );
}

/** The first control whose answer is missing. */
const FAULTY = '[aria-invalid="true"], .faulty input';
