import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useCase } from '../case/case-context.ts';
import { useMay, useWords } from '../shell/console-context.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { RecordCard } from './record-card.tsx';
import { RecordFilters } from './record-filters.tsx';
import { type Asked, RedactionDialog } from './redaction-dialog.tsx';
import { type Query, useRecords } from './use-records.ts';

/** Everything that was found, to be looked at and redacted before it leaves. */
export function RecordsTab() {
  const { redaction } = useWords();
  const { view } = useCase();
  const isWorker = useMay(['dpo', 'case-worker']);
  const [query, setQuery] = useState<Query>({});
  const ambiguous = view.lookups.reduce((sum, one) => sum + one.ambiguous, 0);
  const left = view.events.map(({ facts }) => facts).findLast(({ type }) => type === 'RecordsRedacted');
  return (
    <Container
      header={
        <Header variant="h2" description={redaction.intro}>
          {redaction.title}
        </Header>
      }
    >
      {view.draft === null || view.status === 'closed' ? (
        <div>
          <Box variant="h3">{redaction.none}</Box>
          <Box color="text-body-secondary">{redaction.noneText}</Box>
        </div>
      ) : (
        <SpaceBetween size="m">
          {left?.type === 'RecordsRedacted' && left.redacted + left.withheld > 0 ? (
            <Alert type="info">{redaction.leftOut(left.redacted, left.withheld)}</Alert>
          ) : null}
          {ambiguous > 0 ? <Alert type="warning">{redaction.ambiguous(ambiguous)}</Alert> : null}
          <RecordFilters query={query} onChange={setQuery} />
          <RecordPages
            key={JSON.stringify(query)}
            query={query}
            draft={view.draft.sha256}
            mayRedact={isWorker && (view.status === 'review' || view.supplement?.stands === 'review')}
          />
        </SpaceBetween>
      )}
    </Container>
  );
}

interface Pages {
  readonly query: Query;
  readonly draft: string;
  readonly mayRedact: boolean;
}

function RecordPages({ query, draft, mayRedact }: Pages) {
  const { redaction } = useWords();
  const { view } = useCase();
  // Where each page begins that was looked at; the last is the one that is shown.
  const [starts, setStarts] = useState<readonly (string | undefined)[]>([undefined]);
  const [asked, setAsked] = useState<Asked>();
  const { page, problem } = useRecords(view.reference, query, starts.at(-1), draft);
  if (problem) return <ProblemAlert problem={problem} />;
  if (!page) return <Loading />;
  const { records, next } = page;
  return (
    <SpaceBetween size="m">
      <div className="quiet" role="status">
        {records.length === 0
          ? redaction.noneText
          : `${redaction.page(starts.length)} · ${redaction.shown(records.length)}`}
      </div>
      {records.map((record, n) => (
        <RecordCard
          key={`${record.place.page}/${record.place.item}`}
          record={record}
          n={n + 1}
          mayRedact={mayRedact}
          onAsk={setAsked}
        />
      ))}
      <SpaceBetween direction="horizontal" size="xs">
        {starts.length > 1 ? (
          <Button onClick={() => setStarts(starts.slice(0, -1))}>{redaction.earlier}</Button>
        ) : null}
        {next === null ? null : (
          <Button onClick={() => setStarts([...starts, next])}>{redaction.later}</Button>
        )}
      </SpaceBetween>
      {asked ? <RedactionDialog asked={asked} onClose={() => setAsked(undefined)} /> : null}
    </SpaceBetween>
  );
}
