import type { EvidenceFile } from '#contracts/lookup.ts';
import type { ZipEntry } from '#domain/zip/index.ts';
import type { PackageEntry } from './entry.ts';

/**
 * The package as entries of an archive. Evidence is opened when its turn comes, and held against the checksums by which
 * the store's answer named it: other bytes stop the archive.
 */
export async function* zipEntries(
  entries: AsyncIterable<PackageEntry>,
  open: (file: EvidenceFile) => Promise<AsyncIterable<Uint8Array>>,
): AsyncGenerator<ZipEntry> {
  for await (const { content, ...entry } of entries) {
    if ('evidence' in content) {
      yield { ...entry, content: await open(content.evidence), expected: content.evidence };
    } else {
      yield { ...entry, content };
    }
  }
}
