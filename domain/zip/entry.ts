/** What is already known of an entry's content. Whatever comes otherwise stops the archive. */
export interface Expected {
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Base64 of the big-endian CRC-32, as S3 gives it. */
  readonly crc32: string;
}

export interface ZipEntry {
  /** Relative, with `/`; as it will stand on the disk of whoever unpacks it. */
  readonly path: string;
  /** Written in UTC, to two seconds: the format knows no zone. */
  readonly modified: Date;
  /** Read once, while the entry is written. */
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
  /** Deflate, where that is shorter. Otherwise stored: quicker, and right for what is compressed already. */
  readonly compress: boolean;
  readonly expected?: Expected;
}

/** What has been written, to be listed in an entry that follows. */
export interface ZippedEntry extends Omit<Expected, 'sha256'> {
  readonly path: string;
  /** Bytes that the content takes in the archive. */
  readonly compressedSize: number;
}

/** The archive cannot be written as asked. Names the rule, never the content. */
export class ZipRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ZipRefused';
  }
}
