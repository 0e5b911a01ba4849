export { type Expected, type ZipEntry, type ZippedEntry, ZipRefused } from './entry.ts';
export { zip } from './zip.ts';
