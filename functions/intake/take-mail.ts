import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SESEvent } from 'aws-lambda';
import { languageOfAnswer } from '#domain/language.ts';
import { caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { wrap } from '../platform/wrap.ts';
import { fingerprintOf } from './fingerprint.ts';
import { holdMail } from './hold-mail.ts';
import { caseAnsweredBy, joinCase } from './join-case.ts';
import { openCase } from './open-case.ts';
import { readMail } from './read-mail.ts';
import type { IntakeDeps, TakenMail } from './taken-mail.ts';

/**
 * Takes one mail: opens a case, adds it to the case it answers, or keeps it for a person to look at. The raw bytes are
 * in the inbox before this runs, so nothing is lost whatever happens here.
 */
export const makeTakeMail = (deps: IntakeDeps) => async (event: SESEvent) => {
  for (const record of event.Records) {
    const { messageId: inboxKey, timestamp, source } = record.ses.mail;
    const raw = await deps.fetch(inboxKey);
    const taken: TakenMail = {
      ...fingerprintOf(raw),
      inboxKey,
      receivedAt: new Date(timestamp).toISOString(),
    };
    const { mail, held } = await readMail(raw, source);
    if (held) {
      await holdMail(deps, taken, held);
      continue;
    }
    const known = await caseAnsweredBy(deps.table, mail);
    if (known) await joinCase(deps, taken, known);
    else {
      const language = languageOfAnswer(`${mail.subject}\n${mail.text}`, deps.registry.group);
      log(await openCase(deps, taken, mail, language));
    }
  }
};

export const handler = wrap('take-mail', () => {
  const { TABLE, INBOX_BUCKET } = configOf('take-mail');
  const s3 = new S3Client({});
  return makeTakeMail({
    table: caseTable(TABLE),
    registry: bundledRegistry(),
    now: () => new Date(),
    newCaseId,
    fetch: async (Key) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: INBOX_BUCKET, Key }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    },
  });
});

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** 130 random bits in 26 letters and digits. */
function newCaseId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return Array.from(bytes, (byte) => ALPHABET[byte % 32]).join('');
}
