import { Directory } from './directory.ts';
import type { ZipEntry, ZippedEntry } from './entry.ts';
import { pathGuard } from './entry-path.ts';
import { asBase64 } from './measure.ts';
import { centralHeader } from './records.ts';
import { fitsAtOnce, slices, writeBytes } from './write-bytes.ts';
import { type Written, writeStream } from './write-stream.ts';

/**
 * Writes a ZIP archive as fast as it is read. Nothing is kept but the central directory, some hundred bytes an entry.
 * The same entries give the same bytes (on one processor architecture: deflate's matcher differs between them).
 *
 * @param report called when an entry is written, before the next one is taken from `entries`: so the last one can list
 *   the others
 * @throws ZipRefused for a path that is unsafe or there already, and for content other than announced
 */
export async function* zip(
  entries: AsyncIterable<ZipEntry>,
  report: (written: ZippedEntry) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const guard = pathGuard();
  const directory = new Directory();
  let offset = 0;
  for await (const entry of entries) {
    const { opened, sizes, measured, length } = yield* write(entry, guard(entry.path));
    directory.add(centralHeader(opened, sizes, offset));
    offset += length;
    const { size, crc } = measured;
    report({ path: entry.path, size, crc32: asBase64(crc), compressedSize: sizes.compressedSize });
  }
  yield* directory.written(offset);
}

async function* write(entry: ZipEntry, path: Buffer): AsyncGenerator<Uint8Array, Written> {
  const { content, compress } = entry;
  if (!(content instanceof Uint8Array)) return yield* writeStream(entry, path, content);
  if (!fitsAtOnce(content, compress)) return yield* writeStream(entry, path, slices(content));
  const { pieces, ...written } = writeBytes(entry, path, content);
  for (const piece of pieces) yield piece;
  return written;
}
