import type { Clock } from '../clock.ts';
import { ServiceError } from '../service.ts';
import type { Store } from './store.ts';
import { readRecords } from './stream-reader.ts';
import { type StreamRecord, sequenceNumber } from './stream-record.ts';
import { type TableDescription, validationError } from './table.ts';

/** A stream has one shard, which never ends: one machine needs no more. */
const SHARD_ID = 'shardId-00000000000000000000-00000000';

const ITERATOR_LIFETIME_MS = 15 * 60 * 1000;

/** What `GetShardIterator` hands out: where to go on reading. */
interface ShardIterator {
  readonly stream: string;
  /** The last sequence number that has been read. */
  readonly after: string;
  readonly until: number;
}

interface ShardIteratorRequest {
  StreamArn: string;
  ShardId: string;
  ShardIteratorType: 'TRIM_HORIZON' | 'LATEST' | 'AT_SEQUENCE_NUMBER' | 'AFTER_SEQUENCE_NUMBER';
  SequenceNumber?: string;
}

/** The API of DynamoDB Streams, for those who read by hand; an event source mapping uses `readStream`. */
export function streamOperations(store: Store, clock: Clock) {
  return {
    ListStreams: async (request: {
      TableName?: string;
      Limit?: number;
      ExclusiveStartStreamArn?: string;
    }) => {
      const { TableName: name, Limit: limit = 100, ExclusiveStartStreamArn: after = '' } = request;
      const streams = streamsOf(store)
        .filter((table) => name === undefined || table.TableName === name)
        .filter((table) => table.LatestStreamArn > after)
        .sort((a, b) => (a.LatestStreamArn < b.LatestStreamArn ? -1 : 1));
      const page = streams.slice(0, limit);
      return {
        Streams: page.map(({ LatestStreamArn, LatestStreamLabel, TableName }) => ({
          StreamArn: LatestStreamArn,
          StreamLabel: LatestStreamLabel,
          TableName,
        })),
        ...(streams.length > page.length && { LastEvaluatedStreamArn: page.at(-1)?.LatestStreamArn }),
      };
    },

    DescribeStream: async (request: { StreamArn: string; ExclusiveStartShardId?: string }) => {
      const table = streamOf(store, request.StreamArn);
      return {
        StreamDescription: {
          StreamArn: request.StreamArn,
          StreamLabel: table.LatestStreamLabel,
          StreamStatus: 'ENABLED',
          StreamViewType: table.StreamSpecification?.StreamViewType,
          CreationRequestDateTime: table.CreationDateTime,
          TableName: table.TableName,
          KeySchema: table.KeySchema,
          Shards:
            request.ExclusiveStartShardId === undefined
              ? [{ ShardId: SHARD_ID, SequenceNumberRange: { StartingSequenceNumber: sequenceNumber(0) } }]
              : [],
        },
      };
    },

    GetShardIterator: async (request: ShardIteratorRequest) => {
      streamOf(store, request.StreamArn);
      if (request.ShardId !== SHARD_ID) throw notFound(`Shard: ${request.ShardId}`);
      return {
        ShardIterator: encode({
          stream: request.StreamArn,
          after: startOf(store, request),
          until: clock.now() + ITERATOR_LIFETIME_MS,
        }),
      };
    },

    GetRecords: async (request: { ShardIterator: string; Limit?: number }) => {
      const iterator = decode(request.ShardIterator);
      const now = clock.now();
      const table = streamOf(store, iterator.stream).TableName;
      if (iterator.until < now)
        throw new ServiceError('ExpiredIteratorException', 'Iterator expired; it was valid for 15 minutes');
      const records = await readRecords(store, {
        table,
        after: iterator.after,
        limit: request.Limit ?? 1000,
        now,
      });
      const after = records.at(-1)?.dynamodb.SequenceNumber ?? iterator.after;
      return {
        Records: records.map(apiRecord),
        NextShardIterator: encode({ ...iterator, after, until: now + ITERATOR_LIFETIME_MS }),
      };
    },
  };
}

function startOf(store: Store, request: ShardIteratorRequest): string {
  const { ShardIteratorType: type, SequenceNumber: sequence } = request;
  if (type === 'TRIM_HORIZON') return '';
  if (type === 'LATEST') return sequenceNumber(store.lastSequence);
  if (sequence === undefined || !/^1\d{20}$/.test(sequence))
    throw validationError(`Invalid SequenceNumber for the ShardIteratorType ${type}`);
  return type === 'AFTER_SEQUENCE_NUMBER' ? sequence : String(BigInt(sequence) - 1n);
}

type StreamedTable = TableDescription & { LatestStreamArn: string };

function streamsOf(store: Store): StreamedTable[] {
  return store
    .tables()
    .flatMap(({ description }) =>
      description.LatestStreamArn === undefined
        ? []
        : [{ ...description, LatestStreamArn: description.LatestStreamArn }],
    );
}

function streamOf(store: Store, arn: string): StreamedTable {
  const table = streamsOf(store).find((candidate) => candidate.LatestStreamArn === arn);
  if (!table) throw notFound(`Stream: ${arn}`);
  return table;
}

function notFound(what: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', `Requested resource not found: ${what} not found`);
}

function encode(iterator: ShardIterator): string {
  return Buffer.from(JSON.stringify(iterator)).toString('base64url');
}

function decode(text: string): ShardIterator {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as ShardIterator;
  } catch {
    throw validationError('Invalid ShardIterator');
  }
}

/** The API writes the identity in capitals and leaves out the ARN; functions get both the other way. */
function apiRecord({ eventSourceARN: _arn, userIdentity, ...record }: StreamRecord) {
  if (!userIdentity) return record;
  return { ...record, userIdentity: { Type: userIdentity.type, PrincipalId: userIdentity.principalId } };
}
