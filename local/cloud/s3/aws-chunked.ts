import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { type ChunkSeed, hmac, sameSignature, sha256Hex } from '../sigv4/index.ts';
import { S3Error } from './errors.ts';

const EMPTY_HASH = sha256Hex('');
const LONGEST_LINE = 4096;

type State = 'chunk-line' | 'data' | 'data-end' | 'trailer-line' | 'done';

/**
 * Takes the framing off an `aws-chunked` body: `<hex size>[;chunk-signature=…]\r\n<data>\r\n … 0\r\n<trailers>\r\n`.
 * With a seed, every chunk's signature is verified, each chained to the one before it.
 * The S3 SDKs end the trailers without, or with, a further empty line: both are taken.
 */
export class AwsChunkedDecoder extends Transform {
  readonly trailers = new Map<string, string>();
  readonly #seed: ChunkSeed | undefined;
  #previousSignature: string;
  #state: State = 'chunk-line';
  #pending: Buffer = Buffer.alloc(0);
  #left = 0;
  #size = 0;
  #chunkSignature = '';
  #chunkHash = createHash('sha256');

  constructor(seed?: ChunkSeed) {
    super();
    this.#seed = seed;
    this.#previousSignature = seed?.signature ?? '';
  }

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#pending = this.#pending.length > 0 ? Buffer.concat([this.#pending, bytes]) : bytes;
    try {
      while (this.#step());
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      if (this.#state !== 'done' && this.#state !== 'trailer-line') throw incomplete();
      this.#verifyTrailers();
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** One step of the machine; false when it needs more bytes. */
  #step(): boolean {
    switch (this.#state) {
      case 'data':
        return this.#takeData();
      case 'data-end':
        if (this.#pending.length < 2) return false;
        if (this.#pending.toString('latin1', 0, 2) !== '\r\n') throw badChunk();
        this.#pending = this.#pending.subarray(2);
        this.#state = 'chunk-line';
        return true;
      case 'chunk-line':
      case 'trailer-line':
        return this.#takeLine();
      case 'done':
        if (this.#pending.toString('latin1').replaceAll('\r\n', '') !== '') throw badChunk();
        return false;
      default:
        return this.#state satisfies never;
    }
  }

  #takeData(): boolean {
    const data = this.#pending.subarray(0, this.#left);
    if (data.length === 0) return false;
    if (this.#seed) this.#chunkHash.update(data);
    this.push(data);
    this.#left -= data.length;
    this.#pending = this.#pending.subarray(data.length);
    if (this.#left > 0) return false;
    this.#verifyChunk();
    this.#state = 'data-end';
    return true;
  }

  #takeLine(): boolean {
    const end = this.#pending.indexOf('\r\n');
    if (end < 0) {
      if (this.#pending.length > LONGEST_LINE) throw badChunk();
      return false;
    }
    const line = this.#pending.toString('latin1', 0, end);
    this.#pending = this.#pending.subarray(end + 2);
    if (this.#state === 'chunk-line') this.#startChunk(line);
    else this.#takeTrailer(line);
    return true;
  }

  #startChunk(line: string): void {
    const match = /^([0-9a-fA-F]{1,12})(?:;chunk-signature=([0-9a-f]{64}))?$/.exec(line);
    if (!match?.[1]) throw badChunk();
    if (this.#seed && !match[2]) throw badChunk();
    this.#size = Number.parseInt(match[1], 16);
    this.#left = this.#size;
    this.#chunkSignature = match[2] ?? '';
    this.#chunkHash = createHash('sha256');
    if (this.#size === 0) this.#verifyChunk();
    this.#state = this.#size === 0 ? 'trailer-line' : 'data';
  }

  #takeTrailer(line: string): void {
    if (line === '') {
      this.#state = 'done';
      return;
    }
    const colon = line.indexOf(':');
    if (colon < 1) throw badChunk();
    this.trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }

  #verifyChunk(): void {
    if (!this.#seed) return;
    this.#verify(
      this.#seed,
      'AWS4-HMAC-SHA256-PAYLOAD',
      [EMPTY_HASH, this.#chunkHash.digest('hex')],
      this.#chunkSignature,
    );
    this.#previousSignature = this.#chunkSignature;
  }

  #verifyTrailers(): void {
    const signature = this.trailers.get('x-amz-trailer-signature');
    this.trailers.delete('x-amz-trailer-signature');
    if (!this.#seed || this.trailers.size === 0) return;
    const canonical = [...this.trailers].map(([name, value]) => `${name}:${value}\n`).join('');
    this.#verify(this.#seed, 'AWS4-HMAC-SHA256-TRAILER', [sha256Hex(canonical)], signature ?? '');
  }

  #verify(seed: ChunkSeed, algorithm: string, hashes: readonly string[], given: string): void {
    const text = [algorithm, seed.timestamp, seed.scope, this.#previousSignature, ...hashes].join('\n');
    if (!sameSignature(given, hmac(seed.key, text).toString('hex')))
      throw new S3Error(
        'SignatureDoesNotMatch',
        'The signature of a chunk or trailer does not match the one we calculated.',
        { status: 403 },
      );
  }
}

function badChunk(): S3Error {
  return new S3Error('InvalidChunkSizeError', 'The aws-chunked framing of the body is not valid.');
}

function incomplete(): S3Error {
  return new S3Error(
    'IncompleteBody',
    'You did not provide the number of bytes specified by the Content-Length HTTP header',
  );
}
