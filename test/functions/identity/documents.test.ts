import '../environment.ts';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#contracts/ids.ts';
import { handler as deleteDocuments } from '#functions/identity/delete-documents.ts';
import { handler as recordDocument } from '#functions/identity/record-document.ts';
import { stripStoredMail } from '#functions/identity/strip-stored-mail.ts';
import { isTaken } from '#functions/platform/case-opening.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { noteCopy } from '#functions/platform/mail/copies.ts';
import { fingerprintOf } from '#functions/platform/mail/fingerprint.ts';
import { inboxIn } from '#functions/platform/mail/inbox.ts';
import { newestOnTheBus, onTheBus } from '../bus.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import {
  COMMANDS,
  carryOut,
  caseIn,
  freshCaseId,
  human,
  plant,
  requester,
  system,
  trailOf,
} from '../cases.ts';
import { ENVIRONMENT } from '../environment.ts';
import { pointHandlersAt } from '../handlers.ts';
import { mailOf } from '../intake/parse-mail-made.ts';
import { CONTEXT } from '../lambda-context.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';
import { START } from '../time.ts';

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

  test('of a mandate is told from one of an identity, and shows nobody’s (IDV-5)', async () => {
    const id = await verified();
    await announce(await upload(id, 'mandate-1'));
    expect(await local.table.load(id)).toMatchObject({
      status: 'identity',
      documents: [{ kind: 'mandate' }],
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

describe('once the identity is decided, a mail of the case holds no document (ADR 8)', () => {
  const Inbox = ENVIRONMENT.INBOX_BUCKET;
  const SCAN = 'a scan of a card';
  let made = 0;

  /** A mail with a document, in the inbox. */
  async function arrive(): Promise<string> {
    made += 1;
    const Key = `with-a-scan-${made}`;
    const Body = mailOf(
      'From: lotte@mail.example',
      `Message-ID: <${Key}@mail.example>`,
      'Content-Type: multipart/mixed; boundary=edge',
      '',
      '--edge',
      '',
      'Here is my card.',
      '--edge',
      'Content-Type: image/png',
      '',
      SCAN,
      '--edge--',
    );
    await store.client.send(new PutObjectCommand({ Bucket: Inbox, Key, Body }));
    return Key;
  }

  const textOf = async (Key: string) => {
    const { Body } = await store.client.send(new GetObjectCommand({ Bucket: Inbox, Key }));
    return (await Body?.transformToString('latin1')) ?? '';
  };
  const join = (caseId: CaseId, inboxKey: string, { late = false } = {}) =>
    carryOut(
      local.table,
      caseId,
      { ...COMMANDS.ReceiveMail, inboxKey, receivedAt: late ? '2031-01-01T00:00:00.000Z' : START },
      system,
    );
  const told = async (caseId: CaseId, type: 'IdentityAccepted' | 'MailReceived') =>
    deleteDocuments(await newestOnTheBus(local.table, caseId, type), CONTEXT);
  test('neither the first one nor one that followed', async () => {
    const [first, second] = [await arrive(), await arrive()];
    const { id } = await caseIn(local.table, 'judging', { opened: { inboxKey: first } });
    await join(id, second);
    await carryOut(local.table, id, COMMANDS.AcceptIdentity, human);
    await told(id, 'IdentityAccepted');
    for (const text of [await textOf(first), await textOf(second)]) {
      expect(text).not.toContain(SCAN);
      expect(text).toContain('Here is my card.');
    }
  });

  test('and the case counts what was in them, also when it has to be done twice', async () => {
    const inboxKey = await arrive();
    const { id } = await caseIn(local.table, 'collecting', { opened: { inboxKey } });
    await upload(id);
    const event = await newestOnTheBus(local.table, id, 'IdentityAccepted');
    await deleteDocuments(event, CONTEXT);
    const once = await textOf(inboxKey);
    await deleteDocuments(event, CONTEXT);
    expect(await textOf(inboxKey)).toBe(once);
    expect((await local.table.events(id)).at(-1)?.facts).toEqual({ type: 'DocumentsDeleted', objects: 2 });
  });

  test('nor the same mail under the key of a second delivery', async () => {
    const [inboxKey, again] = [await arrive(), await arrive()];
    const { fingerprint } = fingerprintOf(Buffer.from(await textOf(inboxKey), 'latin1'));
    const { id } = await caseIn(local.table, 'judging', { opened: { inboxKey, mail: fingerprint } });
    await plant(local.table, { ...keys.mail(fingerprint), caseId: id, inboxKey });
    await noteCopy(local.table, { fingerprint, inboxKey: again });
    await carryOut(local.table, id, COMMANDS.AcceptIdentity, human);
    await told(id, 'IdentityAccepted');
    expect(await textOf(again)).not.toContain(SCAN);
  });

  test('and one who died between the mails and the record leaves the count true', async () => {
    const inboxKey = await arrive();
    const { id } = await caseIn(local.table, 'collecting', { opened: { inboxKey } });
    const strip = { table: local.table, inbox: inboxIn(store.client, Inbox), timeZone: 'Europe/Brussels' };
    await stripStoredMail({ ...strip, now: () => new Date(START) }, id, inboxKey);
    await told(id, 'IdentityAccepted');
    expect((await local.table.events(id)).at(-1)?.facts).toEqual({ type: 'DocumentsDeleted', objects: 1 });
  });

  test('nor one that was on its way', async () => {
    const { id } = await caseIn(local.table, 'collecting', { opened: { rights: ['rectification'] } });
    const inboxKey = await arrive();
    await join(id, inboxKey);
    await told(id, 'MailReceived');
    expect(await textOf(inboxKey)).not.toContain(SCAN);
  });

  test('nor one that comes later where nobody will look at it', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    const inboxKey = await arrive();
    await join(id, inboxKey, { late: true });
    await told(id, 'MailReceived');
    expect(await textOf(inboxKey)).not.toContain(SCAN);
  });

  test('nor one that comes after a refusal, whatever was asked', async () => {
    const { id } = await caseIn(local.table, 'judging', { opened: { rights: ['rectification'] } });
    await carryOut(local.table, id, COMMANDS.RefuseRequest, human);
    const inboxKey = await arrive();
    await join(id, inboxKey, { late: true });
    await told(id, 'MailReceived');
    expect(await textOf(inboxKey)).not.toContain(SCAN);
  });

  test('but one that comes later may show what is to be rectified', async () => {
    const { id } = await caseIn(local.table, 'collecting', { opened: { rights: ['rectification'] } });
    const inboxKey = await arrive();
    await join(id, inboxKey, { late: true });
    await told(id, 'MailReceived');
    expect(await textOf(inboxKey)).toContain(SCAN);
  });

  test('and before it is decided every mail stays as it is', async () => {
    const { id } = await caseIn(local.table, 'judging');
    const inboxKey = await arrive();
    await join(id, inboxKey);
    await told(id, 'MailReceived');
    expect(await textOf(inboxKey)).toContain(SCAN);
  });

  test('and the intake knows the mail again, though its bytes are others', async () => {
    const inboxKey = await arrive();
    const { id } = await caseIn(local.table, 'collecting', { opened: { inboxKey } });
    await told(id, 'IdentityAccepted');
    const { fingerprint } = fingerprintOf(Buffer.from(await textOf(inboxKey), 'latin1'));
    expect(await isTaken(local.table, fingerprint)).toBe(true);
  });

  test('and one that the inbox no longer has is nothing', async () => {
    const { id } = await caseIn(local.table, 'collecting', { opened: { inboxKey: 'gone' } });
    await told(id, 'IdentityAccepted');
    expect((await local.table.events(id)).at(-1)?.facts).toEqual({ type: 'DocumentsDeleted', objects: 0 });
  });
});
