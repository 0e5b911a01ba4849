import { type Calendar, type CalendarCase, markOn } from './calendar.ts';
import { type Column, columnsOf, endInWords, isDayOff, monthOf, runsOn } from './days.ts';
import { inSum } from './in-sum.ts';
import { dateOn, LEGEND, SIGNS, type Tone } from './signs.ts';

interface Terminal {
  /** Cells of a line. */
  readonly columns: number;
  readonly color: boolean;
}

/** Codes of ECMA-48, foreground. */
const TONES: Readonly<Record<Tone, string>> = {
  start: '1',
  step: '36',
  wait: '33',
  alarm: '1;33',
  good: '1;32',
  bad: '1;31',
  date: '35',
  quiet: '2',
};
/** Of a day off: the grey of the 256 that stands out least on dark and on light ground. */
const SHADE = '100';
const FEWEST_DAYS = 14;

/** A row a case, a column a day. Where the line is too short for all days, they follow in several parts. */
export function terminalCalendar(calendar: Calendar, { columns, color }: Terminal): string {
  const paint = (text: string, ...codes: readonly string[]) =>
    color && codes.length > 0 ? `\u001b[${codes.join(';')}m${text}\u001b[0m` : text;
  const kinds = Math.max(0, ...calendar.cases.map(({ kind }) => kind.length));
  const references = Math.max(0, ...calendar.cases.map(({ reference }) => reference.length));
  const label = references + kinds + 4;
  const days = columnsOf(calendar);
  const room = Math.max(FEWEST_DAYS, columns - label - TAIL);

  const row = (one: CalendarCase, part: readonly Column[]) => {
    const cells = part.map((column) => {
      const { sign, tone } = cellOf(one, column);
      return paint(sign, ...(isDayOff(column) ? [SHADE] : []), ...(tone ? [TONES[tone]] : []));
    });
    return `${one.reference.padEnd(references)}  ${one.kind.padEnd(kinds)}  ${cells.join('')}  ${tailOf(one)}`;
  };
  const parts = inParts(days, room).flatMap((part) => [
    '',
    `${' '.repeat(label)}${months(part)}`,
    `${' '.repeat(label)}${weeks(part)}  act by  end`,
    ...calendar.cases.map((one) => row(one, part)),
  ]);
  return [
    calendar.title,
    ...parts,
    '',
    ...legend(columns).map((line) =>
      line.map(([sign, says, tone]) => `${paint(sign, ...(tone ? [TONES[tone]] : []))} ${says}`).join('   '),
    ),
    ...calendar.holidays.map(({ day, name }) => `h ${day}  ${name}`),
    '',
    inSum(calendar),
  ].join('\n');
}

/** `  10-12  answered, 12 days left`. */
const TAIL = 32;

const tailOf = (one: CalendarCase): string => `${one.actBy.slice(5)}   ${endInWords(one)}`;

function cellOf(one: CalendarCase, column: Column): { sign: string; tone: Tone | null } {
  const shown = markOn(one, column.day) ?? dateOn(one, column.day);
  if (shown) return SIGNS[shown];
  const runs = runsOn(one, column.day);
  if (runs === 'paused') return { sign: '=', tone: 'wait' };
  const off = column.holiday ? 'h' : isDayOff(column) ? '·' : null;
  if (runs === 'runs') return { sign: off ? '╌' : '─', tone: 'quiet' };
  return { sign: off ?? ' ', tone: off ? 'quiet' : null };
}

function inParts(days: readonly Column[], most: number): readonly (readonly Column[])[] {
  const count = Math.ceil(days.length / most);
  const each = Math.ceil(days.length / count);
  return Array.from({ length: count }, (_, n) => days.slice(n * each, (n + 1) * each));
}

/** The name of a month above its first day that is shown. */
function months(part: readonly Column[]): string {
  const cells = part.map(({ day }, n) => (n === 0 || day.endsWith('-01') ? `|${monthOf(day)}` : ''));
  return cells.reduce((line, name, n) => (name ? `${line.slice(0, n).padEnd(n)}${name}` : line), '');
}

/** The date of each Monday. */
function weeks(part: readonly Column[]): string {
  const cells = part.map(({ weekday, date }) => (weekday === 0 ? String(date).padStart(2, '0') : ''));
  const line = cells.reduce((done, date, n) => (date ? `${done.padEnd(n)}${date}` : done), '');
  return line.slice(0, part.length).padEnd(part.length);
}

type Entry = readonly [sign: string, says: string, tone: Tone | null];
/** Every sign with what it says, in lines that fit. */
function legend(columns: number): readonly (readonly Entry[])[] {
  const entries: readonly Entry[] = [
    ...LEGEND.map((one): Entry => [SIGNS[one].sign, SIGNS[one].says, SIGNS[one].tone]),
    ['─', 'under way', 'quiet'],
    ['=', 'the month stands still', 'wait'],
    ['·', 'weekend', 'quiet'],
    ['h', 'public holiday', 'quiet'],
  ];
  const lines: Entry[][] = [[]];
  for (const entry of entries) {
    const line = lines.at(-1) ?? [];
    const used = line.reduce((sum, [, says]) => sum + says.length + 5, 0);
    if (line.length > 0 && used + entry[1].length + 2 > columns) lines.push([entry]);
    else line.push(entry);
  }
  return lines;
}
