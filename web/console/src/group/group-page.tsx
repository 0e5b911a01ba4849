import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useAnswer } from '../api/use-answer.ts';
import type { GroupView } from '../case/case-context.ts';
import { useConsole } from '../shell/console-context.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { named } from '../words/words.ts';
import { StoreFacts } from './store-facts.tsx';

type Company = GroupView['controllers'][number];

/** Who the companies are, what each keeps, and what article 15 says of it. */
export default function GroupPage({ controller }: { readonly controller: string | undefined }) {
  const { words } = useConsole();
  const { answer, problem, reload } = useAnswer('GET /group');
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={words.group.lead}>
          {answer?.name ?? words.group.title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {problem ? <ProblemAlert problem={problem} retry={reload} /> : null}
        {answer ? (
          answer.controllers
            .filter(({ id }) => controller === undefined || id === controller)
            .map((company) => (
              <CompanyCard
                key={company.id}
                company={company}
                reports={answer.conformance}
                failing={answer.failing}
              />
            ))
        ) : problem ? null : (
          <Loading />
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}

function CompanyCard({
  company,
  reports,
  failing,
}: {
  readonly company: Company;
  readonly reports: GroupView['conformance'];
  readonly failing: GroupView['failing'];
}) {
  const { words, locale } = useConsole();
  const { group } = words;
  const { street, number, postcode, city, country } = company.address;
  return (
    <Container
      header={
        <Header variant="h2" description={`${company.legalForm} · ${named(group.mandate, company.mandate)}`}>
          {company.name}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <KeyValuePairs
          columns={3}
          items={[
            { label: group.enterprise, value: company.enterpriseNumber },
            { label: group.address, value: `${street} ${number}, ${postcode} ${city} (${country})` },
            { label: group.contact, value: company.email ?? words.none },
          ]}
        />
        {company.stores.map((store) => (
          <ExpandableSection
            key={store.id}
            variant="default"
            headingTagOverride="h3"
            headerText={store.title[locale]}
            headerDescription={[
              named(group.role, store.role),
              named(group.connectors, store.connector.kind),
              ...(store.portable ? [group.portable] : []),
            ].join(' · ')}
          >
            <StoreFacts
              store={store}
              report={reports.find((one) => one.controller === company.id && one.store === store.id)}
              failing={failing.find((one) => one.controller === company.id && one.store === store.id)}
            />
          </ExpandableSection>
        ))}
        {company.stores.length === 0 ? <Box color="text-body-secondary">{words.none}</Box> : null}
      </SpaceBetween>
    </Container>
  );
}
