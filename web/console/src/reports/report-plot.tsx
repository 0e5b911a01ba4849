import { useConsole } from '../shell/console-context.ts';
import type { ReportTable } from './report-tables.ts';

/** In units of the drawing: it grows with its place, on paper too. */
const [WIDTH, NAMES, COUNT, ROW, BAR] = [460, 150, 36, 26, 16];
const LONGEST_NAME = 20;

/**
 * Columns of a table as bars, one beside the other in each row: the same order and names as in the table, which stands beside
 * it for whoever cannot see a plot. The colours are the style's own, in light, in dark and on paper.
 */
export function ReportPlot({
  table,
  columns,
}: {
  readonly table: ReportTable;
  /** Where the numbers stand. */
  readonly columns: readonly number[];
}) {
  const { reports } = useConsole().words;
  const rows = table.rows.map((row) => ({
    name: String(row[0]),
    counts: columns.map((column) => Number(row[column] ?? 0)),
  }));
  const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const highest = Math.max(1, ...rows.map(({ counts }) => sumOf(counts)));
  const lengthOf = (count: number) => (count / highest) * (WIDTH - NAMES - COUNT);
  return (
    <figure className="plot">
      <svg
        viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`}
        role="img"
        aria-label={reports.chart(reports.sections[table.id].title)}
      >
        {rows.map(({ name, counts }, at) => (
          <g key={name} transform={`translate(0 ${at * ROW})`}>
            <text className="plot-name" x={NAMES - 10} y={ROW / 2 + 4} textAnchor="end">
              {name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name}
            </text>
            {counts.map((count, part) => (
              <rect
                key={columns[part]}
                className={`plot-${columns.length === 1 ? 0 : part}`}
                x={NAMES + lengthOf(sumOf(counts.slice(0, part)))}
                y={(ROW - BAR) / 2}
                width={lengthOf(count)}
                height={BAR}
              />
            ))}
            <text className="plot-count" x={NAMES + lengthOf(sumOf(counts)) + 6} y={ROW / 2 + 4}>
              {sumOf(counts)}
            </text>
          </g>
        ))}
      </svg>
      {columns.length > 1 ? (
        <figcaption className="plot-legend">
          {columns.map((column, part) => (
            <span key={column}>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <rect className={`plot-${part}`} width="10" height="10" />
              </svg>
              {table.head[column]}
            </span>
          ))}
        </figcaption>
      ) : null}
    </figure>
  );
}
