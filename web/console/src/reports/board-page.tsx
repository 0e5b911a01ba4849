import type { Report } from '#contracts/report.ts';
import { dayText, instantText } from '../days/in-words.ts';
import { useConsole } from '../shell/console-context.ts';
import { ReportFigures } from './report-figures.tsx';
import { ReportPlot } from './report-plot.tsx';
import { PLOTTED, PlainTable } from './report-section.tsx';
import type { ReportTable } from './report-tables.ts';
import { percent } from './report-texts.ts';

/** What the board gets: one page of paper, in words and in the tables that matter to it. On a screen it is not shown. */
const ON_PAPER = ['rights', 'endings', 'refusals', 'controllers'] as const;
/** More rows than these are in the CSV; a page has an end. */
const ROWS = 8;

export function BoardPage({
  report,
  tables,
  group,
}: {
  readonly report: Report;
  readonly tables: readonly ReportTable[];
  readonly group: string;
}) {
  const { words, locale } = useConsole();
  const { reports } = words;
  const { inTime, late, overdue } = report.standings;
  const months = tables.find(({ id }) => id === 'months');
  return (
    <article className="board">
      <h1>{reports.board.title}</h1>
      <p className="board-by">
        {reports.board.by(group)} · {reports.of(dayText(report.from, locale), dayText(report.to, locale))}
      </p>
      <p>
        {inTime + late === 0
          ? reports.board.sumNone(report.cases)
          : reports.board.sum(
              report.cases,
              percent(inTime, inTime + late),
              String(report.days.median ?? words.none),
            )}{' '}
        {reports.board.late(late + overdue)}
      </p>
      <ReportFigures report={report} />
      {months && months.rows.length > 0 ? (
        <section>
          <h2>{reports.sections.months.title}</h2>
          <ReportPlot table={months} columns={PLOTTED.months ?? []} />
        </section>
      ) : null}
      <div className="board-tables">
        {ON_PAPER.map((id) => {
          const table = tables.find((one) => one.id === id);
          const { title } = reports.sections[id];
          return table ? (
            <section key={id}>
              <h2>{title}</h2>
              {table.rows.length === 0 ? (
                <p>{reports.nothing}</p>
              ) : (
                <PlainTable table={{ ...table, rows: table.rows.slice(0, ROWS) }} name={title} />
              )}
            </section>
          ) : null;
        })}
      </div>
      <p className="board-by">
        {reports.board.basis} {reports.madeAt(instantText(report.madeAt, locale))}.
      </p>
    </article>
  );
}
