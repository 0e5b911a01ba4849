import { randomUUID } from 'node:crypto';
import { type Item, itemBytes } from './attribute-value.ts';
import type { Change } from './change.ts';
import { keyNames, type StreamViewType } from './table.ts';

/** One change of one item, in the shape in which a function receives it from an event source mapping. */
export interface StreamRecord {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  eventVersion: '1.1';
  eventSource: 'aws:dynamodb';
  eventSourceARN: string;
  awsRegion: string;
  /** Only on deletions by time to live. */
  userIdentity?: { type: 'Service'; principalId: 'dynamodb.amazonaws.com' };
  dynamodb: {
    /** Seconds since the epoch. */
    ApproximateCreationDateTime: number;
    Keys: Item;
    NewImage?: Item;
    OldImage?: Item;
    /** 21 digits: the order of the strings is the order of the changes. */
    SequenceNumber: string;
    SizeBytes: number;
    StreamViewType: StreamViewType;
  };
}

/** How long a record can be read, as on AWS. */
export const RECORD_LIFETIME_MS = 24 * 60 * 60 * 1000;

export interface RecordOptions {
  readonly change: Change;
  readonly streamArn: string;
  readonly viewType: StreamViewType;
  readonly region: string;
  readonly sequence: string;
  readonly now: number;
}

export function streamRecord(options: RecordOptions): StreamRecord {
  const { change, streamArn, viewType, region, sequence, now } = options;
  const { before, after } = change;
  const keys = keysOf(change);
  const newImage = viewType === 'NEW_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES' ? after : undefined;
  const oldImage = viewType === 'OLD_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES' ? before : undefined;
  return {
    eventID: randomUUID().replaceAll('-', ''),
    eventName: !before ? 'INSERT' : after ? 'MODIFY' : 'REMOVE',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    eventSourceARN: streamArn,
    awsRegion: region,
    ...(change.byTimeToLive && {
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
    }),
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(now / 1000),
      Keys: keys,
      ...(newImage && { NewImage: newImage }),
      ...(oldImage && { OldImage: oldImage }),
      SequenceNumber: sequence,
      SizeBytes: itemBytes(keys) + itemBytes(newImage ?? {}) + itemBytes(oldImage ?? {}),
      StreamViewType: viewType,
    },
  };
}

/** The nth change of this database. AWS promises at least 21 digits. */
export function sequenceNumber(n: number): string {
  return `1${String(n).padStart(20, '0')}`;
}

function keysOf({ table, before, after }: Change): Item {
  const names = new Set(keyNames(table.description.KeySchema));
  return Object.fromEntries(Object.entries(after ?? before ?? {}).filter(([name]) => names.has(name)));
}
