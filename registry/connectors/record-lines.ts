import { ObjectFault } from './object-fault.ts';

/** The bytes of one record without its line's end, and where it lies in the file. */
export type RecordLine = {
  readonly bytes: Buffer;
  /** Its first line, from 1. */
  readonly line: number;
  /** Where the next one begins: bytes from the file's beginning, unpacked, and its line. */
  readonly next: Place;
};

export type Place = { readonly offset: number; readonly line: number };

export const BEGINNING: Place = { offset: 0, line: 1 };

/** A cell of megabytes, or a quote that nobody closed, is told before it is in memory. */
export const LONGEST_RECORD = 1024 * 1024;

const [LF, CR, QUOTE] = [10, 13, 34];

/**
 * A file's records, one at a time, however it comes in pieces; no more of it is held than the longest record takes. In
 * every encoding that a data map can name, quotes, delimiters and line ends are the bytes that they are in ASCII.
 * @param delimiter between the cells of CSV, where a line's end within quotes ends no record; null: each line is a record
 * @throws ObjectFault
 */
export async function* recordLines(
  chunks: AsyncIterable<Uint8Array>,
  { from, delimiter }: { readonly from: Place; readonly delimiter: string | null },
): AsyncGenerator<RecordLine> {
  const byte = delimiter?.charCodeAt(0) ?? null;
  let held: Buffer = Buffer.alloc(0);
  let { offset, line } = from;
  for await (const chunk of chunks) {
    held =
      held.byteLength === 0
        ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
        : Buffer.concat([held, chunk]);
    let at = 0;
    for (let end = endOf(held, at, byte); end !== -1; end = endOf(held, at, byte)) {
      const record = recordAt(held.subarray(at, end + 1), { offset, line });
      yield record;
      at = end + 1;
      ({ offset, line } = record.next);
    }
    held = held.subarray(at);
    if (held.byteLength > LONGEST_RECORD) throw tooLong(held, byte, line);
  }
  if (held.byteLength === 0) return;
  if (isOpen(held, byte)) throw new ObjectFault('CsvQuoteUnclosed', line);
  yield recordAt(held, { offset, line });
}

function recordAt(whole: Buffer, { offset, line }: Place): RecordLine {
  if (whole.byteLength > LONGEST_RECORD) throw new ObjectFault('RecordTooLong', line);
  let [end, lines] = [whole.byteLength, 0];
  for (let at = whole.indexOf(LF); at !== -1; at = whole.indexOf(LF, at + 1)) lines += 1;
  if (whole[end - 1] === LF) end -= whole[end - 2] === CR ? 2 : 1;
  return {
    bytes: whole.subarray(0, end),
    line,
    next: { offset: offset + whole.byteLength, line: line + lines },
  };
}

const tooLong = (held: Buffer, delimiter: number | null, line: number) =>
  new ObjectFault(isOpen(held, delimiter) ? 'CsvQuoteUnclosed' : 'RecordTooLong', line);

/** Index of the line's end that ends the record; -1 where it has not come yet. */
function endOf(held: Buffer, from: number, delimiter: number | null): number {
  const end = held.indexOf(LF, from);
  if (end === -1 || delimiter === null || !held.subarray(from, end).includes(QUOTE)) return end;
  return scan(held, from, delimiter).end;
}

const isOpen = (held: Buffer, delimiter: number | null): boolean =>
  delimiter !== null && held.includes(QUOTE) && scan(held, 0, delimiter).quoted;

/** A quote opens at a cell's beginning only; two within quotes are one that is meant. Elsewhere the cells' reader names it. */
function scan(held: Buffer, from: number, delimiter: number): { end: number; quoted: boolean } {
  let quoted = false;
  let fresh = true;
  // Excel writes a mark before the first cell.
  const start = held.subarray(from, from + MARK.byteLength).equals(MARK) ? from + MARK.byteLength : from;
  for (let at = start; at < held.byteLength; at += 1) {
    const byte = held[at];
    if (quoted) {
      if (byte === QUOTE && held[at + 1] === QUOTE) at += 1;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE && fresh) {
      quoted = true;
    } else if (byte === LF) {
      return { end: at, quoted };
    }
    fresh = byte === delimiter;
  }
  return { end: -1, quoted };
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
