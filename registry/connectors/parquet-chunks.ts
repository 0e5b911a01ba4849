import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { type ColumnMetaData, type Compressors, snappyUncompress } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import type { Files } from './object-bytes.ts';
import type { RecordFile } from './object-cursor.ts';
import { ObjectFault } from './object-fault.ts';
import { type Group, orInvalid } from './parquet-footer.ts';

/** Packed, of all columns of a group that are read together. Writers end a group at 128 MB of all its columns, unpacked. */
const LARGEST_CHUNKS = 64 * 1024 * 1024;
/** Unpacked, at a time. Writers end a page at 1 MB, the largest of them at some 10. */
const LARGEST_PAGE = 32 * 1024 * 1024;
/** However little they take: one value, repeated, takes three bytes. */
const MOST_VALUES = 2 ** 21;
/** A page's header with its statistics. */
const LONGEST_HEADER = 256 * 1024;

/** Snappy is the library's; the others are Node's own, which stop where they unpack more than they said. LZ4 and LZO are named, not read. */
const UNPACK: Compressors = {
  SNAPPY: (bytes, size) => {
    const page = new Uint8Array(size);
    snappyUncompress(bytes, page);
    return page;
  },
  GZIP: (bytes, size) => gunzipSync(bytes, { maxOutputLength: atLeastOne(size) }),
  BROTLI: (bytes, size) => brotliDecompressSync(bytes, { maxOutputLength: atLeastOne(size) }),
  ZSTD: (bytes, size) => zstdDecompressSync(bytes, { maxOutputLength: atLeastOne(size) }),
};
const atLeastOne = (size: number): number => Math.max(1, size);
export const compressors = UNPACK;

/** Columns of one group in memory, and where each lies there. */
export type Chunks = { readonly bytes: Uint8Array<ArrayBuffer>; readonly columns: readonly ColumnMetaData[] };

/**
 * Fetches these columns of a group and nothing else. What they say of their pages is looked at first: whoever believes it
 * takes as much memory as it says.
 * @throws ObjectFault
 */
export async function chunksOf(
  files: Files,
  file: RecordFile,
  { chunks }: Group,
  names: ReadonlySet<string>,
): Promise<Chunks> {
  const wanted = chunks.flatMap(({ meta_data, file_path }) => {
    // Encrypted with a key of its own, it says nothing of itself; and what lies in another file is not searched here.
    if (meta_data === undefined) throw new ObjectFault('ParquetEncrypted');
    if (file_path) throw new ObjectFault('ParquetInvalid');
    return names.has(meta_data.path_in_schema[0] ?? '') ? [{ meta_data, ...placeOf(meta_data, file) }] : [];
  });
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  if (total > LARGEST_CHUNKS) throw new ObjectFault('ParquetTooLarge');
  const bytes = new Uint8Array(total);
  const columns: ColumnMetaData[] = [];
  let at = 0;
  for (const { meta_data, from, size } of wanted) {
    if (size > 0) bytes.set(await files.range(file, from, from + size), at);
    orInvalid(() => checkPages(bytes.subarray(at, at + size)));
    const { dictionary_page_offset: _, ...column } = meta_data;
    // A chunk begins with its dictionary if it has one, and is read from its beginning.
    columns.push({ ...column, data_page_offset: BigInt(at) });
    at += size;
  }
  return { bytes, columns };
}

function placeOf(column: ColumnMetaData, { size: whole }: RecordFile): { from: number; size: number } {
  if (column.codec !== 'UNCOMPRESSED' && UNPACK[column.codec] === undefined)
    throw new ObjectFault('ParquetCompressionUnknown');
  const from = Number(column.dictionary_page_offset || column.data_page_offset);
  const size = Number(column.total_compressed_size);
  if (!(from >= 4 && size >= 0 && from + size <= whole)) throw new ObjectFault('ParquetInvalid');
  return { from, size };
}

function checkPages(chunk: Uint8Array): void {
  for (let at = 0; at < chunk.byteLength; ) {
    const head = chunk.subarray(at, at + LONGEST_HEADER);
    const reader = { view: new DataView(head.buffer, head.byteOffset, head.byteLength), offset: 0 };
    const page = parquetHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: plain } = page;
    const { num_values: values = 0 } =
      page.data_page_header ?? page.data_page_header_v2 ?? page.dictionary_page_header ?? {};
    if (plain > LARGEST_PAGE || values > MOST_VALUES) throw new ObjectFault('ParquetTooLarge');
    at += reader.offset + packed;
    if (!(packed >= 0 && plain >= 0 && values >= 0 && at <= chunk.byteLength))
      throw new ObjectFault('ParquetInvalid');
  }
}
