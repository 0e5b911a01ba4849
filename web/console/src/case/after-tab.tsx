import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../shell/console-context.ts';
import { useCase } from './case-context.ts';
import { MissingStores } from './missing-stores.tsx';
import { Recipients } from './recipients.tsx';
import { SupplementPanel } from './supplement-panel.tsx';

/** What is still to do once the answer is out: stores that were missing, what came of them, recipients to be told. */
export function AfterTab() {
  const { after } = useWords();
  const { view } = useCase();
  if (!['answered', 'closed'].includes(view.status))
    return (
      <div>
        <Box variant="h3">{after.none}</Box>
        <Box color="text-body-secondary">{after.noneText}</Box>
      </div>
    );
  return (
    <SpaceBetween size="l">
      {view.supplement ? <SupplementPanel supplement={view.supplement} /> : null}
      <MissingStores />
      <Recipients />
    </SpaceBetween>
  );
}
