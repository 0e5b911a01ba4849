import { createHash, type Hash } from 'node:crypto';
import { Transform, type TransformCallback, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { notEmulated } from '../service.ts';
import type { ChunkSeed } from '../sigv4/index.ts';
import { type AnnouncedChecksum, announcedChecksum } from './announced-checksum.ts';
import { AwsChunkedDecoder } from './aws-chunked.ts';
import { checksumHeader, checksumOf, isChecksumValue } from './checksums.ts';
import type { Crc } from './crc.ts';
import { invalidRequest, S3Error } from './errors.ts';
import type { Headers } from './exchange.ts';
import type { ChecksumAlgorithm, Checksums } from './model.ts';

export interface BodyPlan {
  /** Left intact on failure, so that a request can still be answered. */
  readonly source: AsyncIterable<Buffer>;
  /** `x-amz-checksum-*`, `x-amz-trailer`, `content-md5`, `x-amz-decoded-content-length`. */
  readonly headers: Headers;
  /** What `x-amz-content-sha256` says. */
  readonly payloadHash: string;
  /** Needed where the payload hash announces signed chunks. */
  readonly seed?: ChunkSeed;
  /** Where the body is a part of something greater: resolves when that, too, has come to its end. */
  readonly complete?: Promise<void>;
  readonly maxSize: number;
  readonly minSize?: number;
  /** Computed in any case. By default what the client announced, or else CRC64NVME, as on AWS. */
  readonly keep?: readonly ChecksumAlgorithm[];
}

export interface ReceivedBody {
  readonly size: number;
  readonly md5: string;
  readonly checksums: Checksums;
  /** The algorithm in which the client sent a checksum; it was verified. */
  readonly announced: ChecksumAlgorithm | undefined;
}

/**
 * Streams a body into `sink`, without its aws-chunked framing, and verifies whatever was promised about it.
 * @throws when the body is cut off, too long or not what was signed or announced; the sink is then destroyed.
 */
export async function receiveBody(plan: BodyPlan, sink: Writable): Promise<ReceivedBody> {
  const announced = announcedChecksum(plan.headers);
  assertLengthKnown(plan);
  const decoder = decoderFor(plan);
  if (announced && announced.value === undefined && !decoder)
    throw invalidRequest('x-amz-trailer needs a streaming x-amz-content-sha256.');
  const inspector = new Inspector(plan, announced, decoder);
  if (decoder) await pipeline(plan.source, decoder, inspector, sink);
  else await pipeline(plan.source, inspector, sink);
  await plan.complete;
  return inspector.received();
}

function assertLengthKnown({ headers, payloadHash }: BodyPlan): void {
  const chunked = payloadHash.startsWith('STREAMING-');
  const known = chunked
    ? headers.has('x-amz-decoded-content-length')
    : headers.has('content-length') || !headers.has('transfer-encoding');
  if (!known)
    throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.', {
      status: 411,
    });
}

function decoderFor(plan: BodyPlan): AwsChunkedDecoder | undefined {
  switch (plan.payloadHash) {
    case 'STREAMING-UNSIGNED-PAYLOAD-TRAILER':
      return new AwsChunkedDecoder();
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER':
      if (!plan.seed) throw invalidRequest('Signed chunks need a signed request.');
      return new AwsChunkedDecoder(plan.seed);
    case 'UNSIGNED-PAYLOAD':
      return undefined;
    default:
      if (/^[0-9a-f]{64}$/.test(plan.payloadHash)) return undefined;
      if (plan.payloadHash.startsWith('STREAMING-'))
        throw notEmulated(`the payload signing ${plan.payloadHash}`);
      throw invalidRequest(
        'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, a streaming type or a valid sha256 value.',
      );
  }
}

/** Lets the bytes pass, counting and hashing them, and refuses at the end what does not match. */
class Inspector extends Transform {
  readonly #plan: BodyPlan;
  readonly #announced: AnnouncedChecksum | undefined;
  readonly #decoder: AwsChunkedDecoder | undefined;
  readonly #md5 = createHash('md5');
  readonly #sha256: Hash | undefined;
  readonly #sums: ReadonlyMap<ChecksumAlgorithm, Crc>;
  #size = 0;
  #received: ReceivedBody | undefined;

  constructor(
    plan: BodyPlan,
    announced: AnnouncedChecksum | undefined,
    decoder: AwsChunkedDecoder | undefined,
  ) {
    super();
    this.#plan = plan;
    this.#announced = announced;
    this.#decoder = decoder;
    this.#sha256 = /^[0-9a-f]{64}$/.test(plan.payloadHash) ? createHash('sha256') : undefined;
    const keep = plan.keep ?? [announced?.algorithm ?? 'CRC64NVME'];
    const algorithms = new Set(announced ? [announced.algorithm, ...keep] : keep);
    this.#sums = new Map([...algorithms].map((algorithm) => [algorithm, checksumOf(algorithm)]));
  }

  received(): ReceivedBody {
    if (!this.#received) throw new Error('The body has not ended.');
    return this.#received;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#size += chunk.length;
    if (this.#size > this.#plan.maxSize) {
      done(tooLarge(this.#size, this.#plan.maxSize));
      return;
    }
    this.#md5.update(chunk);
    this.#sha256?.update(chunk);
    for (const sum of this.#sums.values()) sum.update(chunk);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    try {
      this.#received = this.#verified();
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #verified(): ReceivedBody {
    const { headers, minSize, payloadHash } = this.#plan;
    if (minSize !== undefined && this.#size < minSize) throw tooSmall(this.#size, minSize);
    const decodedLength = headers.get('x-amz-decoded-content-length');
    if (this.#decoder && decodedLength !== undefined && Number(decodedLength) !== this.#size)
      throw new S3Error(
        'IncompleteBody',
        'You did not provide the number of bytes specified by x-amz-decoded-content-length',
      );
    if (this.#sha256 && this.#sha256.digest('hex') !== payloadHash)
      throw new S3Error(
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
      );
    const md5 = this.#md5.digest();
    verifyContentMd5(headers.get('content-md5'), md5);
    const checksums: Checksums = Object.fromEntries(
      [...this.#sums].map(([algorithm, sum]) => [algorithm, sum.digest().toString('base64')]),
    );
    this.#verifyAnnounced(checksums);
    return { size: this.#size, md5: md5.toString('hex'), checksums, announced: this.#announced?.algorithm };
  }

  #verifyAnnounced(checksums: Checksums): void {
    if (!this.#announced) return;
    const { algorithm } = this.#announced;
    const wanted = this.#announced.value ?? this.#decoder?.trailers.get(checksumHeader(algorithm));
    if (wanted === undefined || !isChecksumValue(algorithm, wanted))
      throw new S3Error(
        'MalformedTrailerError',
        'The request contained trailing data that was not well-formed.',
      );
    if (wanted !== checksums[algorithm])
      throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`);
  }
}

function verifyContentMd5(announced: string | undefined, md5: Buffer): void {
  if (announced === undefined) return;
  if (Buffer.from(announced, 'base64').length !== 16)
    throw new S3Error('InvalidDigest', 'The Content-MD5 you specified was invalid.');
  if (announced !== md5.toString('base64'))
    throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.');
}

function tooLarge(size: number, limit: number): S3Error {
  return new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
    fields: { ProposedSize: size, MaxSizeAllowed: limit },
  });
}

function tooSmall(size: number, limit: number): S3Error {
  return new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
    fields: { ProposedSize: size, MinSizeAllowed: limit },
  });
}
