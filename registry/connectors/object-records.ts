import { isAscii } from 'node:buffer';
import type { Json } from '#connect/index.ts';
import { type CsvObject, columnsUsed, type LinedObject } from '#contracts/declared-object.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { parseExactly } from './exact-json.ts';
import { ObjectFault } from './object-fault.ts';
import { BEGINNING, type Place, recordLines } from './record-lines.ts';

/** One record of a file, by its columns. */
export type ObjectRecord = {
  /** What stands in a column; null: nothing does. */
  readonly column: (name: string) => Json;
  readonly line: number;
  /** Bytes. */
  readonly size: number;
  readonly next: Place;
};

/** A file's bytes, unpacked, from this offset on. */
export type Open = (offset: number) => AsyncIterable<Uint8Array>;

/** @throws ObjectFault */
export function recordsOf(declared: LinedObject, open: Open, from: Place): AsyncGenerator<ObjectRecord> {
  return declared.format === 'csv' ? csvRecords(declared, open, from) : jsonRecords(open, from);
}

async function* csvRecords(declared: CsvObject, open: Open, from: Place): AsyncGenerator<ObjectRecord> {
  const { delimiter, encoding } = declared;
  const cells = cellsOf(encoding);
  let names: readonly string[] | null = declared.columns ?? null;
  let columns: ReadonlyMap<string, number> | null = null;
  if (names === null && from.offset > 0) {
    // Further on in the file its header is read again, which is one line.
    for await (const header of csvRows(open(0), { from: BEGINNING, delimiter })) {
      names = cells(header);
      break;
    }
  }
  for await (const found of csvRows(open(from.offset), { from, delimiter })) {
    const row = cells(found);
    if (names === null) {
      names = row;
      continue;
    }
    columns ??= columnsOf(declared, names);
    const { line, size, next } = found;
    if (row.length !== names.length) throw new ObjectFault('CsvColumnCount', line);
    const places = columns;
    yield { column: (name) => row[places.get(name) ?? -1] || null, line, size, next };
  }
  // A file with a header alone is one without records, if it is the right header.
  if (names !== null) columnsOf(declared, names);
}

function cellsOf(encoding: CsvObject['encoding']) {
  const text = decoder(encoding);
  return ({ cells, line }: CsvRow): string[] =>
    cells.map((cell) => {
      const bytes = Buffer.from(cell, 'latin1');
      // Whatever the encoding, most cells are ASCII.
      return isAscii(bytes) && !bytes.includes(0) ? cell : text(bytes, line);
    });
}

/** Where each column stands that the data map names. */
function columnsOf(declared: CsvObject, names: readonly string[]): ReadonlyMap<string, number> {
  for (const name of columnsUsed(declared)) {
    if (!names.includes(name)) throw new ObjectFault('CsvColumnMissing', 1);
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw new ObjectFault('CsvColumnRepeated', 1);
  }
  return new Map(names.map((name, at) => [name, at]));
}

async function* jsonRecords(open: Open, from: Place): AsyncGenerator<ObjectRecord> {
  const text = decoder('utf-8');
  for await (const { bytes, line, next } of recordLines(open(from.offset), from)) {
    const written = text(bytes, line);
    if (written.trim() === '') continue;
    const record = parsed(written, line);
    yield { column: (name) => property(record, name), line, size: bytes.byteLength, next };
  }
}

function parsed(text: string, line: number): object {
  try {
    const value = parseExactly(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Its message quotes what stands there.
  }
  throw new ObjectFault('JsonLineInvalid', line);
}

/** As it is called, dots and all, or else one level down. */
export function property(record: object, name: string): Json {
  if (Object.hasOwn(record, name)) return jsonAt(record, name);
  const dot = name.indexOf('.');
  const outer = dot === -1 ? null : jsonAt(record, name.slice(0, dot));
  return typeof outer === 'object' && outer !== null ? jsonAt(outer, name.slice(dot + 1)) : null;
}

function jsonAt(record: object, name: string): Json {
  return Object.getOwnPropertyDescriptor(record, name)?.value ?? null;
}

function decoder(encoding: CsvObject['encoding']): (bytes: Buffer, line: number) => string {
  const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes, line) => {
    const written = decoded(text, bytes, line);
    if (written.includes('\0')) throw new ObjectFault('ObjectNotText', line);
    return line === 1 ? written.replace(/^\uFEFF/, '') : written;
  };
}

function decoded(text: { decode(bytes: Uint8Array): string }, bytes: Buffer, line: number): string {
  try {
    return text.decode(bytes);
  } catch {
    throw new ObjectFault('ObjectNotText', line);
  }
}
