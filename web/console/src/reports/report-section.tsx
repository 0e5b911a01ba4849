import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useConsole } from '../shell/console-context.ts';
import { ReportPlot } from './report-plot.tsx';
import type { ReportTable } from './report-tables.ts';

/** Which columns of a table are drawn. */
export const PLOTTED: Partial<Readonly<Record<ReportTable['id'], readonly number[]>>> = {
  months: [2, 3, 4, 5, 6],
  lengths: [1],
  rights: [2, 3, 4, 5, 6],
  controllers: [1],
};

/** One table of the report, and the plot that shows the same. */
export function ReportSection({ table }: { readonly table: ReportTable }) {
  const { words } = useConsole();
  const columns = PLOTTED[table.id];
  const { title, text } = words.reports.sections[table.id];
  return (
    <Container
      header={
        <Header variant="h2" {...(text ? { description: text } : {})}>
          {title}
        </Header>
      }
    >
      {table.rows.length === 0 ? (
        <Box color="text-body-secondary">{words.reports.nothing}</Box>
      ) : (
        <div className={columns ? 'report-pair' : 'report-narrow'}>
          {columns ? <ReportPlot table={table} columns={columns} /> : null}
          <PlainTable table={table} name={title} />
        </div>
      )}
    </Container>
  );
}

/** Plain rows: they are read, saved and printed, never sorted. */
export function PlainTable({ table, name }: { readonly table: ReportTable; readonly name: string }) {
  return (
    // Wide tables are moved sideways within their own frame, by keyboard too.
    <section className="report-table" aria-label={name} tabIndex={table.head.length > 3 ? 0 : undefined}>
      <table>
        <thead>
          <tr>
            {table.head.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.slice(0, 2).join('/')}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={table.head[at]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.head[at]} className={isNumber(cell) ? 'report-number' : ''}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const isNumber = (cell: string | number): boolean => typeof cell === 'number' || /^[\d.]+$|^–$/.test(cell);
