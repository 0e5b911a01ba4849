import { inflateRawSync } from 'node:zlib';
import {
  contentAfter,
  directoryIn,
  findEntry,
  LOCAL_HEADER_BYTES,
  TAIL_BYTES,
} from '#domain/zip/read-directory.ts';

/** What an answer of a function can carry, with room for its headers; a longer page is in the package only. */
const LONGEST_PAGE = 4 * 2 ** 20;
/** A directory for more files than this is not searched for one page. */
const LONGEST_DIRECTORY = 16 * 2 ** 20;

/** Bytes of a package: `from` and `to` inclusive. */
export type ReadRange = (key: string, from: number, to: number) => Promise<Buffer>;

/**
 * One page out of a sealed package, without the rest of it: the same bytes that its owner will have on disk.
 *
 * @param size of the package
 * @returns null when there is no such page, or it is too long to be shown
 */
export async function pageInPackage(
  read: ReadRange,
  { key, size }: { readonly key: string; readonly size: number },
  path: string,
): Promise<Buffer | null> {
  const directory = directoryIn(await read(key, Math.max(0, size - TAIL_BYTES), size - 1));
  if (!directory || directory.length > LONGEST_DIRECTORY || directory.length === 0) return null;
  const entries = await read(key, directory.offset, directory.offset + directory.length - 1);
  const found = findEntry(entries, path);
  if (!found || found.size > LONGEST_PAGE || found.compressedSize > LONGEST_PAGE) return null;
  const header = await read(key, found.offset, found.offset + LOCAL_HEADER_BYTES - 1);
  const start = found.offset + contentAfter(header);
  if (found.compressedSize === 0) return Buffer.alloc(0);
  const content = await read(key, start, start + found.compressedSize - 1);
  return found.isDeflated ? inflateRawSync(content, { maxOutputLength: LONGEST_PAGE }) : content;
}
