import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { environment } from './environment.ts';

/** What is needed of a desk's bucket; the tests give one in memory. */
export type DeskObjects = {
  /** An object's bytes, or null where there is none. */
  get(key: string): Promise<Uint8Array | null>;
  /** Leaves an object that is already there as it is. */
  putOnce(key: string, json: string): Promise<void>;
};

let shared: DeskObjects | undefined;

export function deskBucket(): DeskObjects {
  shared ??= deskIn(environment('STORE_BUCKET'), new S3Client({}));
  return shared;
}

export function deskIn(bucket: string, s3: Pick<S3Client, 'send'>): DeskObjects {
  return {
    async get(key) {
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return (await Body?.transformToByteArray()) ?? null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    async putOnce(key, json) {
      const object = { Bucket: bucket, Key: key, Body: json, ContentType: 'application/json' };
      for (let tried = 1; ; tried += 1) {
        try {
          await s3.send(new PutObjectCommand({ ...object, IfNoneMatch: '*' }));
          return;
        } catch (error) {
          const name = error instanceof Error ? error.name : '';
          if (name === 'PreconditionFailed') return;
          // 409: somebody else is at the same key this very moment. The SDK does not ask again for that.
          if (name !== 'ConditionalRequestConflict' || tried === TRIES) throw error;
        }
      }
    },
  };
}

const TRIES = 3;
