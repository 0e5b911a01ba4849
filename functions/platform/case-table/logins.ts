import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { HandedLogin } from '#contracts/portal-login.ts';
import { sha256 } from '../secret.ts';
import { parse } from '../wrap.ts';
import type { CaseTable } from './case-table.ts';
import { keys } from './keys.ts';

/** As long as somebody may take to fill in the form. */
const KEPT_MS = 3_600_000;

/** A login that was handed over and waits for its form, with the address that the portal knows. */
const WaitingLogin = z.extend(HandedLogin, { mailbox: z.string(), title: z.string() });
export type WaitingLogin = z.infer<typeof WaitingLogin>;

const seconds = (ms: number) => Math.ceil(ms / 1000);

/** Marks a token as used; false: it was before. First of all that is done with it, so that of two at once one counts. */
export async function spendToken(table: CaseTable, once: string, expires: Date): Promise<boolean> {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        // Longer than any clock would still take it.
        Item: { ...keys.loginUsed(once), ttl: seconds(expires.getTime() + KEPT_MS) },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  }
}

/** @param handle 256 bits that the page of the form carries: no cookie, so that no other page and no other tab has it */
export async function keepLogin(
  table: CaseTable,
  { handle, login, now }: { handle: string; login: WaitingLogin; now: Date },
): Promise<void> {
  const ends = now.getTime() + KEPT_MS;
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...keys.login(sha256(handle)), login, ends, ttl: seconds(ends) },
    }),
  );
}

export async function loginWith(table: CaseTable, handle: string, now: Date): Promise<WaitingLogin | null> {
  if (!/^[\w-]{43}$/.test(handle)) return null;
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.login(sha256(handle)), ConsistentRead: true }),
  );
  if (!Item?.['login'] || Number(Item['ends']) <= now.getTime()) return null;
  return parse(WaitingLogin, Item['login'], 'a login that waits');
}

/** Takes it out of use; false: another form had it first. */
export async function spendLogin(table: CaseTable, handle: string): Promise<boolean> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.login(sha256(handle)),
        UpdateExpression: 'REMOVE login',
        ConditionExpression: 'attribute_exists(login)',
      }),
    );
    return true;
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  }
}

/** With which a form came that no case took. */
export async function heldLogin(table: CaseTable, fingerprint: string): Promise<HandedLogin | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.heldLetter(fingerprint), ConsistentRead: true }),
  );
  return Item?.['login'] ? parse(HandedLogin, Item['login'], 'a login that was held') : null;
}

const isRefused = (error: unknown) =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';
