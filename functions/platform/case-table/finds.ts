import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { FindBy } from '#contracts/find-cases.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { Subject } from '#contracts/lookup.ts';
import { findable } from '#domain/identity/find-by.ts';
import type { KeyedHash } from '../secret.ts';
import type { CaseTable, Write } from './case-table.ts';
import { type Key, keys } from './keys.ts';
import type { Requester } from './requester.ts';

/**
 * By what somebody finds a case again: items by keyed hash, so that the table tells nobody without the group's secret whose
 * cases it holds. Two people can give one number, and one person can ask often: each case has an item of its own.
 */

const MOST = 100;

/** Null: nothing that could be looked for stands there. */
async function hashOf(hash: KeyedHash, by: FindBy, value: string): Promise<string | null> {
  const normal = findable(by, value);
  return normal === null ? null : hash('find', `${by}\0${normal}`);
}

interface Place {
  readonly table: CaseTable;
  readonly hash: KeyedHash;
}

const said = ({
  mailbox,
  subject,
}: Pick<Requester, 'mailbox' | 'subject'>): readonly (readonly [FindBy, string])[] => [
  ['mail', mailbox],
  ...(subject.customerNo ? [['customerNo', subject.customerNo.value] as const] : []),
];

/** Beside the case when it opens. The same write twice is one. */
export async function putFinds(
  { table, hash }: Place,
  caseId: CaseId,
  requester: Pick<Requester, 'mailbox' | 'subject'>,
): Promise<readonly Write[]> {
  const hashes = await Promise.all(said(requester).map(([by, value]) => hashOf(hash, by, value)));
  return hashes.flatMap((found) => (found === null ? [] : [put(table, keys.find(found, caseId))]));
}

/** A later letter gives another number: the case is found by that one, and by the one before no more. */
export async function moveFinds(
  { table, hash }: Place,
  caseId: CaseId,
  { before, after, now }: { readonly before: Subject; readonly after: Subject; readonly now: Date },
): Promise<readonly Write[]> {
  const [old, young] = await Promise.all(
    [before, after].map(async ({ customerNo }) =>
      customerNo ? hashOf(hash, 'customerNo', customerNo.value) : null,
    ),
  );
  if (!young || old === young) return [];
  const gone = { ttl: Math.floor(now.getTime() / 1000) };
  return [
    put(table, keys.find(young, caseId)),
    // No function of this house may delete an item: it ends by itself, and counts for nothing until then.
    ...(old ? [put(table, keys.find(old, caseId), gone)] : []),
  ];
}

const put = (table: CaseTable, key: Key, more: { readonly ttl?: number } = {}): Write => ({
  Put: { TableName: table.name, Item: { ...key, ...more } },
});

/** The cases of whoever gave this address or number. */
export async function casesFoundBy(
  { table, hash }: Place,
  by: FindBy,
  value: string,
): Promise<readonly CaseId[]> {
  const wanted = await hashOf(hash, by, value);
  if (wanted === null) return [];
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: 'attribute_not_exists(#ttl)',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':pk': keys.findings(wanted) },
      ConsistentRead: true,
      Limit: MOST,
    }),
  );
  return Items.map(({ sk }) => String(sk).slice('CASE#'.length) as CaseId);
}
