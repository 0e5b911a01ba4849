import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { ERRORS } from '#contracts/errors.ts';
import { CaseId, Reference } from '#contracts/ids.ts';
import { caseReferences } from '#domain/reading/identifiers/case-references.ts';
import type { LetterMail } from '#domain/reading/read-letter.ts';
import type { KnownCase, ThreadRules } from '#domain/reading/threads/index.ts';
import { readSignedAddress } from '#domain/reading/threads/signed-address.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import { type Key, keys } from '../platform/case-table/keys.ts';
import { requesterOf } from '../platform/case-table/requester.ts';
import type { KeyedHash } from '../platform/secret.ts';
import { parse } from '../platform/wrap.ts';
import type { IntakeDeps } from './taken-mail.ts';

/** How many mails that a reply names, and how many references, are looked up; a longer list is no thread. */
const MOST_ANSWERS = 20;
const MOST_REFERENCES = 10;
const READ_CHARACTERS = 50_000;

export interface NamedCase extends KnownCase {
  readonly caseId: CaseId;
}

/** The cases that a mail names by any of the three ways. Whether it belongs to one of them is decided elsewhere. */
export async function casesNamedBy(
  { table, registry }: Pick<IntakeDeps, 'table' | 'registry'>,
  mail: LetterMail,
): Promise<readonly NamedCase[]> {
  const { prefix } = registry.group;
  const written = `${mail.subject}\n${mail.text.slice(0, READ_CHARACTERS)}`;
  const references = [
    ...addressed(mail.to, registry.group.mailboxes.answers),
    ...caseReferences(written, prefix).map(({ ref }) => ref),
  ];
  const found = new Map<CaseId, NamedCase>();
  const remember = async (caseId: CaseId | null, answered?: string) => {
    const known = caseId && (found.get(caseId) ?? (await namedCase(table, caseId)));
    if (known)
      found.set(known.caseId, answered ? { ...known, outbound: [...known.outbound, answered] } : known);
  };
  for (const reference of [...new Set(references)].slice(0, MOST_REFERENCES))
    await remember(await caseIdAt(table, keys.reference(reference)));
  for (const answered of mail.answers.slice(0, MOST_ANSWERS))
    await remember(await caseIdAt(table, keys.message(sesIdOf(answered))), answered);
  return [...found.values()];
}

/** SES makes `<id@region.amazonses.com>` of the id that it gave us. */
export const sesIdOf = (messageId: string): string => messageId.replace(/^<|>$/g, '').split('@')[0] ?? '';

/** What tells a signed address from a forged one: the codes of the cases that the mail's addresses name. */
export async function signingFor(
  hash: KeyedHash,
  base: string,
  to: readonly string[],
): Promise<NonNullable<ThreadRules['signing']>> {
  const named = [...new Set(addressed(to, base))].slice(0, MOST_REFERENCES);
  const codes = new Map(
    await Promise.all(named.map(async (ref) => [ref, await hash('reply', ref)] as const)),
  );
  // Without a code of ours no address is genuine.
  return { base, mac: (ref) => codes.get(ref) ?? '' };
}

const addressed = (to: readonly string[], base: string): readonly string[] =>
  to.flatMap((address) => readSignedAddress(address, base, () => '')?.ref ?? []);

async function caseIdAt(table: CaseTable, key: Key): Promise<CaseId | null> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key }));
  return Item ? parse(CaseId, Item['caseId'], 'the case that a mail names') : null;
}

async function namedCase(table: CaseTable, caseId: CaseId): Promise<NamedCase | null> {
  try {
    const [{ reference }, { mailbox }] = await Promise.all([table.load(caseId), requesterOf(table, caseId)]);
    return { caseId, ref: Reference.parse(reference), mailbox, outbound: [] };
  } catch (error) {
    // Its person has been removed (RET-2): nobody can join it any more.
    if (error instanceof Error && error.name === ERRORS.caseNotFound) return null;
    throw error;
  }
}
