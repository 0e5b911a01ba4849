import type { EvidenceFile } from '#contracts/lookup.ts';

/** A file of the package, in the order in which they are written. */
export interface PackageEntry {
  /** ASCII, relative, safe on every system. */
  readonly path: string;
  readonly modified: Date;
  readonly content: Uint8Array | AsyncIterable<Uint8Array> | { readonly evidence: EvidenceFile };
  readonly compress: boolean;
}
