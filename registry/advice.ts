import type * as z from 'zod/mini';
import { SQL_NAMES } from '#contracts/declared-table.ts';
import { isLanguage, missingIn } from './languages.ts';

/** What to write instead, for a fault that the contract found. @param fields what stands around the fault, by name */
export function advice(issue: z.core.$ZodIssue, fields: ReadonlyMap<string, unknown>): string {
  const name = issue.path.at(-1);
  if (issue.code === 'invalid_type' && issue.expected === 'string' && isLanguage(name))
    return missingIn(name);
  const isMissing = typeof name === 'string' && !fields.has(name);
  if (!isMissing) return writing(issue);
  const meant = [...fields.keys()].find((other) => isNearly(other, name));
  const hint = meant === undefined ? '' : `; or is it what ${meant} was meant to be?`;
  return `add ${name}: ${writing(issue)}${hint}`;
}

function writing(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `write ${A_KIND[issue.expected] ?? issue.expected}${issue.expected === 'string' ? ' (in quotes if it is a number)' : ''}`;
    case 'invalid_value':
      return `write one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
      return options.length > 0
        ? `write one of: ${options.join(', ')}`
        : 'write one of the kinds that the contract knows';
    }
    case 'too_small':
      if (issue.exact) return exactly(Number(issue.minimum));
      return `write at least ${issue.minimum}${issue.origin === 'array' ? ' of them' : ''}`;
    case 'too_big':
      return issue.exact ? exactly(Number(issue.maximum)) : `write at most ${issue.maximum}`;
    case 'invalid_format':
      return `write it as ${A_FORMAT[issue.format] ?? A_PATTERN[String(issue.pattern)] ?? issue.pattern ?? issue.format}`;
    default:
      return issue.message;
  }
}

/** The contract knows one text of fixed length. */
const exactly = (length: number): string =>
  `write ${length} characters${length === 2 ? ': the code of the country in capitals, e.g. BE' : ''}`;

const A_KIND: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false, without quotes',
  int: 'a whole number, without quotes',
  number: 'a number, without quotes',
  array: 'a list, each line with a - before it (an empty one is [])',
  object:
    'its fields on lines of their own below it; a text for the requester stands there by language, nl: … and fr: …',
  record: 'its fields on lines of their own below it, each with its name',
};

const A_FORMAT: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  url: 'a web address with https://',
  date: 'a day, YYYY-MM-DD',
};

const SHORT_NAME = 'a short name of small letters, digits and hyphens that begins with a letter, e.g. orders';

const A_PATTERN: Readonly<Record<string, string>> = {
  '/^[a-z][a-z0-9-]{1,39}$/': SHORT_NAME,
  '/^[a-z][a-z0-9-]*$/': SHORT_NAME,
  '/^[A-Z]{2,6}$/': 'two to six capital letters, e.g. OFF',
  [String(SQL_NAMES.name)]:
    'the name of one column as the database spells it; one with a dot, a colon or a quotation mark needs a view that names it otherwise',
  [String(SQL_NAMES.table)]:
    'a table as the database spells it, its schema before it: shop.orders. One with a dot, a colon or a quotation mark needs a view',
  [String(SQL_NAMES.column)]:
    'a column as the database spells it: total, total::text (or ::date), owner.email. One with a dot, a colon or a quotation mark needs a view that names it otherwise',
  '/^[A-Za-z][A-Za-z0-9]*$/': 'a name of letters and digits that begins with a letter, e.g. orderedOn',
  '/^[1-9]\\d{0,2}$/': 'the digits of the country code in quotes, e.g. "32"',
};

/** One letter more, less or other, or the end left off: as fields are misspelt. */
function isNearly(one: string, other: string): boolean {
  if (one === other) return false;
  if (one.startsWith(other) || other.startsWith(one) || one.endsWith(other) || other.endsWith(one))
    return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const at = [...short].findIndex((letter, place) => letter !== long[place]);
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}
