/**
 * A table as CSV for a spreadsheet: with quotes, CRLF and a mark of UTF-8. A cell that a spreadsheet would take for a formula
 * is told to be text.
 */
export function asCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
