/** A day as it is written in the four languages, found in folded text. */
export interface WrittenDay {
  /** `YYYY-MM-DD`; a day that the calendar does not have is not given. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** Of each month the words and the abbreviations that they begin with, without accents. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'jan', 'janvier', 'janv', 'januar', 'janner', 'january'],
  ['februari', 'feb', 'febr', 'fevrier', 'fevr', 'fev', 'februar', 'february'],
  ['maart', 'mrt', 'mars', 'marz', 'maerz', 'march', 'mar'],
  ['april', 'apr', 'avril', 'avr'],
  ['mei', 'mai', 'may'],
  ['juni', 'jun', 'juin', 'june'],
  ['juli', 'jul', 'juillet', 'juil', 'july'],
  ['augustus', 'aug', 'aout', 'august'],
  ['september', 'sept', 'sep', 'septembre'],
  ['oktober', 'okt', 'octobre', 'oct', 'october'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre', 'dezember', 'dez'],
];

const MONTH = MONTHS.flat()
  .toSorted((one, other) => other.length - one.length)
  .join('|');
const NUMBER_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const NUMERIC = /(?<![\d./-])(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d]|[./-]\d)/g;
const SPACED = /(?<![\d.+/-] ?)(\d{2}) (\d{2}) (\d{4})(?!\d| \d)/g;
const YEAR_FIRST = /(?<![\d./-])(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d|[./-]\d)/g;
const DAY_MONTH = new RegExp(
  `(?<![\\d])(\\d{1,2})(?:ste|de|e|er|st|nd|rd|th)?\\.?(?: of)? ?(${MONTH})(?![a-z])\\.?,? ?'?(\\d{4}|\\d{2})(?!\\d)`,
  'g',
);
const MONTH_DAY = new RegExp(`(?<![a-z])(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'g');

/** Every day in the folded text, in its order. Two figures are read in the order of this continent: day, month. */
export function daysIn(folded: string): readonly WrittenDay[] {
  const found: WrittenDay[] = [];
  const add = (match: RegExpExecArray, year: string, month: number, date: number) => {
    const day = dayOf(Number(year), year.length, month, date);
    if (day) found.push({ day, start: match.index, end: match.index + match[0].length });
  };
  for (const match of folded.matchAll(NUMERIC)) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    // An American date betrays itself by a thirteenth month.
    if (second > 12) add(match, match[4] ?? '', first, second);
    else add(match, match[4] ?? '', second, first);
  }
  for (const match of folded.matchAll(SPACED)) add(match, match[3] ?? '', Number(match[2]), Number(match[1]));
  for (const match of folded.matchAll(YEAR_FIRST))
    add(match, match[1] ?? '', Number(match[3]), Number(match[4]));
  for (const match of folded.matchAll(DAY_MONTH))
    add(match, match[3] ?? '', NUMBER_OF.get(match[2] ?? '') ?? 0, Number(match[1]));
  for (const match of folded.matchAll(MONTH_DAY))
    add(match, match[3] ?? '', NUMBER_OF.get(match[1] ?? '') ?? 0, Number(match[2]));
  return found.toSorted((one, other) => one.start - other.start);
}

/** Below it a year of two figures is one of this century. Who writes about himself is neither that old nor that young. */
const CENTURY_TURNS_AT = 20;

function dayOf(written: number, figures: number, month: number, date: number): string | null {
  const year = figures > 2 ? written : written + (written < CENTURY_TURNS_AT ? 2000 : 1900);
  const lastDate = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (month < 1 || month > 12 || date < 1 || date > lastDate || year < 1000) return null;
  return [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
