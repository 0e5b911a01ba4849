import { ZipRefused } from './entry.ts';

/** Where a longer path ends the format's own field. */
const LONGEST = 65_535;
/** What some system takes for a separator, a drive, a stream or the end of the text. */
const UNSAFE = /[\p{Cc}\\:]/u;

/** Keeps a path from leaving the folder that the archive is unpacked to, and from falling together with another one. */
export function pathGuard(): (path: string) => Buffer {
  const taken = new Set<string>();
  return (path) => {
    const bytes = Buffer.from(path);
    const parts = path.split('/');
    if (bytes.length > LONGEST || !path.isWellFormed())
      throw new ZipRefused('An entry has a path that no archive can hold');
    if (UNSAFE.test(path) || parts.some((part) => part === '' || part === '.' || part === '..')) {
      throw new ZipRefused('An entry has an unsafe path');
    }
    // Windows and macOS do not tell capitals apart: the second file would replace the first.
    const folded = path.normalize('NFC').toLowerCase();
    if (taken.has(folded)) throw new ZipRefused('Two entries have the same path');
    taken.add(folded);
    return bytes;
  };
}
