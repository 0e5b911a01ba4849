import '../environment.ts';
import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#contracts/ids.ts';
import { handler as deleteDocuments } from '#functions/identity/delete-documents.ts';
import { handler as recordDocument } from '#functions/identity/record-document.ts';
import { newestOnTheBus, onTheBus } from '../bus.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, freshCaseId, human, requester, trailOf } from '../cases.ts';
import { ENVIRONMENT } from '../environment.ts';
import { pointHandlersAt } from '../handlers.ts';
import { CONTEXT } from '../lambda-context.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';

let local: LocalCaseTable;
let store: ObjectStore;
beforeAll(async () => {
  [local, store] = await Promise.all([startCaseTable(), startObjectStore()]);
  pointHandlersAt(local, store);
});
afterAll(() => Promise.all([local.close(), store.close()]));

const Bucket = ENVIRONMENT.IDENTITY_BUCKET;
const PNG = Buffer.from('\x89PNG\r\n\x1a\nthe rest', 'latin1');

/** Puts a copy into the bucket, as the requester's browser does. Gives its key. */
async function upload(caseId: CaseId, name = 'upload-1', body: Uint8Array = PNG): Promise<string> {
  const key = `${caseId}/${name}`;
  await store.client.send(new PutObjectCommand({ Bucket, Key: key, Body: body, ContentType: 'text/html' }));
  return key;
}

const announce = (key: string) =>
  recordDocument(
    onTheBus('Object Created', { bucket: { name: Bucket }, object: { key, size: PNG.length } }),
    CONTEXT,
  );

/** Keys of the copies of a case. */
async function copiesOf(caseId: CaseId): Promise<string[]> {
  const { Contents = [] } = await store.client.send(
    new ListObjectsV2Command({ Bucket, Prefix: `${caseId}/` }),
  );
  return Contents.map(({ Key }) => Key ?? '');
}

/** Somebody who has shown that the mailbox is theirs. */
async function verified(): Promise<CaseId> {
  const { id } = await caseIn(local.table, 'identity');
  await carryOut(local.table, id, COMMANDS.VerifyMailbox, requester);
  return id;
}

describe('a copy of a document', () => {
  test('is recorded as what its bytes are, whatever the browser said', async () => {
    const id = await verified();
    const key = await upload(id);
    await announce(key);
    expect(await local.table.load(id)).toMatchObject({
      status: 'judging',
      documents: [{ key, contentType: 'image/png', size: PNG.length }],
    });
  });

  test('is recorded once, though it is announced twice', async () => {
    const id = await verified();
    const key = await upload(id);
    await announce(key);
    await announce(key);
    expect((await local.table.load(id)).documents).toHaveLength(1);
  });

  test('may be followed by a better one', async () => {
    const id = await verified();
    await announce(await upload(id, 'first'));
    await announce(await upload(id, 'second'));
    expect((await local.table.load(id)).documents).toHaveLength(2);
  });

  test('is nothing when it has gone meanwhile', async () => {
    const id = await verified();
    await announce(`${id}/gone`);
    expect((await local.table.load(id)).documents).toEqual([]);
  });
});

describe('a copy that nobody will judge is deleted and not recorded (IDV-4)', () => {
  test('when it comes after the decision', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    const before = await trailOf(local.table, id);
    await announce(await upload(id, 'late'));
    expect(await copiesOf(id)).toEqual([]);
    expect(await trailOf(local.table, id)).toEqual(before);
  });

  test('when the form is sent once more, under a key that is known, after the copies were deleted', async () => {
    const id = await verified();
    await announce(await upload(id, 'again'));
    await carryOut(local.table, id, COMMANDS.AcceptIdentity, human);
    await deleteDocuments(await newestOnTheBus(local.table, id, 'IdentityAccepted'), CONTEXT);
    await announce(await upload(id, 'again'));
    expect(await copiesOf(id)).toEqual([]);
  });

  test('when the mailbox has not been verified', async () => {
    const { id } = await caseIn(local.table, 'identity');
    await announce(await upload(id));
    expect(await copiesOf(id)).toEqual([]);
  });

  test('when there is no such case', async () => {
    const id = freshCaseId();
    await announce(await upload(id));
    expect(await copiesOf(id)).toEqual([]);
  });
});

describe('once the identity is decided', () => {
  const decided = async (caseId: CaseId) =>
    deleteDocuments(await newestOnTheBus(local.table, caseId, 'IdentityAccepted'), CONTEXT);

  test('every copy is deleted, and the case says how many there were (IDV-4)', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    for (const name of ['one', 'two', 'three']) await upload(id, name);
    await decided(id);
    expect(await copiesOf(id)).toEqual([]);
    expect((await local.table.events(id)).at(-1)?.facts).toEqual({ type: 'DocumentsDeleted', objects: 3 });
  });

  test('the copies of other cases stay', async () => {
    const [{ id }, other] = [await caseIn(local.table, 'collecting'), await verified()];
    const key = await upload(other);
    await upload(id);
    await decided(id);
    expect(await copiesOf(other)).toEqual([key]);
  });

  test('a refusal deletes them too', async () => {
    const { id } = await caseIn(local.table, 'judging');
    await upload(id);
    await carryOut(local.table, id, COMMANDS.RefuseRequest, human);
    await deleteDocuments(await newestOnTheBus(local.table, id, 'RequestRefused'), CONTEXT);
    expect(await copiesOf(id)).toEqual([]);
  });

  test('deleting twice is recorded once', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    await upload(id);
    await decided(id);
    await decided(id);
    const deletions = (await local.table.events(id)).filter(({ facts }) => facts.type === 'DocumentsDeleted');
    expect(deletions.map(({ facts }) => facts)).toEqual([{ type: 'DocumentsDeleted', objects: 1 }]);
  });
});
