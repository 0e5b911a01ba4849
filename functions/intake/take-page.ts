import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { CaseId, ControllerId, Instant } from '#contracts/ids.ts';
import { Language } from '#contracts/language.ts';
import { PAGE_FIELDS, PageAct } from '#contracts/portal-api.ts';
import { HandedLogin } from '#contracts/portal-login.ts';
import { Right } from '#contracts/rights.ts';
import { readLetter } from '#domain/reading/read-letter.ts';
import { isTaken } from '../platform/case-opening.ts';
import { caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { fingerprintOf } from '../platform/mail/fingerprint.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { keyedHash } from '../platform/secret.ts';
import { parse, wrap } from '../platform/wrap.ts';
import { joinCase } from './join-case.ts';
import { letterMail } from './letter-mail.ts';
import { letterReading } from './letter-reading.ts';
import { openFromForm } from './open-from-form.ts';
import { type ParsedMail, parseMail } from './parse-mail.ts';
import type { IntakeDeps, TakenMail } from './taken-mail.ts';

/** What S3 tells the bus; the key names the case and nothing of the person. */
const Laid = z.object({ object: z.object({ key: z.string() }) });

export type PageDeps = Pick<IntakeDeps, 'table' | 'registry' | 'hash' | 'fetch' | 'now'>;

/** What the portal wrote beside the words. Only the portal can write below this prefix of the inbox. */
const Beside = z.object({
  caseId: CaseId,
  act: PageAct,
  receivedAt: Instant,
  language: Language,
  rights: z.array(Right),
  controllers: z.array(ControllerId),
  /** The login that the form came with. */
  login: z.optional(HandedLogin),
});
export type Beside = z.infer<typeof Beside>;

/**
 * Takes what was written on a page: a form that its mailbox has confirmed opens a case, and a message joins its own. It goes
 * where a mail would go, by the same rules; nothing of it is acted on but by a person (AUT).
 */
export const makeTakePage =
  (deps: PageDeps) =>
  async (event: EventBridgeEvent<'Object Created', unknown>): Promise<void> => {
    const { key } = parse(Laid, event.detail, 'the event Object Created').object;
    const raw = await deps.fetch(key);
    const { fingerprint } = fingerprintOf(raw);
    if (await isTaken(deps.table, fingerprint)) return log('MAIL_KNOWN');
    const parsed = parseMail(raw);
    if (parsed.outcome === 'unparsable') throw new TypeError('The portal has laid what is no mail');
    const beside = besideOf(parsed.mail);
    const taken: TakenMail = {
      fingerprint,
      // The portal's own, which nobody can forge: that it is used twice would say nothing.
      messageIdHash: null,
      inboxKey: key,
      receivedAt: beside.receivedAt,
    };
    const read = readLetter(letterMail(parsed.mail), { registry: deps.registry });
    const letter = { ...letterReading(parsed.mail, read), language: beside.language };
    if (beside.act === 'opens') return openFromForm(deps, taken, { beside, mail: parsed.mail, read, letter });
    await joinCase({ ...deps, ...NEVER }, taken, {
      caseId: beside.caseId,
      linkedBy: 'page',
      letter: { ...letter, kind: 'reply' },
      withdraws: beside.act === 'withdraws',
      proofs: [],
      isRefuted: false,
    });
  };

/** A message opens no case and brings no document: documents go where only who judges them looks (IDV-4). */
const NEVER: Pick<IntakeDeps, 'newCaseId' | 'keepProof'> = {
  newCaseId: () => {
    throw new TypeError('A message on a page opens no case');
  },
  keepProof: async () => {},
};

function besideOf(mail: ParsedMail): Beside {
  const field = (name: string) =>
    mail.headers.find((header) => header.name === name.toLowerCase())?.value.trim() ?? '';
  const several = (name: string) => field(name).split(' ').filter(Boolean);
  const login = field(PAGE_FIELDS.login);
  const beside = {
    caseId: field(PAGE_FIELDS.caseId),
    act: field(PAGE_FIELDS.act),
    receivedAt: field(PAGE_FIELDS.receivedAt),
    language: field(PAGE_FIELDS.language),
    rights: several(PAGE_FIELDS.rights),
    controllers: several(PAGE_FIELDS.controllers),
    ...(login ? { login: unpacked(login) } : {}),
  };
  return parse(Beside, beside, 'the fields of a letter from a page');
}

const unpacked = (field: string): unknown => JSON.parse(Buffer.from(field, 'base64url').toString('utf8'));

export const handler = wrap('take-page', () => {
  const { TABLE, INBOX_BUCKET, SECRET_ID } = configOf('take-page');
  const s3 = new S3Client({});
  return makeTakePage({
    table: caseTable(TABLE),
    registry: bundledRegistry(),
    hash: keyedHash(SECRET_ID),
    now: () => new Date(),
    fetch: async (Key) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: INBOX_BUCKET, Key }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    },
  });
});
