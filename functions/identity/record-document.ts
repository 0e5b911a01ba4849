import { DeleteObjectCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { CaseId } from '#contracts/ids.ts';
import { type CaseTable, caseTable, RefusedError } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { documentKind } from '../platform/document-key.ts';
import { log } from '../platform/log.ts';
import { parse, wrap } from '../platform/wrap.ts';
import { documentType } from './document-type.ts';

/** What S3 tells the bus. The key is `<case id>/<upload id>`: nothing personal, and it names the case. */
const Uploaded = z.object({
  bucket: z.object({ name: z.string() }),
  object: z.object({ key: z.string(), size: z.int() }),
});

interface Deps {
  readonly table: CaseTable;
  /** The first bytes of an upload; null when it has been deleted meanwhile. */
  readonly firstBytes: (key: string) => Promise<Uint8Array | null>;
  readonly discard: (key: string) => Promise<void>;
  readonly now: () => Date;
}

/**
 * A document has arrived in the bucket for identity copies. It counts even if the requester closed the browser before
 * the page said thanks. What it is, its first bytes say, not the browser.
 */
export const makeRecordDocument =
  ({ table, firstBytes, discard, now }: Deps) =>
  async (event: EventBridgeEvent<'Object Created', unknown>): Promise<void> => {
    const { key, size } = parse(Uploaded, event.detail, 'the event Object Created').object;
    const caseId = parse(CaseId, key.split('/')[0], 'the key of an upload');
    const head = await firstBytes(key);
    if (!head) return;
    try {
      const { identity, refusal, ending } = await table.execute(
        caseId,
        { type: 'SubmitDocument', key, size, contentType: documentType(head), kind: documentKind(key) },
        { actor: { kind: 'requester' }, now: now() },
      );
      // The form can be sent once more after the decision: the same key again is no news, but the copy is one (IDV-4).
      if (identity ?? refusal ?? ending) await discard(key);
    } catch (error) {
      // Too late, or nobody's: a copy that no one will judge is not kept (IDV-4).
      if (!(error instanceof RefusedError)) throw error;
      await discard(key);
      log('REQUEST_REFUSED', { caseId, reason: error.refusal.code });
    }
  };

export const handler = wrap('record-document', () => {
  const { TABLE, IDENTITY_BUCKET } = configOf('record-document');
  const s3 = new S3Client({});
  return makeRecordDocument({
    table: caseTable(TABLE),
    now: () => new Date(),
    discard: async (Key) => {
      await s3.send(new DeleteObjectCommand({ Bucket: IDENTITY_BUCKET, Key }));
    },
    firstBytes: async (Key) => {
      try {
        const { Body } = await s3.send(
          new GetObjectCommand({ Bucket: IDENTITY_BUCKET, Key, Range: 'bytes=0-15' }),
        );
        return (await Body?.transformToByteArray()) ?? null;
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return null;
        throw error;
      }
    },
  });
});
