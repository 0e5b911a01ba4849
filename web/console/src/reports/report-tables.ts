import type { Report } from '#contracts/report.ts';
import { companyName, storeName } from '../group/names.ts';
import { type Locale, named, type Words } from '../words/words.ts';
import { lengthText, monthText, percent } from './report-texts.ts';

/** A table of a report in words: for the page, for CSV and for paper. Numbers stay numbers, so that a plot can be made of them. */
export interface ReportTable {
  readonly id: keyof Words['reports']['sections'];
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

type Group = Parameters<typeof companyName>[0];

const STANDINGS = ['inTime', 'late', 'open', 'overdue', 'ended'] as const;

export function tablesOf(
  report: Report,
  { words, locale }: { readonly words: Words; readonly locale: Locale },
  group: Group,
): readonly ReportTable[] {
  const { reports: said } = words;
  const { columns, standings } = said;
  const byStanding = STANDINGS.map((standing) => standings[standing]);
  const counted = (
    rows: readonly { readonly name: string; readonly count: number }[],
    names: Readonly<Record<string, string>>,
  ) => rows.map(({ name, count }) => [named(names, name), count]);
  return [
    {
      id: 'months',
      head: [columns.month, columns.cases, ...byStanding],
      rows: report.months.map((row) => [
        monthText(row.month, locale),
        row.cases,
        ...STANDINGS.map((standing) => row[standing]),
      ]),
    },
    {
      id: 'lengths',
      head: [columns.length, columns.cases],
      rows: report.lengths.map(({ count }, row) => [lengthText(report.lengths, row, said), count]),
    },
    {
      id: 'rights',
      head: [columns.right, columns.cases, ...byStanding, columns.median],
      rows: report.rights.map((row) => [
        named(words.rights, row.right),
        row.cases,
        ...STANDINGS.map((standing) => row[standing]),
        row.medianDays ?? words.none,
      ]),
    },
    {
      id: 'controllers',
      head: [columns.company, columns.cases, columns.decided],
      rows: report.controllers.map((row) => [
        companyName(group, row.controller),
        row.cases,
        row.decided.map(({ name, count }) => `${named(words.outcome.outcomes, name)} ${count}`).join(', ') ||
          words.none,
      ]),
    },
    { id: 'endings', head: [columns.outcome, columns.cases], rows: counted(report.endings, said.endings) },
    {
      id: 'outcomes',
      head: [columns.right, columns.outcome, columns.count],
      rows: report.outcomes.map(({ right, outcome, count }) => [
        named(words.rights, right),
        named(words.outcome.outcomes, outcome),
        count,
      ]),
    },
    {
      id: 'refusals',
      head: [columns.right, columns.ground, columns.count],
      rows: report.refusals.map(({ right, ground, count }) => [
        right === null ? said.whole : named(words.rights, right),
        right === null ? named(words.refuse.grounds, ground) : named(words.grounds, ground),
        count,
      ]),
    },
    {
      id: 'extensions',
      head: [columns.what, columns.count],
      rows:
        report.extensions.taken === 0
          ? []
          : [
              [said.taken, report.extensions.taken],
              [said.lost, report.extensions.lost],
              ...counted(report.extensions.grounds, said.extensionGrounds),
            ],
    },
    {
      id: 'identity',
      head: [columns.what, columns.count],
      rows: [
        [said.accepted, report.identity.accepted],
        [said.untilAccepted, report.identity.days.median ?? words.none],
        ...counted(report.identity.asked, said.proofs),
        ...counted(report.identity.doubts, said.doubts),
        [said.proofOverdue, report.identity.overdue],
      ],
    },
    { id: 'channels', head: [columns.what, columns.cases], rows: counted(report.channels, said.channels) },
    {
      id: 'stores',
      head: [columns.company, columns.store, columns.late, columns.missing, columns.askedAgain],
      rows: report.stores.map((row) => [
        companyName(group, row.controller),
        storeName(group, row.controller, row.store, locale),
        row.late,
        row.missing,
        row.askedAgain,
      ]),
    },
    {
      id: 'cost',
      head: [columns.what, columns.dollars],
      rows: [
        ...report.cost.parts.map(({ name, dollars }) => [named(said.costParts, name), dollars.toFixed(4)]),
        [said.total, report.cost.total.toFixed(4)],
        [said.perCase, report.cost.perCase?.toFixed(4) ?? words.none],
      ],
    },
  ];
}

/** Every table below one another, each row led by the title of its table. */
export function asRows(
  report: Report,
  tables: readonly ReportTable[],
  { reports: said }: Words,
): readonly (readonly string[])[] {
  const { inTime, late } = report.standings;
  return [
    [said.of(report.from, report.to), said.madeAt(report.madeAt)],
    [said.figures.cases, String(report.cases)],
    [said.figures.inTime, percent(inTime, inTime + late)],
    [said.figures.days, String(report.days.median ?? '')],
    ...tables.flatMap(({ id, head, rows }) => [
      [],
      [said.sections[id].title, ...head],
      ...rows.map((row) => [said.sections[id].title, ...row.map(String)]),
    ]),
  ];
}
