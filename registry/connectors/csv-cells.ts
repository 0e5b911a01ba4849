import { ObjectFault } from './object-fault.ts';

/**
 * The cells of one record of CSV (RFC 4180).
 * @throws ObjectFault with the line, never with what stands there
 */
export function csvCells(text: string, delimiter: string, line: number): string[] {
  if (!text.includes('"')) {
    // A Mac of before 2001 ended lines so: the whole file would be one record.
    if (text.includes('\r')) throw new ObjectFault('CsvLineEndingOdd', line);
    return text.split(delimiter);
  }
  const cells: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const { cell, end } =
      text[at] === '"' ? quotedCell(text, at, line) : plainCell(text, at, delimiter, line);
    if (end < text.length && text[end] !== delimiter) throw new ObjectFault('CsvQuoteMisplaced', line);
    cells.push(cell);
    at = end + 1;
  }
  return cells;
}

type Cell = { readonly cell: string; readonly end: number };

function plainCell(text: string, from: number, delimiter: string, line: number): Cell {
  const found = text.indexOf(delimiter, from);
  const end = found === -1 ? text.length : found;
  const cell = text.slice(from, end);
  if (cell.includes('"')) throw new ObjectFault('CsvQuoteMisplaced', line);
  if (/[\r\n]/.test(cell)) throw new ObjectFault('CsvLineEndingOdd', line);
  return { cell, end };
}

function quotedCell(text: string, from: number, line: number): Cell {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue;
    return { cell: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  throw new ObjectFault('CsvQuoteUnclosed', line);
}
