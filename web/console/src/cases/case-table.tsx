import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import type { CaseLine } from '#contracts/console-api.ts';
import { ActBy } from '../days/act-by.tsx';
import { dayOfInstant } from '../days/days.ts';
import { dayText } from '../days/in-words.ts';
import { hashOf } from '../routing/route.ts';
import { type Console, useConsole } from '../shell/console-context.ts';
import { follow } from '../shell/follow.ts';
import { RightBadges } from '../shell/right-badges.tsx';
import { saveFile } from '../shell/save-file.ts';
import { named } from '../words/words.ts';
import { asCsv } from './as-csv.ts';

/** The cases that were fetched: filtered and sorted where they are. */
export function CaseTable({
  lines,
  isLoading,
}: {
  readonly lines: readonly CaseLine[];
  readonly isLoading: boolean;
}) {
  const console = useConsole();
  const { cases } = console.words;
  const { items, collectionProps, filterProps, filteredItemsCount, actions } = useCollection(lines, {
    filtering: {
      filteringFunction: (line, text) =>
        words(line, console).join(' ').toLowerCase().includes(text.toLowerCase()),
      noMatch: (
        <Box textAlign="center">
          <SpaceOf>{cases.noMatch}</SpaceOf>
          <Button onClick={() => actions.setFiltering('')}>{cases.clear}</Button>
        </Box>
      ),
      empty: <Box textAlign="center">{cases.none}</Box>,
    },
    sorting: {},
  });
  return (
    <Table
      {...collectionProps}
      variant="container"
      wrapLines
      stickyHeader
      loading={isLoading && lines.length === 0}
      loadingText={console.words.loading}
      items={items}
      trackBy="reference"
      columnDefinitions={columns(console)}
      header={
        <Header
          variant="h2"
          counter={`(${lines.length})`}
          actions={
            <Button
              iconName="download"
              disabled={items.length === 0}
              onClick={() =>
                saveFile(
                  'cases.csv',
                  'text/csv',
                  asCsv([heads(console), ...items.map((line) => words(line, console))]),
                )
              }
            >
              {cases.csv}
            </Button>
          }
        >
          {cases.title}
        </Header>
      }
      filter={
        <TextFilter
          {...filterProps}
          filteringPlaceholder={cases.filter}
          filteringAriaLabel={cases.filter}
          countText={cases.matches(filteredItemsCount ?? 0)}
        />
      }
    />
  );
}

const SpaceOf = ({ children }: { readonly children: string }) => (
  <Box padding={{ bottom: 's' }}>{children}</Box>
);

const heads = ({ words: { cases } }: Console): string[] => [
  cases.columns.reference,
  cases.columns.status,
  cases.columns.rights,
  cases.columns.received,
  cases.columns.actBy,
  cases.columns.language,
  cases.columns.flags,
];

/** A case as the words of its row, for the filter and for CSV. */
const words = (line: CaseLine, { words: all }: Console): string[] => [
  line.reference,
  named(all.status, line.status),
  line.rights.map((right) => named(all.rights, right)).join(', '),
  dayOfInstant(line.receivedAt),
  line.actBy,
  named(all.languages, line.language),
  line.flags.map((flag) => named(all.flags, flag)).join(', '),
];

function columns(console: Console): TableProps.ColumnDefinition<CaseLine>[] {
  const { words: all, locale } = console;
  const { columns: names, sorted, notSorted } = all.cases;
  const ariaLabel =
    (name: string) =>
    ({ sorted: isSorted, descending }: TableProps.LabelData) =>
      isSorted ? sorted(name, descending) : notSorted(name);
  return [
    {
      id: 'reference',
      header: names.reference,
      isRowHeader: true,
      sortingField: 'reference',
      ariaLabel: ariaLabel(names.reference),
      cell: ({ reference }) => (
        <Link href={hashOf.case(reference)} onFollow={follow}>
          <span className="nowrap">{reference}</span>
        </Link>
      ),
    },
    {
      id: 'status',
      header: names.status,
      sortingField: 'status',
      ariaLabel: ariaLabel(names.status),
      cell: ({ status }) => named(all.status, status),
    },
    { id: 'rights', header: names.rights, cell: ({ rights }) => <RightBadges rights={rights} /> },
    {
      id: 'received',
      header: names.received,
      sortingField: 'receivedAt',
      ariaLabel: ariaLabel(names.received),
      cell: ({ receivedAt }) => <span className="nowrap">{dayText(dayOfInstant(receivedAt), locale)}</span>,
    },
    {
      id: 'actBy',
      header: names.actBy,
      sortingField: 'actBy',
      ariaLabel: ariaLabel(names.actBy),
      cell: ({ actBy, status }) => <ActBy day={actBy} closed={status === 'closed'} />,
    },
    { id: 'language', header: names.language, cell: ({ language }) => named(all.languages, language) },
  ];
}
