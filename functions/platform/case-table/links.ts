import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '#contracts/ids.ts';
import { type KeyedHash, sha256 } from '../secret.ts';
import type { CaseTable } from './case-table.ts';
import { keys } from './keys.ts';

/** What a private link opens: a page, never data. Data need a fresh code as well. */
export type LinkPurpose = 'identity' | 'package' | `supplement-${number}`;

export interface Link {
  readonly caseId: CaseId;
  readonly purpose: LinkPurpose;
  /** ISO instant. */
  readonly expires: string;
  /** Which link of its kind, for one that was asked for anew; the first has none. */
  readonly issue?: number;
  /** Its owner has ended it: it opens nothing any more. */
  readonly revoked?: true;
}

const DAY_MS = 86_400_000;

/**
 * Makes the secret of a link: 256 bits, the same when a step is repeated, so that a mail that went out twice holds one
 * link. Only its hash is stored.
 */
export async function issueLink(table: CaseTable, hash: KeyedHash, link: Link): Promise<string> {
  const { caseId, purpose, issue } = link;
  const secret = await hash('link', `${caseId} ${purpose}${issue ? ` ${issue}` : ''}`);
  await table.client
    .send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...keys.link(sha256(secret)),
          link,
          // Kept a while after it has ended, so that the page can say so instead of knowing nothing.
          ttl: Math.floor((Date.parse(link.expires) + 90 * DAY_MS) / 1000),
        },
        // A step that is repeated must not open again what its owner has ended.
        ConditionExpression: 'attribute_not_exists(pk) OR attribute_not_exists(#link.#revoked)',
        ExpressionAttributeNames: { '#link': 'link', '#revoked': 'revoked' },
      }),
    )
    .catch(unlessRefused);
  return secret;
}

/** Ends a link for good. One that is not known, or has been ended, stays as it is. */
export async function revokeLink(table: CaseTable, secret: string): Promise<void> {
  await table.client
    .send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.link(sha256(secret)),
        UpdateExpression: 'SET #link.#revoked = :yes',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#link': 'link', '#revoked': 'revoked' },
        ExpressionAttributeValues: { ':yes': true },
      }),
    )
    .catch(unlessRefused);
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
}

export async function linkOf(table: CaseTable, secret: string): Promise<Link | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.link(sha256(secret)), ConsistentRead: true }),
  );
  return (Item?.['link'] as Link | undefined) ?? null;
}
