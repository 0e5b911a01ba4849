import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { OpeningFlag } from '#contracts/case-events.ts';
import { CaseId } from '#contracts/ids.ts';
import type { HeldReason, LetterReading } from '#contracts/mail-reading.ts';
import type { HandedLogin } from '#contracts/portal-login.ts';
import type { Right } from '#contracts/rights.ts';
import { openCase, takeOnce } from '../platform/case-opening.ts';
import { type CaseTable, type Write, WriteRefused } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { sha256 } from '../platform/secret.ts';
import { parse } from '../platform/wrap.ts';
import { isFlood, latelyFrom, noteSender, saidBefore, senderKeyOf } from './sender.ts';
import type { IntakeDeps, TakenMail } from './taken-mail.ts';

export interface NewLetter {
  readonly mailbox: string;
  readonly name: string | null;
  readonly messageId: string | null;
  readonly letter: LetterReading;
  readonly rights: readonly Right[];
  readonly flags: readonly OpeningFlag[];
  readonly channel?: 'mail' | 'form';
  readonly login?: HandedLogin | undefined;
}

export type Opened =
  | { readonly done: 'opened' | 'known'; readonly held?: never }
  | { readonly held: HeldReason; readonly done?: never };

const ATTEMPTS = 8;

/** Opens a case for a letter, once, unless its mailbox has had its share: then it says why a person looks first. */
export async function openNewCase(deps: IntakeDeps, taken: TakenMail, letter: NewLetter): Promise<Opened> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptToOpen(deps, taken, letter);
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error;
      // Two deliveries at once: the other one has opened the case.
      if (error.index === 0) return { done: 'known' };
      // Another letter of the same mailbox was faster: what it may do is asked again.
      if (attempt >= ATTEMPTS) throw error;
    }
  }
}

async function attemptToOpen(deps: IntakeDeps, taken: TakenMail, letter: NewLetter): Promise<Opened> {
  const { table, hash, now, newCaseId } = deps;
  const key = await senderKeyOf(hash, letter.mailbox);
  const lately = await latelyFrom(table, key);
  const words = wordsOf(letter);
  const twin = saidBefore(lately, words, now());
  // Two machines talk for ever and a code never comes back: their talk ends after one answer. Whoever has proved a
  // mailbox may say the same again, and it is a request of its own.
  if (twin && !(await table.load(twin)).mailboxVerified) return { held: 'repeated' };
  if (isFlood(lately, now())) return { held: 'flood' };
  const caseId = parse(CaseId, newCaseId(), 'a new case id');
  const opened = [...lately.opened, { at: now().toISOString(), words, caseId }];
  const isReused = await isMessageIdReused(table, taken);
  await openCase(deps, {
    caseId,
    mail: { ...taken, ...letter },
    language: letter.letter.language,
    rights: letter.rights,
    flags: isReused ? [...letter.flags, 'message-id-reused'] : letter.flags,
    actor: { kind: 'system', name: 'intake' },
    channel: letter.channel ?? 'mail',
    ...(letter.login ? { login: letter.login } : {}),
    also: [
      takeOnce(table, taken, caseId),
      noteSender(table, key, lately, { opened }, now()),
      ...seeMessageId(table, taken),
    ],
  });
  return { done: 'opened' };
}

/** What a letter says and who signs the mail, whatever the spaces and capitals: people of one household share a mailbox. */
const wordsOf = ({ name, letter: { newText, subject } }: NewLetter): string =>
  sha256(`${name ?? ''}\n${newText.trim() || subject}`.toLowerCase().replace(/\s+/g, ' ').trim());

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
