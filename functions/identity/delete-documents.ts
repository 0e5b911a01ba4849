import { DeleteObjectsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { EventBridgeEvent } from 'aws-lambda';
import { CaseEvent } from '#contracts/case-events.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { CaseId } from '#contracts/ids.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { inboxIn } from '../platform/mail/inbox.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { parse, wrap } from '../platform/wrap.ts';
import { isToBeStripped, mailsToStrip } from './mails-to-strip.ts';
import { stripEveryCopy } from './strip-stored-mail.ts';

interface Deps {
  readonly table: CaseTable;
  readonly deleteBelow: (prefix: string) => Promise<number>;
  /** Takes the documents out of a mail; answers how many there were. */
  readonly strip: (
    caseId: CaseId,
    stored: { readonly inboxKey: string; readonly mail: string | null },
  ) => Promise<number>;
  readonly now: () => Date;
}

/**
 * The identity has been judged: every copy of a document goes at once, uploaded or sent by mail, and the case says how
 * many there were (IDV-4). Neither bucket keeps versions, so what is deleted is gone. A mail that joins the case
 * afterwards loses its documents too, unless somebody has to look at them (ADR 8).
 */
export const makeDeleteDocuments =
  ({ table, deleteBelow, strip, now }: Deps) =>
  async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
    const { caseId, facts } = parse(CaseEvent, event.detail, 'what happened to a case');
    const state = await table.load(caseId);
    if (facts.type === 'MailReceived') {
      if (isToBeStripped(state, facts)) await strip(caseId, facts);
      return;
    }
    let objects = 0;
    // Mails first: they say themselves how many parts they have lost, if this has to be done twice.
    for (const stored of mailsToStrip(state)) objects += await strip(caseId, stored);
    objects += await deleteBelow(`${caseId}/`);
    await table.execute(
      caseId,
      { type: 'RecordDocumentsDeleted', objects },
      { actor: { kind: 'system', name: 'identity' }, now: now() },
    );
  };

export const handler = wrap('delete-documents', () => {
  const { TABLE, IDENTITY_BUCKET, INBOX_BUCKET } = configOf('delete-documents');
  const { timeZone } = bundledRegistry().group;
  const s3 = new S3Client({});
  const table = caseTable(TABLE);
  const inbox = inboxIn(s3, INBOX_BUCKET);
  const now = () => new Date();
  return makeDeleteDocuments({
    table,
    now,
    strip: (caseId, stored) => stripEveryCopy({ table, inbox, timeZone, now }, caseId, stored),
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
