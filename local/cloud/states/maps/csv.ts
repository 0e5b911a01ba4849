import type { ReaderConfig } from '../definition/asl.ts';
import type { JsonObject } from '../json.ts';

const DELIMITERS = { COMMA: ',', PIPE: '|', SEMICOLON: ';', SPACE: ' ', TAB: '\t' } as const;

/** Rows as objects by column name; every value is a string, as Step Functions reads it. */
export function parseCsv(text: string, config: ReaderConfig): JsonObject[] {
  const rows = rowsOf(text.replace(/^\uFEFF/, ''), DELIMITERS[config.CSVDelimiter ?? 'COMMA']);
  const given = config.CSVHeaderLocation === 'GIVEN';
  const headers = given ? (config.CSVHeaders ?? []) : (rows[0] ?? []);
  return (given ? rows : rows.slice(1)).map((row) =>
    Object.fromEntries(headers.map((name, column) => [name, row[column] ?? ''])),
  );
}

/** RFC 4180: quoted fields may hold delimiters, line breaks and doubled quotes. Empty lines are left out. */
function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endRow = () => {
    if (row.length > 0 || field !== '') rows.push([...row, field]);
    row = [];
    field = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') field += char;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === delimiter) {
      row.push(field);
      field = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r') field += char;
  }
  endRow();
  return rows;
}
