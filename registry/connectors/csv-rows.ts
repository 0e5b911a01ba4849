import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ObjectFault, type ObjectFaultName } from './object-fault.ts';
import { LONGEST_RECORD, type Place } from './record-lines.ts';

/** The cells of one record of CSV, a character for each byte, and where it lies in the file. */
export type CsvRow = {
  readonly cells: readonly string[];
  /** Its first line, from 1. */
  readonly line: number;
  /** Bytes. */
  readonly size: number;
  readonly next: Place;
};

/** Where a record begins, and how much of what it was given the parser has passed with it. */
type Passed = { readonly line: number; readonly lines: number; readonly bytes: number };

const FAULTS: Readonly<Record<string, ObjectFaultName>> = {
  CSV_QUOTE_NOT_CLOSED: 'CsvQuoteUnclosed',
  INVALID_OPENING_QUOTE: 'CsvQuoteMisplaced',
  CSV_INVALID_CLOSING_QUOTE: 'CsvQuoteMisplaced',
  CSV_MAX_RECORD_SIZE: 'RecordTooLong',
};

/**
 * A file's records, one at a time, however it comes in pieces; no more of it is held than the longest record takes. In
 * every encoding that a data map can name, quotes, delimiters and line ends are the bytes that they are in ASCII: so bytes
 * are counted, and a cell is decoded by who knows its encoding.
 * @throws ObjectFault
 */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array>,
  { from, delimiter }: { readonly from: Place; readonly delimiter: string },
): AsyncGenerator<CsvRow> {
  let [lines, empty] = [0, 0];
  /** Of the records that are parsed and not yet read: the parser is some ahead. */
  const ahead: Passed[] = [];
  const parser = parse({
    delimiter,
    encoding: 'latin1',
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    // Compared with the header, which the parser does not see where reading goes on further down.
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    on_record: (cells: string[], info) => {
      // Empty lines before it are counted with it.
      const line = from.line + lines + info.empty_lines - empty;
      // Its own count takes a CRLF within quotes for two.
      lines = line - from.line + 1 + breaksIn(cells);
      empty = info.empty_lines;
      ahead.push({ line, lines, bytes: info.bytes });
      return cells;
    },
  });
  const mark = { bytes: 0 };
  // Ends both with whichever ends first; who reads on hears of it from the iterator.
  const records: AsyncIterable<string[]> = pipeline(
    from.offset === 0 ? withoutMark(chunks, mark) : chunks,
    parser,
    () => undefined,
  );
  let { offset } = from;
  try {
    for await (const cells of records) {
      const passed = ahead.shift();
      if (passed === undefined) throw new Error('A record was parsed twice.');
      const { line, bytes } = passed;
      const next = { offset: from.offset + mark.bytes + bytes, line: from.line + passed.lines };
      yield { cells, line, size: next.offset - offset, next };
      ({ offset } = next);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Its message quotes what stands there, and its line is that of the end.
    const before = Number(error['empty_lines'] ?? empty) - empty;
    throw new ObjectFault(FAULTS[error.code] ?? 'CsvQuoteMisplaced', from.line + lines + before);
  }
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) if (/[\r\n]/.test(cell)) breaks += cell.split(/\r\n|\r|\n/).length - 1;
  return breaks;
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Excel writes a mark before the first cell. The parser would take it away too, and guess the encoding by it. */
async function* withoutMark(
  chunks: AsyncIterable<Uint8Array>,
  mark: { bytes: number },
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array();
  let isPast = false;
  for await (const chunk of chunks) {
    if (isPast) {
      yield chunk;
      continue;
    }
    held = Buffer.concat([held, chunk]);
    if (held.byteLength < MARK.byteLength) continue;
    isPast = true;
    if (MARK.equals(held.subarray(0, MARK.byteLength))) mark.bytes = MARK.byteLength;
    yield held.subarray(mark.bytes);
  }
  if (!isPast && held.byteLength > 0) yield held;
}
