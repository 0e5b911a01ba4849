import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Channel } from '#contracts/acts.ts';
import type { Actor, OpeningFlag } from '#contracts/case-events.ts';
import { type CaseId, type ControllerId, Reference } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import type { IdentifierKind, Subject } from '#contracts/lookup.ts';
import type { LetterReading } from '#contracts/mail-reading.ts';
import type { HandedLogin } from '#contracts/portal-login.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Right } from '#contracts/rights.ts';
import { datesAtReceipt } from '#domain/case/dates.ts';
import type { CaseTable, Write } from './case-table/case-table.ts';
import { putFinds } from './case-table/finds.ts';
import { keys } from './case-table/keys.ts';
import { putLetter } from './case-table/letters.ts';
import { putRequester } from './case-table/requester.ts';
import type { KeyedHash } from './secret.ts';
import { parse } from './wrap.ts';

/** A mail that a case is opened for. */
export interface OpeningMail {
  readonly fingerprint: string;
  readonly inboxKey: string;
  /** When it reached us: the law's clock runs from here, whoever opens the case and when (CLK-2). */
  readonly receivedAt: string;
  readonly messageId: string | null;
  readonly mailbox: string;
  readonly name: string | null;
  /** What the letter says of its writer; null: nobody could read it. */
  readonly letter: LetterReading | null;
}

export interface Opening {
  readonly caseId: CaseId;
  /** How it reached us. @default mail */
  readonly channel?: Channel;
  /** Of whom it asks, where a person says so; otherwise what the letter names. */
  readonly controllers?: 'all' | readonly ControllerId[];
  readonly mail: OpeningMail;
  /** At a customer portal, with which the form came. */
  readonly login?: HandedLogin;
  readonly language: Language;
  readonly rights: readonly Right[];
  readonly flags: readonly OpeningFlag[];
  readonly actor: Actor;
  /** The writes that make the mail count once; first, so that their refusal can be told. */
  readonly also: readonly Write[];
}

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly hash: KeyedHash;
  readonly now: () => Date;
}

/** @throws WriteRefused when a condition of `also` fails: the mail has been taken meanwhile */
export async function openCase({ table, registry, hash, now }: Deps, opening: Opening): Promise<Reference> {
  const { caseId, mail, login, language, rights, flags, actor, also } = opening;
  const { day, lawDue, actBy } = datesAtReceipt(mail.receivedAt, registry.group);
  const reference = await nextReference(table, registry.group.prefix, day.slice(0, 4));
  const { mailbox, name, letter } = mail;
  const { channel = 'mail', controllers = letter?.controllers ?? 'all' } = opening;
  const subject = {
    ...claimedIn(letter, name),
    ...shownBy(login),
    email: { value: mailbox, status: 'claimed' as const },
  };
  await table.execute(
    caseId,
    {
      type: 'OpenCase',
      reference,
      channel,
      receivedAt: mail.receivedAt,
      language,
      rights: [...rights],
      controllers: controllers === 'all' ? 'all' : [...controllers],
      // What a person read or heard, and entered, is read.
      confidence: letter?.confidence ?? (channel === 'mail' ? 0 : 1),
      mail: mail.fingerprint,
      inboxKey: mail.inboxKey,
      lawDue,
      actBy,
      flags: [...flags],
      ...(login ? { login: login.facts } : {}),
    },
    {
      actor,
      now: now(),
      also: [
        ...also,
        putRequester(table, caseId, {
          mailbox,
          name: name ?? letter?.identifiers['name'] ?? null,
          subject,
          thread: { messageId: mail.messageId, subject: letter?.subject ?? '' },
        }),
        ...(await putFinds({ table, hash }, caseId, { mailbox, subject })),
        ...(letter ? [putLetter(table, caseId, mail.fingerprint, letter)] : []),
        { Put: { TableName: table.name, Item: { ...keys.reference(reference), caseId } } },
      ],
    },
  );
  return reference;
}

const CLAIMED = ['name', 'phone', 'birthDate', 'customerNo'] as const satisfies readonly IdentifierKind[];

/** What a letter says of its writer, as identifiers to search by. None of it is proven. */
export function claimedIn(letter: LetterReading | null, name: string | null = null): Subject {
  const said: Readonly<Record<string, string | undefined>> = letter?.identifiers ?? {};
  return Object.fromEntries(
    CLAIMED.flatMap((kind) => {
      const value = said[kind] ?? (kind === 'name' ? name : null);
      return value ? [[kind, { value: value.slice(0, 320), status: 'claimed' as const }]] : [];
    }),
  );
}

/** The portal's word goes before what the letter says. The address is verified by its code, as everybody's is. */
function shownBy(login: HandedLogin | undefined): Subject {
  if (!login || login.customerNo === null) return {};
  const status = login.facts.verified.includes('customerNo') ? ('verified' as const) : ('claimed' as const);
  return { customerNo: { value: login.customerNo, status } };
}

/** The write that makes a mail count once. */
export const takeOnce = (
  table: CaseTable,
  { fingerprint, inboxKey, receivedAt }: Pick<OpeningMail, 'fingerprint' | 'inboxKey' | 'receivedAt'>,
  caseId: CaseId,
): Write => ({
  Put: {
    TableName: table.name,
    Item: { ...keys.mail(fingerprint), caseId, inboxKey, receivedAt },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

export async function isTaken(table: CaseTable, fingerprint: string): Promise<boolean> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.mail(fingerprint), ConsistentRead: true }),
  );
  return Item !== undefined;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** 130 random bits in 26 letters and digits. */
export function newCaseId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return Array.from(bytes, (byte) => ALPHABET[byte % 32]).join('');
}

/** Yearly numbers. A number can be lost when somebody dies here; none is given twice. */
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
