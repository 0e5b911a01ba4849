import type { Description } from './attributes.ts';
import type { Checksum, ObjectDraft } from './model.ts';
import type { IngestedBlob } from './store.ts';

/** An object that is one blob. */
export function draftOf(key: string, blob: IngestedBlob, description: Description): ObjectDraft {
  return {
    key,
    size: blob.size,
    etag: blob.md5,
    ...description,
    checksum: onlyChecksum(blob),
    segments: [{ blob: blob.blob, size: blob.size }],
  };
}

/** The checksum to keep: the one that the client sent, or the only one that was computed. */
function onlyChecksum({ checksums, announced }: IngestedBlob): Checksum {
  for (const algorithm of ['CRC64NVME', 'CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const) {
    const value = checksums[algorithm];
    if (value !== undefined && (announced ?? algorithm) === algorithm)
      return { algorithm, type: 'FULL_OBJECT', value };
  }
  throw new Error('The body was read without a checksum.');
}
