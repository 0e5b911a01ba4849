import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { CaseId, Reference } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import { datesAtReceipt } from '#domain/case/dates.ts';
import { type CaseTable, type Write, WriteRefused } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { putRequester } from '../platform/case-table/requester.ts';
import { parse } from '../platform/wrap.ts';
import type { ReadMail } from './read-mail.ts';
import type { IntakeDeps, TakenMail } from './taken-mail.ts';

/** Opens a case for a mail, once: the same mail again finds its fingerprint and changes nothing. */
export async function openCase(
  { table, registry, now, newCaseId }: IntakeDeps,
  taken: TakenMail,
  mail: ReadMail,
  language: Language,
): Promise<'MAIL_TAKEN' | 'MAIL_KNOWN'> {
  if (await isTaken(table, taken.fingerprint)) return 'MAIL_KNOWN';
  const caseId = parse(CaseId, newCaseId(), 'a new case id');
  const { day, lawDue, actBy } = datesAtReceipt(taken.receivedAt, registry.group);
  const reference = await nextReference(table, registry.group.prefix, day.slice(0, 4));
  const { mailbox, name } = { mailbox: mail.from.address, name: mail.from.name };
  try {
    await table.execute(
      caseId,
      {
        type: 'OpenCase',
        reference,
        channel: 'mail',
        receivedAt: taken.receivedAt,
        language,
        // Every letter is read as an access request, and a person reads it before anything is released.
        rights: ['access'],
        mail: taken.fingerprint,
        inboxKey: taken.inboxKey,
        lawDue,
        actBy,
        flags: (await isMessageIdReused(table, taken)) ? ['message-id-reused'] : [],
      },
      {
        actor: { kind: 'system', name: 'intake' },
        now: now(),
        also: [
          takeOnce(table, taken, caseId),
          putRequester(table, caseId, {
            mailbox,
            name,
            subject: {
              email: { value: mailbox, status: 'claimed' },
              ...(name ? { name: { value: name, status: 'claimed' } } : {}),
            },
            thread: { messageId: mail.messageId, subject: mail.subject },
          }),
          { Put: { TableName: table.name, Item: { ...keys.reference(reference), caseId } } },
          ...seeMessageId(table, taken),
        ],
      },
    );
    return 'MAIL_TAKEN';
  } catch (error) {
    // Two deliveries at once: the other one has opened the case.
    if (error instanceof WriteRefused && error.index === 0) return 'MAIL_KNOWN';
    throw error;
  }
}

/** The write that makes a mail count once; first in `also`, so that its refusal can be told. */
export const takeOnce = (table: CaseTable, taken: TakenMail, caseId: CaseId): Write => ({
  Put: {
    TableName: table.name,
    Item: { ...keys.mail(taken.fingerprint), caseId, inboxKey: taken.inboxKey, receivedAt: taken.receivedAt },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

export async function isTaken(table: CaseTable, fingerprint: string): Promise<boolean> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.mail(fingerprint), ConsistentRead: true }),
  );
  return Item !== undefined;
}

/** A forged Message-ID must not make somebody's request look like one that is known: it is taken, and flagged. */
async function isMessageIdReused(
  table: CaseTable,
  { messageIdHash, fingerprint }: TakenMail,
): Promise<boolean> {
  if (!messageIdHash) return false;
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.messageIdSeen(messageIdHash), ConsistentRead: true }),
  );
  return Item !== undefined && Item['fingerprint'] !== fingerprint;
}

const seeMessageId = (table: CaseTable, { messageIdHash, fingerprint }: TakenMail): Write[] =>
  messageIdHash
    ? [{ Put: { TableName: table.name, Item: { ...keys.messageIdSeen(messageIdHash), fingerprint } } }]
    : [];

/** Yearly numbers. A number can be lost when intake dies here; none is given twice. */
async function nextReference(table: CaseTable, prefix: string, year: string): Promise<Reference> {
  const { Attributes } = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.counter(year),
      UpdateExpression: 'ADD #count :one',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return parse(
    Reference,
    `${prefix}-${year}-${String(Attributes?.['count']).padStart(4, '0')}`,
    'a new reference',
  );
}
