import { randomInt } from 'node:crypto';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '#contracts/ids.ts';
import { type KeyedHash, sameText } from '../secret.ts';
import type { CaseTable } from './case-table.ts';
import { keys } from './keys.ts';
import type { LinkPurpose } from './links.ts';

/** One-time codes: 6 digits, 10 minutes, 5 tries for each, 20 tries in all (section 10). */
export const CODE_MINUTES = 10;
const TRIES_PER_CODE = 5;
const TRIES_IN_ALL = 20;
/** A new code at most once a minute: whoever has the link must not be able to fill somebody's mailbox. */
const PAUSE_MS = 60_000;

interface StoredCode {
  readonly hash: string;
  readonly issuedAt: number;
  readonly tries: number;
  readonly triesInAll: number;
}

export type IssuedCode = { readonly code: string } | { readonly refused: 'too-soon' | 'exhausted' };
export type CheckedCode = 'right' | 'wrong' | 'expired' | 'exhausted';

const bound = (caseId: CaseId, purpose: LinkPurpose, code: string) => `${caseId} ${purpose} ${code}`;

async function stored(table: CaseTable, caseId: CaseId, purpose: LinkPurpose): Promise<StoredCode | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.code(caseId, purpose), ConsistentRead: true }),
  );
  return (Item as StoredCode | undefined) ?? null;
}

export async function issueCode(
  table: CaseTable,
  hash: KeyedHash,
  { caseId, purpose, now }: { caseId: CaseId; purpose: LinkPurpose; now: Date },
): Promise<IssuedCode> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.code(caseId, purpose),
        // Decided and written at once: of two that ask together one gets a code, and no try is forgotten.
        UpdateExpression: 'SET #hash = :hash, issuedAt = :now, tries = :none ADD triesInAll :none',
        ConditionExpression:
          'attribute_not_exists(pk) OR (triesInAll < :all AND (#hash = :spent OR issuedAt <= :before))',
        ExpressionAttributeNames: { '#hash': 'hash' },
        ExpressionAttributeValues: {
          ':hash': await hash('code', bound(caseId, purpose, code)),
          ':now': now.getTime(),
          ':before': now.getTime() - PAUSE_MS,
          ':none': 0,
          ':all': TRIES_IN_ALL,
          ':spent': '',
        },
      }),
    );
    return { code };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    const known = await stored(table, caseId, purpose);
    return { refused: known && known.triesInAll >= TRIES_IN_ALL ? 'exhausted' : 'too-soon' };
  }
}

/** Counts the try before it compares, so that trying in parallel wins nothing. A right code works once. */
export async function checkCode(
  table: CaseTable,
  hash: KeyedHash,
  { caseId, purpose, code, now }: { caseId: CaseId; purpose: LinkPurpose; code: string; now: Date },
): Promise<CheckedCode> {
  let counted: StoredCode;
  try {
    const { Attributes } = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.code(caseId, purpose),
        UpdateExpression: 'ADD tries :one, triesInAll :one',
        ConditionExpression: 'attribute_exists(pk) AND tries < :each AND triesInAll < :all',
        ExpressionAttributeValues: { ':one': 1, ':each': TRIES_PER_CODE, ':all': TRIES_IN_ALL },
        ReturnValues: 'ALL_NEW',
      }),
    );
    counted = Attributes as StoredCode;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') {
      return (await stored(table, caseId, purpose)) ? 'exhausted' : 'expired';
    }
    throw error;
  }
  if (!counted.hash || now.getTime() - counted.issuedAt > CODE_MINUTES * 60_000) return 'expired';
  if (!sameText(counted.hash, await hash('code', bound(caseId, purpose, code)))) return 'wrong';
  return (await spend(table, caseId, purpose, counted.hash)) ? 'right' : 'expired';
}

/** Takes the code out of use; of two that come at once with the right code, one gets in. */
async function spend(table: CaseTable, caseId: CaseId, purpose: LinkPurpose, hash: string): Promise<boolean> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.code(caseId, purpose),
        // A success gives back its own try: someone who downloads often must not be locked out.
        UpdateExpression: 'SET #hash = :none ADD triesInAll :back',
        ConditionExpression: '#hash = :hash',
        ExpressionAttributeNames: { '#hash': 'hash' },
        ExpressionAttributeValues: { ':none': '', ':hash': hash, ':back': -1 },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
