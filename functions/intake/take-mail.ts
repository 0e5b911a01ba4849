import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SESEvent, SESEventRecord } from 'aws-lambda';
import { isRefuted } from '#domain/reading/flags/refuted.ts';
import { withdrawsRequest } from '#domain/reading/kind/phrased-kind.ts';
import { placeMail } from '#domain/reading/place-mail.ts';
import { type ReadLetter, readLetter } from '#domain/reading/read-letter.ts';
import { isTaken, newCaseId } from '../platform/case-opening.ts';
import { caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { noteCopy } from '../platform/mail/copies.ts';
import { fingerprintOf } from '../platform/mail/fingerprint.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { keyedHash } from '../platform/secret.ts';
import { wrap } from '../platform/wrap.ts';
import { type Holding, holdFlood, holdMail } from './hold-mail.ts';
import { joinCase } from './join-case.ts';
import { letterMail, type Receipt, verdictOf } from './letter-mail.ts';
import { letterReading } from './letter-reading.ts';
import { casesNamedBy, type NamedCase, signingFor } from './named-cases.ts';
import { openNewCase } from './open-new-case.ts';
import { type ParsedMail, parseMail } from './parse-mail.ts';
import { proofsIn } from './proofs.ts';
import { recordReturn } from './returned-letter.ts';
import type { IntakeDeps, TakenMail } from './taken-mail.ts';

/**
 * Takes one mail: opens a case, adds it to the case it answers, notes on a case that our letter came back, or keeps it
 * for a person to look at. The raw bytes are in the inbox before this runs, so nothing is lost whatever happens here.
 */
export const makeTakeMail = (deps: IntakeDeps) => async (event: SESEvent) => {
  for (const record of event.Records) await takeOne(deps, record);
};

async function takeOne(deps: IntakeDeps, record: SESEventRecord) {
  const { mail: envelope } = record.ses;
  const raw = await deps.fetch(envelope.messageId);
  const taken: TakenMail = {
    ...fingerprintOf(raw),
    inboxKey: envelope.messageId,
    receivedAt: new Date(envelope.timestamp).toISOString(),
  };
  if (await isTaken(deps.table, taken.fingerprint)) log('MAIL_KNOWN');
  else await readAndPlace(deps, taken, { raw, record });
  // Also when another delivery of it was faster just now.
  await noteCopy(deps.table, taken);
}

async function readAndPlace(
  deps: IntakeDeps,
  taken: TakenMail,
  { raw, record }: { readonly raw: Uint8Array; readonly record: SESEventRecord },
) {
  const { mail: envelope, receipt: found } = record.ses;
  const parsed = parseMail(raw);
  if (parsed.outcome === 'unparsable')
    return holdMail(deps, taken, { reason: 'unreadable', letter: null, messageId: null, caseRef: null });
  const { mail } = parsed;
  if (mail.report && (await recordReturn(deps, taken, mail.report))) return;
  const receipt: Receipt = {
    envelopeFrom: envelope.source,
    recipients: found.recipients,
    verdicts: {
      spf: verdictOf(found.spfVerdict),
      dkim: verdictOf(found.dkimVerdict),
      dmarc: verdictOf(found.dmarcVerdict),
      spam: verdictOf(found.spamVerdict),
      virus: verdictOf(found.virusVerdict),
    },
  };
  const letter = letterMail(mail, receipt);
  const cases = await casesNamedBy(deps, letter);
  const signing = await signingFor(deps.hash, deps.registry.group.mailboxes.answers, letter.to);
  const read = readLetter(letter, { registry: deps.registry, cases, signing });
  await putInPlace(deps, taken, { raw, mail, read, cases, receipt, isAutomatic: letter.isAutomatic });
}

interface Understood {
  readonly raw: Uint8Array;
  readonly mail: ParsedMail;
  readonly read: ReadLetter;
  readonly cases: readonly NamedCase[];
  readonly receipt: Receipt;
  readonly isAutomatic: boolean;
}

async function putInPlace(deps: IntakeDeps, taken: TakenMail, understood: Understood): Promise<void> {
  const { raw, mail, read, cases, receipt, isAutomatic } = understood;
  const mailbox = mail.from[0]?.address ?? '';
  const letter = letterReading(mail, read);
  const holding: Omit<Holding, 'reason'> = {
    letter,
    messageId: mail.messageId,
    caseRef: read.link?.caseRef ?? null,
  };
  const place = placeMail(read, { senders: mail.from.length, hasAddress: isAddress(mailbox), isAutomatic });
  if (place.to === 'holding-pen') return holdMail(deps, taken, { ...holding, reason: place.reason });
  if (place.to === 'its-case') {
    const own = cases.find(({ ref }) => ref === place.caseRef);
    if (!own) return holdMail(deps, taken, { ...holding, reason: 'foreign-case' });
    const { newText, language } = read.reading;
    return joinCase(deps, taken, {
      caseId: own.caseId,
      linkedBy: place.linkedBy,
      letter,
      withdraws: withdrawsRequest({ subject: mail.subject, newText }, language).length > 0,
      proofs: proofsIn(raw),
      isRefuted: isRefuted(receipt.verdicts),
    });
  }
  const opened = await openNewCase(deps, taken, {
    mailbox,
    name: mail.from[0]?.name ?? null,
    messageId: mail.messageId,
    letter,
    rights: place.rights,
    flags: place.flags,
  });
  if (opened.held === 'flood') return holdFlood(deps, taken, mailbox, { ...holding, reason: 'flood' });
  if (opened.held) return holdMail(deps, taken, { ...holding, reason: opened.held });
  log(opened.done === 'opened' ? 'MAIL_TAKEN' : 'MAIL_KNOWN');
}

/** An address that a letter can be sent to. */
const isAddress = (address: string) =>
  /^[^\s@<>",;:()]+@[^\s@<>",;:()]+\.[^\s@<>",;:()]+$/.test(address) && address.length <= 254;

export const handler = wrap('take-mail', () => {
  const { TABLE, INBOX_BUCKET, IDENTITY_BUCKET, SECRET_ID } = configOf('take-mail');
  const s3 = new S3Client({});
  return makeTakeMail({
    table: caseTable(TABLE),
    registry: bundledRegistry(),
    hash: keyedHash(SECRET_ID),
    now: () => new Date(),
    newCaseId,
    fetch: async (Key) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: INBOX_BUCKET, Key }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    },
    keepProof: async (Key, Body) => {
      await s3.send(new PutObjectCommand({ Bucket: IDENTITY_BUCKET, Key, Body }));
    },
  });
});
