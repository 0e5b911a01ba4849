import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** A raw mail as the inbox has it. */
export interface StoredMail {
  readonly bytes: Uint8Array;
  /** Parts that were taken out of it before. Beside the mail and not in it, where its sender could write it. */
  readonly removed: number;
}

export interface Inbox {
  /** Null when the mail has gone: the inbox keeps none for ever. */
  readonly fetch: (key: string) => Promise<StoredMail | null>;
  /** The bucket has no versions: what was there before is gone. */
  readonly rewrite: (key: string, bytes: Uint8Array, removed: number) => Promise<void>;
}

const REMOVED = 'removed-parts';

export const inboxIn = (s3: S3Client, Bucket: string): Inbox => ({
  fetch: async (Key) => {
    try {
      const { Body, Metadata } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      return {
        bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(),
        removed: Number(Metadata?.[REMOVED] ?? 0),
      };
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return null;
      throw error;
    }
  },
  rewrite: async (Key, Body, removed) => {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body, Metadata: { [REMOVED]: String(removed) } }));
  },
});
