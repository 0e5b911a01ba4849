import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { Report } from '#contracts/report.ts';
import { useAnswer } from '../api/use-answer.ts';
import { asCsv } from '../cases/as-csv.ts';
import { today } from '../days/days.ts';
import { dayText, instantText } from '../days/in-words.ts';
import { useConsole } from '../shell/console-context.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { saveFile } from '../shell/save-file.ts';
import { BoardPage } from './board-page.tsx';
import { periodOf } from './period.ts';
import { PeriodChooser } from './period-chooser.tsx';
import { ReportFigures } from './report-figures.tsx';
import { ReportSection } from './report-section.tsx';
import { asRows, type ReportTable, tablesOf } from './report-tables.ts';

/** How requests were answered in a period: in plots, in tables, as CSV, and as one page of paper. */
export default function ReportsPage() {
  const console = useConsole();
  const { words } = console;
  const { reports } = words;
  const [period, choose] = useState(() => periodOf('this-year', today()));
  const { answer: report, problem, reload } = useAnswer('GET /reports', { query: { ...period } });
  const { answer: group } = useAnswer('GET /group');
  const tables = report ? tablesOf(report, console, group) : [];
  return (
    <>
      <div className="on-screen">
        <ContentLayout
          header={
            <Header
              variant="h1"
              description={reports.lead}
              actions={
                <SpaceBetween direction="horizontal" size="xs">
                  <Button
                    iconName="download"
                    disabled={!report}
                    onClick={() =>
                      report &&
                      saveFile(
                        `report-${report.from}-${report.to}.csv`,
                        'text/csv',
                        asCsv(asRows(report, tables, words)),
                      )
                    }
                  >
                    {reports.csv}
                  </Button>
                  <Button variant="primary" disabled={!report} onClick={() => print()}>
                    {reports.print}
                  </Button>
                </SpaceBetween>
              }
            >
              {reports.title}
            </Header>
          }
        >
          <SpaceBetween size="l">
            <PeriodChooser period={period} onChoose={choose} />
            {problem ? <ProblemAlert problem={problem} retry={reload} /> : null}
            {report ? <Sections report={report} tables={tables} /> : problem ? null : <Loading />}
          </SpaceBetween>
        </ContentLayout>
      </div>
      {report ? <BoardPage report={report} tables={tables} group={group?.name ?? ''} /> : null}
    </>
  );
}

function Sections({ report, tables }: { readonly report: Report; readonly tables: readonly ReportTable[] }) {
  const { words, locale } = useConsole();
  const { reports } = words;
  if (report.cases === 0)
    return (
      <Container>
        <Box textAlign="center" padding="xxl">
          <Box variant="h2">{reports.none}</Box>
          <Box variant="p" color="text-body-secondary">
            {reports.noneText}
          </Box>
        </Box>
      </Container>
    );
  return (
    <SpaceBetween size="l">
      <div className="quiet">
        {reports.of(dayText(report.from, locale), dayText(report.to, locale))}.{' '}
        {reports.madeAt(instantText(report.madeAt, locale))}.
      </div>
      <ReportFigures report={report} />
      {tables.map((table) => (
        <ReportSection key={table.id} table={table} />
      ))}
    </SpaceBetween>
  );
}
