import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { EvidenceObject } from '#contracts/lookup.ts';
import { sha256 } from './secret.ts';

/** The bucket where what was found lies, named in answers and events by key and checksum only. */
export interface Evidence {
  readonly bucket: string;
  /** Whether the bytes that an answer names are there. @throws EvidenceMissing */
  confirm(object: EvidenceObject): Promise<void>;
  /** A small object as text, its hash compared. @throws EvidenceMissing */
  readText(object: Pick<EvidenceObject, 'key' | 'sha256'>): Promise<string>;
  /** The bytes of an object, part by part. */
  stream(key: string): Promise<AsyncIterable<Uint8Array>>;
  /** A JSON text of the pipeline's own. */
  writeText(key: string, json: string): Promise<void>;
}

const missing = (why: string) => new NamedError(ERRORS.evidenceMissing, why);

/** Most questions find nothing, and a cold start should not pay for reading that: the client is loaded at first use. */
export function evidenceIn(bucket: string, client?: S3Client): Evidence {
  let loaded: Promise<Objects> | undefined;
  const objects = () => (loaded ??= load(client));
  const get = async (key: string) => {
    const { s3, GetObjectCommand } = await objects();
    const { Body } = await s3
      .send(new GetObjectCommand({ Bucket: bucket, Key: key }))
      .catch((error: unknown) => {
        if (error instanceof Error && error.name === 'NoSuchKey')
          throw missing('An object that was named is not there');
        throw error;
      });
    if (!Body) throw missing('An object has no body');
    return Body;
  };
  return {
    bucket,
    async confirm(object) {
      const { s3, HeadObjectCommand } = await objects();
      const head = await s3
        .send(new HeadObjectCommand({ Bucket: bucket, Key: object.key, ChecksumMode: 'ENABLED' }))
        .catch((error: unknown) => {
          if (error instanceof Error && error.name === 'NotFound')
            throw missing('An object that was named is not there');
          throw error;
        });
      if (head.ContentLength !== object.size || head.ChecksumCRC32 !== object.crc32) {
        throw missing('An object has other bytes than the answer says');
      }
    },
    async readText(object) {
      const text = await (await get(object.key)).transformToString('utf-8');
      if (sha256(text) !== object.sha256) throw missing('An object has other bytes than were recorded');
      return text;
    },
    async stream(key) {
      const body = await get(key);
      if (!(body instanceof Readable)) return body.transformToWebStream();
      // As Node has it: a web stream made of it takes longer than the ZIP writer. An error waits for whoever reads.
      return body.on('error', () => {});
    },
    async writeText(key, json) {
      const { s3, PutObjectCommand } = await objects();
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: json,
          ContentType: 'application/json',
          ChecksumAlgorithm: 'CRC32',
        }),
      );
    },
  };
}

type Objects = typeof import('./s3-objects.ts') & { readonly s3: S3Client };

async function load(client: S3Client | undefined): Promise<Objects> {
  const sdk = await import('./s3-objects.ts');
  return { ...sdk, s3: client ?? new sdk.S3Client(CHECKSUMS) };
}

/** None unless asked for: what is read is held against its SHA-256, and a text is written with the checksum it names. */
const CHECKSUMS = {
  responseChecksumValidation: 'WHEN_REQUIRED',
  // Otherwise a GET that asks for no checksum would carry one of its own empty body.
  requestChecksumCalculation: 'WHEN_REQUIRED',
} as const;
