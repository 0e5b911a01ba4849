import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { CaseView } from '#contracts/console-api.ts';
import { ActBy } from '../days/act-by.tsx';
import { useConsole } from '../shell/console-context.ts';
import { RightBadges } from '../shell/right-badges.tsx';
import { whyOf } from '../today/why.ts';
import { named } from '../words/words.ts';
import { CaseActsMenu } from './case-acts-menu.tsx';

const SIGNS: Readonly<Record<string, StatusIndicatorProps.Type>> = {
  identity: 'pending',
  judging: 'warning',
  collecting: 'in-progress',
  review: 'warning',
  delivering: 'in-progress',
  closed: 'success',
};

/** Which case, where it stands, what it waits for and until when. */
export function CaseHead({
  reference,
  view,
}: {
  readonly reference: string;
  readonly view: CaseView | undefined;
}) {
  const { words } = useConsole();
  if (!view) return <Header variant="h1">{reference}</Header>;
  const [first, ...others] = whyOf(view, words);
  return (
    <div className="case-head">
      <div>
        <Header variant="h1" actions={<CaseActsMenu />}>
          {reference}
        </Header>
        <SpaceBetween size="xs">
          <StatusIndicator type={view.stopped ? 'error' : (SIGNS[view.status] ?? 'info')}>
            {named(words.status, view.status)}
          </StatusIndicator>
          <RightBadges rights={view.rights} />
          <div className="case-next">
            <strong>{first}</strong> {others.join(' ')}
          </div>
        </SpaceBetween>
      </div>
      <div className="case-date">
        <div className="quiet">{words.case.actBy}</div>
        <ActBy day={view.actBy} closed={view.status === 'closed'} />
      </div>
    </div>
  );
}
