import { parquetReadObjects, type SchemaTree } from 'hyparquet';
import type { Json } from '#connect/index.ts';
import type { Files } from './object-bytes.ts';
import type { RecordFile } from './object-cursor.ts';
import { ObjectFault } from './object-fault.ts';
import { type ObjectRecord, property } from './object-records.ts';
import { heldBy, type Search } from './object-search.ts';
import { type Chunks, chunksOf, compressors } from './parquet-chunks.ts';
import { type Group, openParquet, type ParquetFile } from './parquet-footer.ts';
import { excludes } from './parquet-statistics.ts';
import { cellOf, jsonOf, parsers, withoutDecimals } from './parquet-values.ts';
import { LONGEST_RECORD, type Place } from './record-lines.ts';

/** Rows that are in memory at a time. */
const BATCH = 2 ** 16;

type Row = Readonly<Record<string, unknown>>;

/**
 * The records of a Parquet file that may be the person's, and the last one of each batch, whoever's it is: whoever reads
 * can stop there. The columns that tell whose a record is come first, and the others only where it is found.
 * A place's offset, and a record's line, are the row's.
 * @throws ObjectFault
 */
export async function* parquetRecords(
  files: Files,
  file: RecordFile,
  search: Search,
  from: Place,
): AsyncGenerator<ObjectRecord> {
  const parquet = await openParquet(files, file);
  for (const group of parquet.groups) {
    if (group.start + group.rows <= from.offset || excludes(parquet, group, search, file.declared)) continue;
    yield* recordsIn({ parquet, files, file, group, search }, Math.max(0, from.offset - group.start));
  }
}

type Reading = {
  readonly parquet: ParquetFile;
  readonly files: Files;
  readonly file: RecordFile;
  readonly group: Group;
  readonly search: Search;
};

async function* recordsIn(reading: Reading, from: number): AsyncGenerator<ObjectRecord> {
  const { parquet, files, file, group, search } = reading;
  const { identifiers } = file.declared;
  const telling = topNames(parquet, Object.values(identifiers).flat());
  const others = topNames(parquet, parquet.columns.keys());
  for (const name of telling) others.delete(name);
  const chunks = await chunksOf(files, file, group, telling);
  let rest: Chunks | undefined;
  for (let start = from; start < group.rows; start += BATCH) {
    const end = Math.min(start + BATCH, group.rows);
    const rows = await rowsOf(reading, chunks, start, end);
    const reached = [...rows.keys()].filter((at) => {
      const held = heldBy(search, recordAt(reading, start + at, rows[at] ?? {}), file.declared);
      return held !== null;
    });
    const [first, last] = [reached[0] ?? 0, (reached.at(-1) ?? -1) + 1];
    if (last > 0) rest ??= await chunksOf(files, file, group, others);
    const more = rest && last > 0 ? await rowsOf(reading, rest, start + first, start + last) : [];
    for (const at of reached) {
      const record = recordAt(reading, start + at, { ...rows[at], ...more[at - first] });
      yield { ...record, size: sizeOf(record, parquet) };
    }
    if (!reached.includes(rows.length - 1)) yield { ...recordAt(reading, end - 1, {}), size: 0 };
  }
}

const topNames = ({ columns }: ParquetFile, names: Iterable<string>): Set<string> =>
  new Set([...names].flatMap((name) => columns.get(name)?.path[0] ?? []));

/** Rows of a group, counted from its first. */
async function rowsOf(
  { parquet: { metadata }, group }: Reading,
  { bytes, columns }: Chunks,
  rowStart: number,
  rowEnd: number,
): Promise<Row[]> {
  if (columns.length === 0) return Array.from({ length: rowEnd - rowStart }, () => ({}));
  try {
    const rows = await parquetReadObjects({
      file: { byteLength: bytes.byteLength, slice: (from, to) => bytes.buffer.slice(from, to) },
      metadata: {
        ...metadata,
        schema: withoutDecimals(metadata.schema),
        num_rows: BigInt(group.rows),
        row_groups: [
          {
            total_byte_size: 0n,
            num_rows: BigInt(group.rows),
            columns: columns.map((meta_data) => ({ file_offset: 0n, meta_data })),
          },
        ],
      },
      columns: [...new Set(columns.map(({ path_in_schema }) => path_in_schema[0] ?? ''))],
      ...{ rowStart, rowEnd, compressors, parsers },
    });
    if (rows.length === rowEnd - rowStart) return rows;
  } catch {
    // Its message may quote what stands there.
  }
  throw new ObjectFault('ParquetInvalid', group.start + rowStart + 1);
}

function recordAt({ parquet: { columns }, group }: Reading, at: number, row: Row): ObjectRecord {
  const line = group.start + at + 1;
  return {
    column: (name) => {
      const tree = columns.get(name);
      return tree === undefined ? null : valueIn(row, name, tree, line);
    },
    line,
    size: 0,
    next: { offset: line, line: line + 1 },
  };
}

function valueIn(row: Row, name: string, { element, children, path }: SchemaTree, line: number): Json {
  const value = Object.hasOwn(row, path[0] ?? '') ? row[path[0] ?? ''] : null;
  if (children.length > 0) return property({ [path[0] ?? '']: jsonOf(value) }, name);
  try {
    return element.repetition_type === 'REPEATED' ? jsonOf(value) : cellOf(value, element);
  } catch (error) {
    throw error instanceof ObjectFault ? new ObjectFault(error.fault, line) : error;
  }
}

function sizeOf({ column, line }: ObjectRecord, { columns }: ParquetFile): number {
  let size = 0;
  for (const name of columns.keys()) size += Buffer.byteLength(JSON.stringify(column(name)));
  if (size > LONGEST_RECORD) throw new ObjectFault('RecordTooLong', line);
  return size;
}
