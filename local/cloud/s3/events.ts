import { NULL_VERSION, type ObjectVersion, type Origin } from './model.ts';

/** An EventBridge event of source `aws.s3`, without the envelope. */
export interface S3Event {
  readonly detailType: 'Object Created' | 'Object Deleted';
  readonly detail: S3EventDetail;
}

interface S3EventDetail {
  readonly version: '0';
  readonly bucket: { readonly name: string };
  readonly object: {
    readonly key: string;
    readonly size?: number;
    readonly etag?: string;
    readonly 'version-id'?: string;
    /** Compares as text; of two events for one key the greater happened later. */
    readonly sequencer: string;
  };
  readonly 'request-id': string;
  readonly requester: string;
  readonly 'source-ip-address': string;
  readonly reason: string;
  readonly 'deletion-type'?: 'Permanently Deleted' | 'Delete Marker Created';
}

/** Something that happened to a version of an object. */
export interface ObjectChange {
  readonly version: ObjectVersion;
  readonly origin: Origin;
  /** `marked`: the version is a delete marker that has been set. */
  readonly change: 'created' | 'marked' | 'removed';
}

const DELETION_TYPES = {
  created: undefined,
  marked: 'Delete Marker Created',
  removed: 'Permanently Deleted',
} as const;

/** @param sequence rises with every event of the store */
export function eventOf({ version, origin, change }: ObjectChange, sequence: number): S3Event {
  const deletionType = DELETION_TYPES[change];
  const object = version.deleteMarker ? undefined : version;
  return {
    detailType: change === 'created' ? 'Object Created' : 'Object Deleted',
    detail: {
      version: '0',
      bucket: { name: version.bucket },
      object: {
        key: version.key,
        ...(object && change === 'created' ? { size: object.size } : {}),
        ...(object ? { etag: object.etag } : {}),
        ...(version.versionId === NULL_VERSION ? {} : { 'version-id': version.versionId }),
        sequencer: sequence.toString(16).toUpperCase().padStart(16, '0'),
      },
      'request-id': origin.requestId,
      requester: origin.requester,
      'source-ip-address': origin.sourceIp,
      reason: origin.reason,
      ...(deletionType === undefined ? {} : { 'deletion-type': deletionType }),
    },
  };
}
