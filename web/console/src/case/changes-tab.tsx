import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { dayText } from '../days/in-words.ts';
import { ActDialog } from '../decide/act-dialog.tsx';
import { companyName, storeName } from '../group/names.ts';
import { useConsole, useMay } from '../shell/console-context.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { named } from '../words/words.ts';
import { useCase } from './case-context.ts';

const EVERY_MS = 5000;

/** What is done to stores, act by act, and what became of each record (ERA-2). */
export function ChangesTab() {
  const { words, locale } = useConsole();
  const { view, group } = useCase();
  const { changes } = words;
  const mayWork = useMay(['dpo', 'case-worker']);
  const [act, setAct] = useState<number>();
  const { answer, problem, reload } = useAnswer(
    'GET /cases/{reference}/changes',
    { path: { reference: view.reference } },
    EVERY_MS,
  );
  if (problem) return <ProblemAlert problem={problem} retry={reload} />;
  if (!answer) return <Loading />;
  if (answer.acts.length === 0) {
    return (
      <Box padding="m">
        <Box variant="h3">{changes.none}</Box>
        <Box color="text-body-secondary">{changes.noneText}</Box>
      </Box>
    );
  }
  const place = ({ controller, store }: { controller: string; store: string }) =>
    `${companyName(group, controller)}, ${storeName(group, controller, store, locale)}`;
  const isByHand = ({ controller, store }: { controller: string; store: string }) =>
    group?.controllers.find(({ id }) => id === controller)?.stores.find(({ id }) => id === store)?.connector
      .kind === 'human';
  return (
    <SpaceBetween size="l">
      <Table
        wrapLines
        header={<Header variant="h2">{changes.title}</Header>}
        items={answer.acts}
        trackBy={({ phase, n }) => `${phase}-${n}`}
        columnDefinitions={[
          { id: 'store', header: words.stores.store, cell: (one) => place(one), isRowHeader: true },
          { id: 'act', header: changes.act, cell: (one) => named(changes.operations, one.operation) },
          { id: 'records', header: changes.records, cell: (one) => one.records || words.none },
          {
            id: 'outcome',
            header: changes.outcome,
            cell: (one) => (
              <SpaceBetween size="xxs">
                <StatusIndicator
                  type={
                    one.outcome === 'done'
                      ? 'success'
                      : one.error
                        ? 'error'
                        : one.outcome
                          ? 'stopped'
                          : 'pending'
                  }
                >
                  {one.outcome ? named(changes.results, one.outcome) : changes.open}
                </StatusIndicator>
                {one.error ? <span className="quiet">{one.error}</span> : null}
                {mayWork && one.outcome === null && one.phase === 'apply' && isByHand(one) ? (
                  <Button onClick={() => setAct(one.n)}>{changes.byHand}</Button>
                ) : null}
              </SpaceBetween>
            ),
          },
        ]}
      />
      {answer.ledger.length > 0 ? (
        <Table
          wrapLines
          header={
            <Header variant="h2" counter={`(${answer.ledger.length})`}>
              {changes.ledger}
            </Header>
          }
          items={answer.ledger}
          trackBy={({ controller, store, category, id }) => [controller, store, category, id].join('/')}
          columnDefinitions={[
            { id: 'store', header: words.stores.store, cell: (one) => place(one) },
            { id: 'category', header: changes.category, cell: ({ category }) => category },
            { id: 'record', header: changes.record, cell: ({ id }) => <code>{id}</code>, isRowHeader: true },
            {
              id: 'outcome',
              header: changes.outcome,
              cell: ({ outcome, ground, keptUntil, restricted, stuck }) =>
                [
                  outcome ? named(changes.ledgerOutcomes, outcome) : changes.open,
                  ground ? named(words.grounds, ground) : '',
                  keptUntil ? changes.keptUntil(dayText(keptUntil, locale)) : '',
                  restricted ? changes.restricted : '',
                  stuck ? `${changes.stuck}: ${stuck}` : '',
                ]
                  .filter(Boolean)
                  .join(' · '),
            },
          ]}
        />
      ) : null}
      {act === undefined ? null : <ActDialog act={act} onClose={() => setAct(undefined)} />}
    </SpaceBetween>
  );
}
