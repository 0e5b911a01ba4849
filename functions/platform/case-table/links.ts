import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '#contracts/ids.ts';
import { type KeyedHash, sha256 } from '../secret.ts';
import type { CaseTable } from './case-table.ts';
import { keys } from './keys.ts';

/** What a private link opens: a page, never data. Data need a fresh code as well. */
export type LinkPurpose = 'identity' | 'package';

export interface Link {
  readonly caseId: CaseId;
  readonly purpose: LinkPurpose;
  /** ISO instant. */
  readonly expires: string;
}

const DAY_MS = 86_400_000;

/**
 * Makes the secret of a link: 256 bits, the same when a step is repeated, so that a mail that went out twice holds one
 * link. Only its hash is stored.
 */
export async function issueLink(table: CaseTable, hash: KeyedHash, link: Link): Promise<string> {
  const secret = await hash('link', `${link.caseId} ${link.purpose}`);
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: {
        ...keys.link(sha256(secret)),
        link,
        // Kept a while after it has ended, so that the page can say so instead of knowing nothing.
        ttl: Math.floor((Date.parse(link.expires) + 90 * DAY_MS) / 1000),
      },
    }),
  );
  return secret;
}

export async function linkOf(table: CaseTable, secret: string): Promise<Link | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.link(sha256(secret)), ConsistentRead: true }),
  );
  return (Item?.['link'] as Link | undefined) ?? null;
}
