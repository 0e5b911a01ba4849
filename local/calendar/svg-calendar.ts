import { type Calendar, type CalendarCase, endOf, markOn } from './calendar.ts';
import { type Column, columnsOf, endInWords, isDayOff, monthOf } from './days.ts';
import { inSum } from './in-sum.ts';
import { dateOn, LEGEND, SIGNS, type Sign } from './signs.ts';
import { SHAPES } from './svg-shapes.ts';
import { STYLE } from './svg-style.ts';

/** Units of the drawing; one is a pixel where it is shown in its own size. */
const DAY = 13;
const ROW = 22;
const LABEL = 290;
const TAIL = 190;
const HEAD = 112;
const MARGIN = 20;
const LEGEND_COLUMNS = 5;

/** A row a case, a column a day; light or dark as its reader's screen is. Each row says in words what it shows. */
export function svgCalendar(calendar: Calendar): string {
  const days = columnsOf(calendar);
  const width = MARGIN * 2 + LABEL + days.length * DAY + TAIL;
  const foot = HEAD + calendar.cases.length * ROW + MARGIN;
  const notes = Math.ceil(LEGEND.length / LEGEND_COLUMNS) + calendar.holidays.length + 1;
  const height = foot + notes * ROW + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title id="title">${escaped(calendar.title)}</title>`,
    `<desc id="desc">${escaped(inSum(calendar))}</desc>`,
    `<style>\n${STYLE}\n</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    textAt(MARGIN, 34, calendar.title, 'title'),
    textAt(MARGIN, 58, inSum(calendar), 'sum'),
    ...days.flatMap((column, n) => ground(column, n, foot - MARGIN)),
    textAt(left(days.length) + 8, HEAD - 10, 'act by', 'head'),
    textAt(left(days.length) + 60, HEAD - 10, 'end', 'head'),
    ...calendar.cases.map((one, n) => row(one, days, HEAD + n * ROW + ROW / 2)),
    ...legend(foot + ROW / 2),
    ...calendar.holidays.map((holiday, n) =>
      textAt(
        MARGIN,
        foot + (notes - calendar.holidays.length + n) * ROW,
        `${holiday.day}  ${holiday.name}`,
        'sum',
      ),
    ),
    '</svg>\n',
  ].join('\n');
}

const left = (n: number): number => MARGIN + LABEL + n * DAY;
const middle = (n: number): number => left(n) + DAY / 2;

/** The shade of a day off, the name of a month above its first day, the date of each Monday. */
function ground(column: Column, n: number, bottom: number): readonly string[] {
  const isFirst = n === 0 || column.date === 1;
  return [
    ...(isDayOff(column)
      ? [
          `<rect class="${column.holiday ? 'holiday' : 'off'}" x="${left(n)}" y="${HEAD - 6}" width="${DAY}" height="${bottom - HEAD + 6}">${column.holiday ? `<title>${escaped(column.holiday)}</title>` : ''}</rect>`,
        ]
      : []),
    ...(isFirst ? [textAt(left(n), HEAD - 26, monthOf(column.day))] : []),
    ...(isFirst && n > 0
      ? [`<line class="rule" x1="${left(n)}" x2="${left(n)}" y1="${HEAD - 22}" y2="${bottom}"/>`]
      : []),
    ...(column.weekday === 0 ? [textAt(left(n) + 1, HEAD - 10, String(column.date), 'head')] : []),
  ];
}

function row(one: CalendarCase, days: readonly Column[], y: number): string {
  const end = endOf(one);
  const at = (day: string) => days.findIndex((column) => column.day === day);
  const last = end ? at(end.day) : days.length - 1;
  const line = (from: number, to: number, paused: boolean) =>
    `<line class="run${paused ? ' paused' : ''}" x1="${middle(from)}" x2="${middle(to)}" y1="${y}" y2="${y}"/>`;
  const first = Math.max(0, at(one.received));
  const pause = one.paused ? [at(one.paused.from), at(one.paused.to)] : [last, last];
  const [pauseFrom = last, pauseTo = last] = pause;
  return [
    `<g><title>${escaped(inWords(one))}</title>`,
    textAt(MARGIN, y + 4, one.reference, 'reference'),
    textAt(MARGIN + 112, y + 4, one.kind, 'kind'),
    line(first, pauseFrom, false),
    ...(one.paused ? [line(pauseFrom, pauseTo, true), line(pauseTo, last, false)] : []),
    ...days.flatMap((column, n) => {
      const sign = markOn(one, column.day) ?? dateOn(one, column.day);
      return sign ? [drawn(sign, middle(n), y)] : [];
    }),
    textAt(left(days.length) + 8, y + 4, one.actBy.slice(5), 'kind'),
    textAt(left(days.length) + 60, y + 4, endInWords(one), 'kind'),
    '</g>',
  ].join('');
}

function drawn(sign: Sign, x: number, y: number): string {
  const { path, fill } = SHAPES[sign];
  return `<path class="${SIGNS[sign].tone} ${fill}" transform="translate(${x} ${y})" d="${path}"/>`;
}

/** Every date of a row, for whoever hears it. */
const inWords = (one: CalendarCase): string =>
  [
    `${one.reference}, ${one.kind}`,
    ...one.marks.map(({ day, mark }) => `${SIGNS[mark].says} ${day}`),
    ...(one.promise ? [`the promise ends ${one.promise}`] : []),
    `the law’s time ends ${one.lawDue}, to act by ${one.actBy}`,
  ].join('; ');

const legend = (y: number): readonly string[] =>
  LEGEND.flatMap((sign, n) => {
    const x = MARGIN + 8 + (n % LEGEND_COLUMNS) * 240;
    const at = y + Math.floor(n / LEGEND_COLUMNS) * ROW;
    return [drawn(sign, x, at), textAt(x + 14, at + 4, SIGNS[sign].says)];
  });

const textAt = (x: number, y: number, said: string, style?: string): string =>
  `<text x="${x}" y="${y}"${style ? ` class="${style}"` : ''}>${escaped(said)}</text>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
