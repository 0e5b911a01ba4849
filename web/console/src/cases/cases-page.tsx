import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { EnterButton } from '../enter/enter-button.tsx';
import { hashOf } from '../routing/route.ts';
import { go } from '../routing/use-route.ts';
import { useConsole } from '../shell/console-context.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { named } from '../words/words.ts';
import { CaseTable } from './case-table.tsx';
import { FindCase } from './find-case.tsx';
import { useCasePages } from './use-case-pages.ts';

const STATUSES = ['judging', 'review', 'identity', 'collecting', 'delivering', 'closed'] as const;

/** Every case, by where it stands. */
export default function CasesPage({ status }: { readonly status: string | undefined }) {
  const { words } = useConsole();
  const { cases } = words;
  const chosen = STATUSES.find((known) => known === status);
  const { lines, isLoading, problem, more } = useCasePages(chosen);
  const options = [
    { value: 'open', label: cases.all },
    ...STATUSES.map((value) => ({ value, label: named(words.status, value) })),
  ];
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={cases.lead} actions={<EnterButton />}>
          {cases.title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <div className="case-choice">
          <FindCase />
          <FormField label={cases.show} description={cases.showHint}>
            <Select
              selectedOption={options.find(({ value }) => value === (chosen ?? 'open')) ?? null}
              options={options}
              onChange={({ detail }) =>
                go(hashOf.cases(STATUSES.find((known) => known === detail.selectedOption.value)))
              }
            />
          </FormField>
        </div>
        {problem ? <ProblemAlert problem={problem} /> : null}
        <CaseTable lines={lines} isLoading={isLoading} />
        {more ? (
          <Box textAlign="center">
            <Button onClick={more} loading={isLoading} loadingText={words.loading}>
              {words.more}
            </Button>
          </Box>
        ) : null}
      </SpaceBetween>
    </ContentLayout>
  );
}
