import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LetterContent } from '#domain/letters/content.ts';
import { readSignedAddress } from '#domain/reading/threads/signed-address.ts';
import type { CaseTable } from '#functions/platform/case-table/case-table.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import type { Requester } from '#functions/platform/case-table/requester.ts';
import { mailer } from '#functions/platform/mailer.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn, PERSON, trailOf } from '../cases.ts';
import { registry } from '../environment.ts';
import { fakeSes } from '../fake-ses.ts';
import { hash } from '../keyed-hash.ts';
import { fixedNow } from '../time.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

const OVERDUE: LetterContent = {
  letter: 'identity-overdue',
  reference: 'OFF-2026-0001',
  link: 'https://portal.example/p/abc',
  lawDue: '2026-04-07',
};
const CODE: LetterContent = { letter: 'code', reference: 'OFF-2026-0001', code: '123456', minutes: 10 };

/** A case, and a mailer with a SES of its own. */
async function writing(person: Requester = PERSON, language: 'nl' | 'fr' = 'nl') {
  const { id } = await caseIn(local.table, 'identity', { person, opened: { language } });
  const ses = fakeSes();
  const over = (table: CaseTable) => mailer({ table, registry, hash, now: fixedNow, ses: ses.client });
  return { id, ses, over, mailer: over(local.table) };
}

/** A table whose process dies at the moment of the case's write. */
const dyingAtTheRecord = (): CaseTable => ({
  ...local.table,
  execute: () => Promise.reject(new Error('the process died')),
});

describe('a letter', () => {
  test('goes to the mailbox of the case and to nobody else', async () => {
    const { id, ses, mailer } = await writing();
    await mailer.send(id, OVERDUE);
    expect(ses.sent[0]?.Destinations).toEqual([PERSON.mailbox]);
    expect((await ses.newest()).to?.map(({ address }) => address)).toEqual([PERSON.mailbox]);
  });

  test('is answered to an address of its case alone', async () => {
    const { id, ses, mailer } = await writing();
    await mailer.send(id, OVERDUE);
    const { reference } = await local.table.load(id);
    const [{ address } = { address: '' }] = (await ses.newest()).replyTo ?? [];
    const code = await hash('reply', reference);
    expect(readSignedAddress(address ?? '', registry.group.mailboxes.answers, () => code)).toEqual({
      ref: reference,
      isGenuine: true,
    });
  });

  test('is written in the language of the case', async () => {
    const { id, ses, mailer } = await writing(PERSON, 'fr');
    await mailer.send(id, OVERDUE);
    const mail = await ses.newest();
    expect(mail.headers.find(({ key }) => key === 'content-language')?.value).toBe('fr');
    expect(mail.text).toContain('Bonjour');
  });

  test('stands in the thread of the requester’s mail', async () => {
    const { id, ses, mailer } = await writing();
    await mailer.send(id, OVERDUE);
    const { inReplyTo, references } = await ses.newest();
    expect([inReplyTo, references]).toEqual(['<first@mail.example>', '<first@mail.example>']);
  });

  test('says that a machine sent it, so that no other machine answers (RFC 3834)', async () => {
    const { id, ses, mailer } = await writing();
    await mailer.send(id, OVERDUE);
    const { headers } = await ses.newest();
    expect(headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-replied');
  });

  test('is known by its id afterwards, so that answers to it find their case', async () => {
    const { id, mailer } = await writing();
    await mailer.send(id, OVERDUE);
    expect(await local.item(keys.message('ses-1'))).toMatchObject({ caseId: id });
  });

  test('gets no header from a hostile thread', async () => {
    const thread = {
      messageId: '<a@mail.example> Bcc: mallory@mail.example',
      subject: 'x\r\nBcc: m@x.example',
    };
    const { id, ses, mailer } = await writing({ ...PERSON, thread });
    await mailer.send(id, OVERDUE);
    const { bcc, headers } = await ses.newest();
    expect(bcc).toBeUndefined();
    expect(headers.filter(({ key }) => key === 'to' || key === 'bcc')).toHaveLength(1);
  });
});

describe('sending again', () => {
  test('does not happen when the step is repeated', async () => {
    const { id, ses, mailer } = await writing();
    await mailer.send(id, OVERDUE);
    await mailer.send(id, OVERDUE);
    expect(ses.sent).toHaveLength(1);
    expect(await trailOf(local.table, id)).toEqual(['CaseOpened', 'MailSent']);
  });

  test('does not happen when the process died before the case heard of it', async () => {
    const { id, ses, over, mailer } = await writing();
    await expect(over(dyingAtTheRecord()).send(id, OVERDUE)).rejects.toThrow('died');
    await mailer.send(id, OVERDUE);
    expect(ses.sent).toHaveLength(1);
    expect((await local.table.events(id)).at(-1)?.facts).toMatchObject({
      type: 'MailSent',
      messageId: 'ses-1',
    });
  });

  test('does happen with a code, which is asked for again and again', async () => {
    const { id, ses, mailer } = await writing();
    await mailer.send(id, CODE);
    await mailer.send(id, CODE);
    expect(ses.sent).toHaveLength(2);
    expect(await trailOf(local.table, id)).toEqual(['CaseOpened', 'MailSent', 'MailSent']);
  });

  test('does happen when SES did not take it', async () => {
    const { id, ses, mailer } = await writing();
    ses.failWith(new Error('Throttling'));
    await expect(mailer.send(id, OVERDUE)).rejects.toThrow();
    ses.failWith(null);
    await mailer.send(id, OVERDUE);
    expect(await trailOf(local.table, id)).toEqual(['CaseOpened', 'MailSent']);
  });
});

describe('a letter that SES does not take', () => {
  test('is a failure by name that does not repeat the address', async () => {
    const { id, ses, mailer } = await writing();
    const rejected = new Error(`Address blacklisted: ${PERSON.mailbox}`);
    rejected.name = 'MessageRejected';
    ses.failWith(rejected);
    await expect(mailer.send(id, OVERDUE)).rejects.toThrow(
      expect.objectContaining({ name: 'MailNotAccepted', message: 'SES: MessageRejected' }),
    );
  });

  test('is not recorded as sent', async () => {
    const { id, ses, mailer } = await writing();
    ses.failWith(new Error('Throttling'));
    await expect(mailer.send(id, OVERDUE)).rejects.toThrow();
    expect((await local.table.load(id)).sent).toEqual([]);
  });
});
