import { type Html, type HtmlValue, html } from '#domain/html.ts';
import { type Preview, shortened } from '../preview.ts';
import type { Found } from '../survey.ts';
import type { Words } from '../words/index.ts';
import { list } from './page.ts';

/** A column's name and, where it needs one, an explanation of what stands in it (ACC-3: raw codes are explained). */
interface Column {
  readonly field: string;
  readonly heading: string;
  readonly explanation: string | null;
}

/** Wider than this no table can be read; the files have the rest. */
const MOST_COLUMNS = 24;
const LONGEST_HEADING = 60;

/** More rows than these scroll in a frame of their own, so that what follows is not far away. */
const LONG = 12;

/**
 * The first records of a category. One record is a list of its fields, several are a table.
 *
 * @param folder the company's folder, seen from this page
 */
export function recordTable(found: Found, words: Words, folder: string): Html {
  const columns = found.columns.slice(0, MOST_COLUMNS).map((field) => columnOf(field, found));
  const explained = columns.flatMap(({ explanation }) => (explanation ? [explanation] : []));
  const [only, ...others] = found.shown;
  const table =
    only && others.length === 0
      ? oneRecord(only, columns, words, folder)
      : manyRecords(found, columns, words, folder);
  return html`<h4>${found.title ?? words.otherCategory} <span class="soft">(${words.count(found.count)})</span></h4>
${found.count > found.shown.length && html`<p class="soft">${words.shown(found.shown.length, found.count)}</p>\n`}<div class="scroll${found.shown.length > LONG && ' long'}" tabindex="0" role="region" aria-label="${found.title ?? words.otherCategory}">${table}</div>
${explained.length > 0 && html`<p class="soft">${words.legend}</p>\n${list(explained)}`}<p class="soft">${words.allIn} <a href="${folder}${found.base}.csv">${words.spreadsheet}</a>, <a href="${folder}${found.base}.json">${words.machine}</a></p>
`;
}

/** "State: CNF = confirmed, CAN = cancelled" is a heading and its explanation. A field that nobody registered is its name. */
function columnOf(field: string, { meanings }: Found): Column {
  const meaning = Object.hasOwn(meanings, field) ? meanings[field] : undefined;
  if (meaning === undefined) return { field, heading: shortened(field, LONGEST_HEADING), explanation: null };
  const [heading = '', ...rest] = meaning.split(/\s?: /);
  return { field, heading, explanation: rest.length > 0 ? meaning : null };
}

function oneRecord(record: Preview, columns: readonly Column[], words: Words, folder: string): Html {
  const rows = columns
    .filter(({ field }) => record.values.has(field))
    .map(
      ({ field, heading }) =>
        html`<tr><th scope="row">${heading}</th><td>${value(record, field, words)}</td></tr>\n`,
    );
  const files =
    record.files.length > 0 &&
    html`<tr><th scope="row">${words.files}</th><td>${fileLinks(record, folder)}</td></tr>\n`;
  return html`<table><thead><tr><th scope="col">${words.field}</th><th scope="col">${words.value}</th></tr></thead><tbody>
${rows}${files}</tbody></table>`;
}

function manyRecords(
  { shown, files }: Found,
  columns: readonly Column[],
  words: Words,
  folder: string,
): Html {
  const headings = columns.map(({ heading }) => html`<th scope="col">${heading}</th>`);
  const rows = shown.map(
    (record, index) =>
      html`<tr><td class="number">${index + 1}</td>${columns.map(
        ({ field }) => html`<td>${value(record, field, words)}</td>`,
      )}${files > 0 && html`<td>${fileLinks(record, folder)}</td>`}</tr>\n`,
  );
  return html`<table><thead><tr><th scope="col" class="number">${words.row}</th>${headings}${
    files > 0 && html`<th scope="col">${words.files}</th>`
  }</tr></thead><tbody>
${rows}</tbody></table>`;
}

function value({ values }: Preview, field: string, words: Words): string {
  const known = values.get(field);
  if (known === undefined) return '–';
  return typeof known === 'boolean' ? words[known ? 'yes' : 'no'] : known;
}

const fileLinks = ({ files }: Preview, folder: string): HtmlValue =>
  files.map(({ name, path }, index) => [
    index > 0 && html`<br>`,
    html`<a href="${folder}${path}"><bdi>${name}</bdi></a>`,
  ]);
