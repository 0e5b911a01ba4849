import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { EvidenceObject } from '#contracts/lookup.ts';
import { sha256 } from '#functions/platform/secret.ts';
import { ENVIRONMENT } from './environment.ts';
import type { ObjectStore } from './object-store.ts';

const Bucket = ENVIRONMENT.EVIDENCE_BUCKET;

/** Puts an object into the evidence bucket as a company does, and names it as its answer would. */
export async function putEvidence(
  { client }: ObjectStore,
  key: string,
  body: string,
): Promise<EvidenceObject> {
  await client.send(new PutObjectCommand({ Bucket, Key: key, Body: body, ChecksumAlgorithm: 'CRC32' }));
  const head = await client.send(new HeadObjectCommand({ Bucket, Key: key, ChecksumMode: 'ENABLED' }));
  return { key, size: Buffer.byteLength(body), sha256: sha256(body), crc32: head.ChecksumCRC32 ?? '' };
}
