import { DeleteObjectsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { EventBridgeEvent } from 'aws-lambda';
import { CaseEvent } from '#contracts/case-events.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { parse, wrap } from '../platform/wrap.ts';

/**
 * The identity has been judged: every copy of a document goes at once, and the case says how many there were (IDV-4).
 * The bucket keeps no versions, so what is deleted is gone.
 */
export const makeDeleteDocuments =
  ({
    table,
    deleteBelow,
    now,
  }: {
    table: CaseTable;
    deleteBelow: (prefix: string) => Promise<number>;
    now: () => Date;
  }) =>
  async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
    const { caseId } = parse(CaseEvent, event.detail, 'a decision on identity');
    const objects = await deleteBelow(`${caseId}/`);
    await table.execute(
      caseId,
      { type: 'RecordDocumentsDeleted', objects },
      { actor: { kind: 'system', name: 'identity' }, now: now() },
    );
  };

export const handler = wrap('delete-documents', () => {
  const { TABLE, IDENTITY_BUCKET } = configOf('delete-documents');
  const s3 = new S3Client({});
  return makeDeleteDocuments({
    table: caseTable(TABLE),
    now: () => new Date(),
    deleteBelow: async (Prefix) => {
      let deleted = 0;
      for (;;) {
        const { Contents = [] } = await s3.send(
          new ListObjectsV2Command({ Bucket: IDENTITY_BUCKET, Prefix }),
        );
        if (Contents.length === 0) return deleted;
        const { Errors = [] } = await s3.send(
          new DeleteObjectsCommand({
            Bucket: IDENTITY_BUCKET,
            Delete: { Objects: Contents.map(({ Key }) => ({ Key })), Quiet: true },
          }),
        );
        if (Errors.length > 0) throw new NamedError(ERRORS.evidenceMissing, 'A copy could not be deleted');
        deleted += Contents.length;
      }
    },
  });
});
