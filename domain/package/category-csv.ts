import type { Language } from '#contracts/language.ts';
import type { EvidenceItem } from '#contracts/lookup.ts';
import { canonicalJson } from '#domain/case/chain.ts';
import { filePath } from './category-count.ts';
import type { Found } from './survey.ts';

/** By it spreadsheets know that the text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE = '\r\n';

/** Columns beside the record's own fields. */
const ID = '_id';
const FILES = '_files';
/** Fields that have no column of their own, as JSON. */
const MORE = '_more';

/** Where a comma is the decimal sign, spreadsheets split at semicolons: a double click has to give columns. */
const SEPARATOR: Readonly<Record<Language, string>> = { nl: ';', fr: ';', de: ';', en: ',' };

/** All records of a category for a spreadsheet (RFC 4180 but for the separator), written as they are read. */
export async function* categoryCsv(
  found: Found,
  items: AsyncIterable<EvidenceItem>,
  language: Language,
): AsyncGenerator<string> {
  const { columns, base } = found;
  const row = (values: readonly Cell[]) => values.map(cell).join(SEPARATOR[language]) + LINE;
  const also = <Value>(needed: boolean, value: Value) => (needed ? [value] : []);
  yield BYTE_ORDER_MARK + row([ID, ...columns, ...also(found.files > 0, FILES), ...also(found.more, MORE)]);
  let files = 0;
  for await (const { id, data, files: of } of items) {
    const paths = of.map((file) => {
      files += 1;
      return filePath(base, file, files);
    });
    const others = Object.entries(data).filter(([field]) => !columns.includes(field));
    const more = others.length > 0 ? canonicalJson(Object.fromEntries(others)) : '';
    yield row([
      id,
      // A field may be called `constructor`, which every object has.
      ...columns.map((field) => (Object.hasOwn(data, field) ? data[field] : null)),
      ...also(found.files > 0, paths.join('\n')),
      ...also(found.more, more),
    ]);
  }
}

type Cell = EvidenceItem['data'][string] | undefined;

/**
 * A text that begins like a formula would be worked out by the spreadsheet, and could send data elsewhere: an apostrophe
 * makes it text. Numbers are no texts: -5 stays -5.
 */
function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Also in full width, and behind white space, which some programs leave out. */
const FORMULA = /^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
