import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { HeldReason, LetterReading } from '#contracts/mail-reading.ts';
import type { HandedLogin } from '#contracts/portal-login.ts';
import { type Write, WriteRefused, writeAll } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { log } from '../platform/log.ts';
import { floodLine, latelyFrom, noteSender, senderKeyOf } from './sender.ts';
import type { IntakeDeps, TakenMail } from './taken-mail.ts';

/** Status in the index under which the console lists what no case took. */
export const HELD = 'held';
/** Mails of one flood stand behind its line and not in the list, so that nobody else's are pushed out of it. */
export const floodOf = (line: string): string => `flood#${line}`;

export interface Holding {
  readonly reason: HeldReason;
  /** As it was understood; null: nobody could read it. */
  readonly letter: LetterReading | null;
  readonly messageId: string | null;
  /** The case that it names, which it may not join. */
  readonly caseRef: string | null;
  /** With which a form came: whoever opens a case for it opens it with that. */
  readonly login?: HandedLogin | undefined;
}

/**
 * Keeps a mail that no machine should act on. Its raw bytes lie in the inbox, it stands in the DPO's list with its time
 * of receipt, and if it is a request after all, the clock has run from then (CLK-2).
 */
export async function holdMail(
  deps: Pick<IntakeDeps, 'table'>,
  taken: TakenMail,
  { reason, letter, messageId, caseRef, login }: Holding,
  { status = HELD, also = [] }: { status?: string; also?: readonly Write[] } = {},
): Promise<void> {
  const { table } = deps;
  const writes: Write[] = [
    {
      Put: {
        TableName: table.name,
        Item: {
          ...keys.mail(taken.fingerprint),
          mail: taken.fingerprint,
          inboxKey: taken.inboxKey,
          receivedAt: taken.receivedAt,
          reason,
          kind: letter?.kind ?? null,
          caseRef,
          messageId,
          more: 0,
          status,
          order: taken.receivedAt,
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ];
  if (letter)
    writes.push({
      Put: {
        TableName: table.name,
        Item: { ...keys.heldLetter(taken.fingerprint), letter, ...(login ? { login } : {}) },
      },
    });
  try {
    await writeAll(table, [...writes, ...also]);
    log('MAIL_HELD', { reason });
  } catch (error) {
    if (!(error instanceof WriteRefused) || error.index !== 0) throw error;
    log('MAIL_KNOWN', { reason });
  }
}

const ATTEMPTS = 8;

/** Holds one more letter of a flood: the first is a line in the list, the others are counted on it. */
export async function holdFlood(...[deps, taken, mailbox, holding]: Parameters<typeof attemptFlood>) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptFlood(deps, taken, mailbox, holding);
    } catch (error) {
      // Another letter of the mailbox was faster: it may have begun the line.
      if (!(error instanceof WriteRefused) || attempt >= ATTEMPTS) throw error;
    }
  }
}

async function attemptFlood(
  deps: Pick<IntakeDeps, 'table' | 'hash' | 'now'>,
  taken: TakenMail,
  mailbox: string,
  holding: Holding,
): Promise<void> {
  const { table, hash, now } = deps;
  const key = await senderKeyOf(hash, mailbox);
  const lately = await latelyFrom(table, key);
  const line = floodLine(lately, now());
  if (line === null) {
    const flood = { at: now().toISOString(), mail: taken.fingerprint };
    await holdMail(deps, taken, holding, { also: [noteSender(table, key, lately, { flood }, now())] });
    return;
  }
  await table.client
    .send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...keys.mail(taken.fingerprint),
          mail: taken.fingerprint,
          inboxKey: taken.inboxKey,
          receivedAt: taken.receivedAt,
          reason: holding.reason,
          status: floodOf(line),
          order: taken.receivedAt,
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
    .then(() => countOn(deps, line))
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
      log('MAIL_KNOWN', { reason: holding.reason });
    });
}

/** At least so many more: whoever dies between the letter and its count leaves it behind the line uncounted. */
async function countOn({ table }: Pick<IntakeDeps, 'table'>, line: string): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.mail(line),
      UpdateExpression: 'ADD #more :one',
      ExpressionAttributeNames: { '#more': 'more' },
      ExpressionAttributeValues: { ':one': 1 },
    }),
  );
  log('MAIL_HELD', { reason: 'flood' });
}
