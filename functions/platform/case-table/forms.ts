import { randomInt } from 'node:crypto';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { CaseId, ControllerId, Instant } from '#contracts/ids.ts';
import { Language } from '#contracts/language.ts';
import { HandedLogin } from '#contracts/portal-login.ts';
import { Right } from '#contracts/rights.ts';
import { type KeyedHash, sameText, sha256 } from '../secret.ts';
import { parse } from '../wrap.ts';
import type { CaseTable } from './case-table.ts';
import { type CheckedCode, CODE_MINUTES } from './codes.ts';
import { keys } from './keys.ts';

const TRIES = 5;
/** A form that nobody confirms is forgotten. */
const KEPT_SECONDS = 3600;

/** A form that waits for the code from its mailbox. It is no request yet, and stands by itself. */
const WaitingForm = z.object({
  /** Of the case that it opens, so that confirming it twice opens one. */
  caseId: CaseId,
  mailbox: z.string(),
  name: z.string(),
  text: z.string(),
  rights: z.array(Right),
  controllers: z.array(ControllerId),
  language: Language,
  /** When it was sent: the law's clock runs from then, once it counts (CLK-2). */
  receivedAt: Instant,
  /** The login at a customer portal that it came with. */
  login: z.optional(HandedLogin),
});
export type WaitingForm = z.infer<typeof WaitingForm>;

const bound = (token: string, code: string) => `form ${sha256(token)} ${code}`;

/** Keeps a form and makes the code that confirms it. */
export async function keepForm(
  table: CaseTable,
  hash: KeyedHash,
  {
    token,
    form,
    now,
  }: { token: string; form: Omit<WaitingForm, 'caseId'> & { readonly caseId: string }; now: Date },
): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: {
        ...keys.form(sha256(token)),
        form,
        hash: await hash('code', bound(token, code)),
        issuedAt: now.getTime(),
        tries: 0,
        ttl: Math.floor(now.getTime() / 1000) + KEPT_SECONDS,
      },
    }),
  );
  return code;
}

/** The form, if the code is right. The try is counted before it is compared, so that trying in parallel wins nothing. */
export async function formWith(
  table: CaseTable,
  hash: KeyedHash,
  { token, code, now }: { token: string; code: string; now: Date },
): Promise<WaitingForm | Exclude<CheckedCode, 'right'>> {
  try {
    const { Attributes } = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.form(sha256(token)),
        UpdateExpression: 'ADD tries :one',
        ConditionExpression: 'attribute_exists(form) AND issuedAt >= :after',
        ExpressionAttributeValues: { ':one': 1, ':after': now.getTime() - CODE_MINUTES * 60_000 },
        ReturnValues: 'ALL_NEW',
      }),
    );
    if (Number(Attributes?.['tries']) > TRIES) return 'exhausted';
    const right = sameText(String(Attributes?.['hash']), await hash('code', bound(token, code)));
    return right ? parse(WaitingForm, Attributes?.['form'], 'a form that waits') : 'wrong';
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return 'expired';
    throw error;
  }
}

/** Forgets what was filled in, once it lies in the inbox. */
export async function forgetForm(table: CaseTable, token: string): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.form(sha256(token)),
      UpdateExpression: 'REMOVE form, #hash',
      ExpressionAttributeNames: { '#hash': 'hash' },
    }),
  );
}
