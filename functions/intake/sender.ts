import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { CaseId } from '#contracts/ids.ts';
import type { CaseTable, Write } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import type { KeyedHash } from '../platform/secret.ts';
import { parse } from '../platform/wrap.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** New cases for one mailbox within an hour. Who writes more is heard too, by a person. */
export const CASES_AN_HOUR = 5;

/** What a mailbox has sent lately. */
const Lately = z.object({
  version: z.int(),
  /** Letters that opened a case, by the hash of their new words. */
  opened: z.array(z.object({ at: z.string(), words: z.string(), caseId: CaseId })),
  /** The line in the holding pen that counts the rest of a flood. */
  flood: z.nullable(z.object({ at: z.string(), mail: z.string() })),
});
export type Lately = z.infer<typeof Lately>;

const NOTHING: Lately = { version: 0, opened: [], flood: null };

/** Who a mailbox is in the table: without the key nobody can tell whether an address has written. */
export const senderKeyOf = async (hash: KeyedHash, mailbox: string) =>
  keys.sender(await hash('sender', mailbox));

export async function latelyFrom(table: CaseTable, key: ReturnType<typeof keys.sender>): Promise<Lately> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
  );
  return Item ? parse(Lately, Item['lately'], 'what a mailbox has sent lately') : NOTHING;
}

const since = ({ opened }: Lately, span: number, now: Date) =>
  opened.filter(({ at }) => Date.parse(at) > now.getTime() - span);

/** The case that the same words opened within a day, if any: a machine says the same again, and so do people. */
export const saidBefore = (lately: Lately, words: string, now: Date): CaseId | null =>
  since(lately, DAY_MS, now).findLast((earlier) => earlier.words === words)?.caseId ?? null;

/** The first letters of a flood are taken and nobody is locked out; of the rest a person sees how many there are. */
export const isFlood = (lately: Lately, now: Date): boolean =>
  since(lately, HOUR_MS, now).length >= CASES_AN_HOUR;

export const floodLine = ({ flood }: Lately, now: Date): string | null =>
  flood && Date.parse(flood.at) > now.getTime() - HOUR_MS ? flood.mail : null;

/** Notes a letter beside what it causes; refused when another letter of the mailbox was faster. */
export function noteSender(
  table: CaseTable,
  key: ReturnType<typeof keys.sender>,
  before: Lately,
  change: Partial<Omit<Lately, 'version'>>,
  now: Date,
): Write {
  const lately: Lately = { ...before, ...change, version: before.version + 1 };
  return {
    Put: {
      TableName: table.name,
      Item: {
        ...key,
        lately: { ...lately, opened: lately.opened.slice(-2 * CASES_AN_HOUR) },
        ttl: Math.floor((now.getTime() + 2 * DAY_MS) / 1000),
      },
      ConditionExpression: 'attribute_not_exists(pk) OR #lately.#version = :before',
      ExpressionAttributeNames: { '#lately': 'lately', '#version': 'version' },
      ExpressionAttributeValues: { ':before': before.version },
    },
  };
}
