import { type FileMetaData, parquetMetadata, parquetSchema, type RowGroup, type SchemaTree } from 'hyparquet';
import { columnsUsed } from '#contracts/declared-object.ts';
import type { Files } from './object-bytes.ts';
import type { RecordFile } from './object-cursor.ts';
import { ObjectFault } from './object-fault.ts';
import { weigh } from './parquet-weight.ts';

/** What a Parquet file says of itself: enough to know which of its bytes are needed. */
export type ParquetFile = {
  readonly metadata: FileMetaData;
  readonly groups: readonly Group[];
  /** The tree of each column by its name, for the columns that the data map names. */
  readonly columns: ReadonlyMap<string, SchemaTree>;
};

/** Rows that lie together, and can be passed over together. */
export type Group = {
  readonly chunks: RowGroup['columns'];
  /** Of the file's rows, from 0. */
  readonly start: number;
  readonly rows: number;
};

/** A short file's whole footer comes with the first request. */
const FIRST = 64 * 1024;
/** A thousand groups of twenty columns take 3 MB. */
const LONGEST_FOOTER = 4 * 1024 * 1024;
/** Each is looked at for every question. */
const MOST_GROUPS = 10_000;
/** They make a tree, each with the path to it. */
const MOST_COLUMNS = 2_000;
/** Of a footer that ends the file: its length, and a mark. */
const ENDING = 8;

/** @throws ObjectFault */
export async function openParquet(files: Files, file: RecordFile): Promise<ParquetFile> {
  const metadata = metadataOf(await footerOf(files, file));
  if (metadata.row_groups.length > MOST_GROUPS || metadata.schema.length > MOST_COLUMNS)
    throw new ObjectFault('ParquetTooLarge');
  const { children } = orInvalid(() => parquetSchema(metadata));
  const columns = new Map(columnsUsed(file.declared).map((name) => [name, columnOf(children, name)]));
  return { metadata, groups: groupsOf(metadata), columns };
}

/** As it is called, dots and all, or else one level down. */
function columnOf(all: readonly SchemaTree[], name: string): SchemaTree {
  const called = (trees: readonly SchemaTree[], wanted: string) => {
    const [one, ...more] = trees.filter(({ element }) => element.name === wanted);
    if (more.length > 0) throw new ObjectFault('ParquetColumnRepeated');
    return one;
  };
  const whole = called(all, name);
  if (whole !== undefined) return whole;
  const dot = name.indexOf('.');
  const outer = dot === -1 ? undefined : called(all, name.slice(0, dot));
  if (outer === undefined || called(outer.children, name.slice(dot + 1)) === undefined)
    throw new ObjectFault('ParquetColumnMissing');
  return outer;
}

async function footerOf(files: Files, file: RecordFile): Promise<Buffer> {
  const { size } = file;
  if (size < ENDING) throw new ObjectFault('ParquetMagicWrong');
  const end = await files.range(file, Math.max(0, size - FIRST), size);
  const mark = end.subarray(-4).toString('latin1');
  if (mark === 'PARE') throw new ObjectFault('ParquetEncrypted');
  if (mark !== 'PAR1') throw new ObjectFault('ParquetMagicWrong');
  const length = end.readUInt32LE(end.byteLength - ENDING) + ENDING;
  if (length > size) throw new ObjectFault('ParquetInvalid');
  if (length > LONGEST_FOOTER) throw new ObjectFault('ParquetTooLarge');
  if (length <= end.byteLength) return end.subarray(-length);
  return Buffer.concat([await files.range(file, size - length, size - end.byteLength), end]);
}

function metadataOf(footer: Buffer): FileMetaData {
  weigh(footer.subarray(0, -ENDING));
  return orInvalid(() => parquetMetadata(footer, { geoparquet: false }));
}

function groupsOf({ row_groups }: FileMetaData): Group[] {
  let start = 0;
  return row_groups.map(({ columns, num_rows }) => {
    const rows = Number(num_rows);
    if (!Number.isSafeInteger(rows) || rows < 0) throw new ObjectFault('ParquetInvalid');
    const group = { chunks: columns, start, rows };
    start += rows;
    return group;
  });
}

/** The library's own words may quote what stands in a file. */
export function orInvalid<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof ObjectFault ? error : new ObjectFault('ParquetInvalid');
  }
}
