import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import { OutcomeDialog } from '../decide/outcome-dialog.tsx';
import { RightsDialog } from '../decide/rights-dialog.tsx';
import { companyName } from '../group/names.ts';
import { useMay, useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCase } from './case-context.ts';

/** Each right that is asked, and its outcome at each company that has records (AFF-1). */
export function RightsPanel() {
  const words = useWords();
  const { view, group } = useCase();
  const mayDecide = useMay(['dpo']) && view.status !== 'closed';
  const mayWork = useMay(['dpo', 'case-worker']) && view.status !== 'closed';
  const [dialog, setDialog] = useState<'outcome' | 'rights'>();
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {mayWork ? <Button onClick={() => setDialog('rights')}>{words.thread.correct}</Button> : null}
              {mayDecide && view.rights.some((right) => right !== 'access') ? (
                <Button onClick={() => setDialog('outcome')}>{words.answer.decide}</Button>
              ) : null}
            </SpaceBetween>
          }
        >
          {words.case.rights}
        </Header>
      }
    >
      <ul className="rights">
        {view.rights.map((right) => {
          const decided = view.outcomes.filter((one) => one.right === right);
          return (
            <li key={right} className="right">
              <div>
                <strong>{named(words.rights, right)}</strong>{' '}
                <span className="quiet">{named(words.articles, right)}</span>
              </div>
              <div>
                {decided.length === 0 ? (
                  <StatusIndicator type={words.byItself[right] ? 'info' : 'pending'}>
                    {words.byItself[right] ?? words.case.noOutcome}
                  </StatusIndicator>
                ) : (
                  decided.map(({ controller, outcome }) => (
                    <div key={controller}>
                      <StatusIndicator type={outcome === 'refused' ? 'stopped' : 'success'}>
                        {named(words.outcome.outcomes, outcome)}
                      </StatusIndicator>{' '}
                      <span className="quiet">{companyName(group, controller)}</span>
                    </div>
                  ))
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {dialog === 'outcome' ? <OutcomeDialog onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'rights' ? <RightsDialog onClose={() => setDialog(undefined)} /> : null}
    </Container>
  );
}
