import Tabs from '@cloudscape-design/components/tabs';
import { RecordsTab } from '../records/records-tab.tsx';
import { hashOf } from '../routing/route.ts';
import { useWords } from '../shell/console-context.ts';
import { AfterTab } from './after-tab.tsx';
import { AnswerTab } from './answer-tab.tsx';
import { useCase } from './case-context.ts';
import { ChangesTab } from './changes-tab.tsx';
import { IdentityTab } from './identity-tab.tsx';
import { LettersTab } from './letters-tab.tsx';
import { nextTab } from './next-step.ts';
import { OverviewTab } from './overview-tab.tsx';
import { StoresTab } from './stores-tab.tsx';
import { TrailTab } from './trail-tab.tsx';

const TABS = [
  { id: 'overview', Content: OverviewTab },
  { id: 'letters', Content: LettersTab },
  { id: 'identity', Content: IdentityTab },
  { id: 'stores', Content: StoresTab },
  { id: 'records', Content: RecordsTab },
  { id: 'answer', Content: AnswerTab },
  { id: 'after', Content: AfterTab },
  { id: 'changes', Content: ChangesTab },
  { id: 'trail', Content: TrailTab },
] as const;

/** The parts of a case; without a name in the address, the one with the next thing to do. */
export function CaseTabs({ tab }: { readonly tab: string | undefined }) {
  const words = useWords();
  const { view } = useCase();
  const active = TABS.find(({ id }) => id === tab)?.id ?? nextTab(view);
  return (
    <Tabs
      ariaLabel={words.case.tabsLabel}
      activeTabId={active}
      onChange={({ detail }) => {
        location.hash = hashOf.case(view.reference, detail.activeTabId);
      }}
      i18nStrings={{ scrollLeftAriaLabel: words.top.back, scrollRightAriaLabel: words.top.more }}
      tabs={TABS.map(({ id, Content }) => ({
        id,
        label: words.case.tabs[id],
        content: id === active ? <Content /> : null,
      }))}
    />
  );
}
