import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import { AskAgainDialog, EndSupplementsDialog } from '../decide/missing-dialogs.tsx';
import { companyName, storeName } from '../group/names.ts';
import { useConsole, useMay } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCase } from './case-context.ts';

/** Stores that the answer names as missing, and that the case goes on waiting for. */
export function MissingStores() {
  const { words, locale } = useConsole();
  const { view, group } = useCase();
  const mayDecide = useMay(['dpo']);
  const mayWork = useMay(['dpo', 'case-worker']);
  const [again, setAgain] = useState<{ readonly controller: string; readonly store: string }>();
  const [isEnding, setEnding] = useState(false);
  const { after } = words;
  const outcomeOf = (controller: string, store: string) =>
    view.lookups.find((one) => one.controller === controller && one.store === store)?.outcome ?? 'pending';
  const nameOf = (controller: string, store: string) => storeName(group, controller, store, locale);
  const isOpen = view.status === 'answered' && view.missing.length > 0;
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            mayDecide && isOpen && !view.supplement ? (
              <Button onClick={() => setEnding(true)}>{after.end}</Button>
            ) : undefined
          }
        >
          {after.missing}
        </Header>
      }
    >
      {view.missing.length === 0 ? (
        <Box color="text-body-secondary">{after.noneMissing}</Box>
      ) : (
        <ul className="cells">
          {view.missing.map(({ controller, store }) => (
            <li key={`${controller}/${store}`} className={`cell cell-${outcomeOf(controller, store)}`}>
              <div className="cell-name">{nameOf(controller, store)}</div>
              <div className="quiet">{companyName(group, controller)}</div>
              <StatusIndicator type={outcomeOf(controller, store) === 'failed' ? 'error' : 'pending'}>
                {named(words.stores.outcomes, outcomeOf(controller, store))}
              </StatusIndicator>
              {mayWork && isOpen && outcomeOf(controller, store) === 'failed' ? (
                <Button
                  onClick={() => setAgain({ controller, store })}
                  ariaLabel={`${after.askAgain}: ${nameOf(controller, store)}`}
                >
                  {after.askAgain}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {again ? (
        <AskAgainDialog
          {...again}
          name={nameOf(again.controller, again.store)}
          onClose={() => setAgain(undefined)}
        />
      ) : null}
      {isEnding ? <EndSupplementsDialog onClose={() => setEnding(false)} /> : null}
    </Container>
  );
}
