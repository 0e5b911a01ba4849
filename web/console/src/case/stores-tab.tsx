import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useCaseDecision } from '../decide/case-decision.ts';
import { DecisionDialog } from '../decide/decision-dialog.tsx';
import { DeskDialog } from '../decide/desk-dialog.tsx';
import { companyName } from '../group/names.ts';
import { useMay, useWords } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCase } from './case-context.ts';
import { StoreCell } from './store-cell.tsx';
import { matrixOf, tallyOf } from './store-matrix.ts';

/** What every store of every company answered. */
export function StoresTab() {
  const words = useWords();
  const { view, group } = useCase();
  const mayDecide = useMay(['dpo']);
  const [isEnding, setEnding] = useState(false);
  const [desk, setDesk] = useState<{ readonly controller: string; readonly store: string }>();
  const isWaiting = view.status === 'collecting' && view.lookups.some(({ outcome }) => outcome === 'pending');
  const tally = [...tallyOf(view.lookups)];
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={
            tally.length === 0
              ? words.stores.noneText
              : tally
                  .map(([outcome, count]) => `${named(words.stores.outcomes, outcome)} ${count}`)
                  .join(' · ')
          }
          actions={
            mayDecide && isWaiting ? (
              <Button onClick={() => setEnding(true)}>{words.stores.goOn}</Button>
            ) : undefined
          }
        >
          {tally.length === 0 ? words.stores.none : words.stores.title}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {matrixOf(view.lookups, group).map(({ controller, cells }) => (
          <section key={controller} aria-label={companyName(group, controller)}>
            <Box variant="h3">{companyName(group, controller)}</Box>
            <ul className="cells">
              {cells.map(({ store, lookup }) => (
                <StoreCell
                  key={store}
                  controller={controller}
                  store={store}
                  lookup={lookup}
                  onSearch={() => setDesk({ controller, store })}
                />
              ))}
            </ul>
          </section>
        ))}
      </SpaceBetween>
      {isEnding ? <EndCollection onClose={() => setEnding(false)} /> : null}
      {desk ? <DeskDialog {...desk} onClose={() => setDesk(undefined)} /> : null}
    </Container>
  );
}

function EndCollection({ onClose }: { readonly onClose: () => void }) {
  const { stores } = useWords();
  const { run, isBusy, problem } = useCaseDecision('POST /cases/{reference}/end-collection', stores.goOnDone);
  return (
    <DecisionDialog
      title={stores.goOn}
      consequence={stores.goOnText}
      isFinal
      confirm={stores.goOn}
      isReady
      isBusy={isBusy}
      problem={problem}
      onCancel={onClose}
      onConfirm={() => void run().then((isDone) => isDone && onClose())}
    />
  );
}
