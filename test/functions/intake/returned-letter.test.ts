import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '#domain/case/state.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn, PERSON, plant } from '../cases.ts';
import { type Inbox, inboxOf } from './inbox.ts';

let local: LocalCaseTable;
let inbox: Inbox;
beforeAll(async () => {
  local = await startCaseTable();
  inbox = inboxOf(local.table);
});
afterAll(() => local.close());

interface Report {
  readonly of: string;
  readonly recipient?: string;
  readonly action?: string;
  readonly kind?: 'delivery-status' | 'feedback-report';
}

function report({ of, recipient = PERSON.mailbox, action = 'failed', kind = 'delivery-status' }: Report) {
  const status =
    kind === 'delivery-status'
      ? `Reporting-MTA: dns; amazonses.com\r\n\r\nFinal-Recipient: rfc822; ${recipient}\r\nAction: ${action}\r\nStatus: 5.1.1\r\n`
      : `Feedback-Type: abuse\r\nOriginal-Rcpt-To: <${recipient}>\r\n`;
  return Buffer.from(
    [
      'From: MAILER-DAEMON@amazonses.com',
      'Subject: Delivery Status Notification',
      `Message-ID: <${Math.random()}@amazonses.com>`,
      'Auto-Submitted: auto-replied',
      `Content-Type: multipart/report; report-type=${kind}; boundary="r"`,
      '',
      '--r',
      'Content-Type: text/plain',
      '',
      'An error occurred.',
      '--r',
      `Content-Type: message/${kind}`,
      '',
      status,
      '--r',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: <${of}@eu-west-1.amazonses.com>`,
      '',
      '--r--',
      '',
    ].join('\r\n'),
  );
}

/** A case whose acknowledgement went out under this id. */
async function acknowledged(sesId: string): Promise<Case> {
  const state = await caseIn(local.table, 'identity');
  await plant(local.table, { ...keys.message(sesId), caseId: state.id, letter: 'acknowledgement' });
  return state;
}

const arrive = (raw: Buffer) => inbox.receive(raw, { envelopeFrom: '' });

describe('a letter of ours that comes back', () => {
  test('stands on its case as not arrived', async () => {
    const { id } = await acknowledged('back-1');
    await arrive(report({ of: 'back-1' }));
    expect((await local.table.load(id)).returned).toEqual([{ letter: 'acknowledgement', why: 'bounced' }]);
  });

  test('stands there once, however often the report comes', async () => {
    const { id } = await acknowledged('back-2');
    const raw = report({ of: 'back-2' });
    await arrive(raw);
    await arrive(raw);
    expect((await local.table.load(id)).returned).toHaveLength(1);
  });

  test('stands there as unwanted when its reader said so', async () => {
    const { id } = await acknowledged('back-3');
    await arrive(report({ of: 'back-3', kind: 'feedback-report' }));
    expect((await local.table.load(id)).returned).toEqual([{ letter: 'acknowledgement', why: 'complained' }]);
  });

  test.each([
    ['names another recipient', { recipient: 'somebody.else@mail.example' }],
    ['only tells of a delay', { action: 'delayed' }],
    ['names a letter that nobody sent', { of: 'never-sent' }],
  ])('changes nothing when the report %s, and a person sees it', async (_, changes) => {
    const { id } = await acknowledged('back-4');
    const inboxKey = await arrive(report({ of: 'back-4', ...changes }));
    expect((await local.table.load(id)).returned).toEqual([]);
    expect(await inbox.heldReasonOf(inboxKey)).toBe('bounce');
  });
});
