export const CHECKSUM_ALGORITHMS = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const;
export type ChecksumAlgorithm = (typeof CHECKSUM_ALGORITHMS)[number];

/** COMPOSITE is the checksum of the parts' checksums, FULL_OBJECT that of the bytes. */
export type ChecksumType = 'FULL_OBJECT' | 'COMPOSITE';

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  readonly type: ChecksumType;
  /** Base64; a composite one ends in `-<number of parts>`. */
  readonly value: string;
}

export type Checksums = Partial<Record<ChecksumAlgorithm, string>>;

/** A file under `blobs/` and how much of the object it holds. */
export interface Segment {
  readonly blob: string;
  readonly size: number;
  /** The part's own checksum, in the algorithm of the object. */
  readonly checksum?: string;
}

export interface Encryption {
  readonly algorithm: 'AES256' | 'aws:kms';
  readonly keyId?: string;
}

/** What a writer says about an object and a reader gets back unchanged. */
export interface Attributes {
  readonly contentType: string;
  /** `cache-control`, `content-disposition`, `content-encoding`, `content-language`, `expires`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly encryption: Encryption;
}

export type Tags = Readonly<Record<string, string>>;

interface Retention {
  readonly mode: 'GOVERNANCE' | 'COMPLIANCE';
  readonly until: number;
}

export interface ObjectLock {
  readonly retention?: Retention;
  readonly legalHold?: boolean;
}

/** What an upload leads to; the store adds the version id and the time. */
export interface ObjectDraft {
  readonly key: string;
  readonly size: number;
  readonly etag: string;
  readonly attributes: Attributes;
  readonly tags: Tags;
  readonly lock: ObjectLock;
  readonly checksum: Checksum;
  readonly segments: readonly Segment[];
}

/** The id of what is written while versioning is off. */
export const NULL_VERSION = 'null';

interface VersionIdentity {
  /** Rises with every write of the store: the latest version of a key is the one with the highest row. */
  readonly row: number;
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
  readonly latest: boolean;
  readonly modified: number;
}

export interface StoredObject extends VersionIdentity, ObjectDraft {
  readonly deleteMarker: false;
}

interface DeleteMarker extends VersionIdentity {
  readonly deleteMarker: true;
}

export type ObjectVersion = StoredObject | DeleteMarker;

export interface Bucket {
  readonly name: string;
  readonly created: number;
  readonly versioning: 'Off' | 'Enabled' | 'Suspended';
  readonly objectLock: boolean;
}

/** Who caused a change and why: it ends up in the event. */
export interface Origin {
  readonly reason:
    | 'PutObject'
    | 'POST Object'
    | 'CopyObject'
    | 'CompleteMultipartUpload'
    | 'DeleteObject'
    | 'Lifecycle Expiration';
  readonly requester: string;
  readonly requestId: string;
  readonly sourceIp: string;
}
