import type { Report } from '#contracts/report.ts';
import { useWords } from '../shell/console-context.ts';
import { percent } from './report-texts.ts';

/** The period at a glance; on paper too. */
export function ReportFigures({ report }: { readonly report: Report }) {
  const words = useWords();
  const { figures } = words.reports;
  const { inTime, late, open, overdue } = report.standings;
  const refused = report.endings.find(({ name }) => name === 'refused')?.count ?? 0;
  const all = [
    { name: figures.cases, value: report.cases },
    { name: figures.inTime, value: percent(inTime, inTime + late), more: figures.ofAnswered(inTime + late) },
    { name: figures.days, value: report.days.median ?? words.none, more: figures.daysHow },
    { name: figures.overdue, value: late + overdue, isGrave: late + overdue > 0 },
    { name: figures.open, value: open + overdue },
    { name: figures.extensions, value: report.extensions.taken },
    { name: figures.refused, value: refused },
  ];
  return (
    <ul className="counts counts-seven">
      {all.map(({ name, value, more, isGrave }) => (
        <li key={name} className={`count ${isGrave ? 'count-grave' : ''}`}>
          <span className="count-number">{value}</span>
          <span className="count-name">{name}</span>
          {more ? <span className="quiet">{more}</span> : null}
        </li>
      ))}
    </ul>
  );
}
