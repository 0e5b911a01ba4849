import '../environment.ts';
import type { EventBridgeEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseId, ControllerId } from '#contracts/ids.ts';
import type { HandedLogin } from '#contracts/portal-login.ts';
import type { Registry } from '#contracts/registry.ts';
import { makeTakePage } from '#functions/intake/take-page.ts';
import { newCaseId } from '#functions/platform/case-opening.ts';
import { requesterOf } from '#functions/platform/case-table/requester.ts';
import { fingerprintOf } from '#functions/platform/mail/fingerprint.ts';
import { type PageLetter, pageMail, pageMailKey } from '#functions/platform/mail/page-mail.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { trailOf } from '../cases.ts';
import { deskFor } from '../console-api/desk.ts';
import { hash } from '../keyed-hash.ts';
import { withPortal } from '../portal-api/customer-portal.ts';
import { START, testTime } from '../time.ts';

/** A form that came with a login at a customer portal, on its way into a case. */

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

const LOGIN: HandedLogin = {
  customerNo: 'K-4711',
  facts: {
    controller: ControllerId.parse('offitel'),
    login: 'my-shop',
    issuer: 'https://login.shop.example/',
    at: '2026-03-05T09:58:00.000Z',
    subject: 'keyed-hash-of-the-account',
    verified: ['email', 'customerNo'],
  },
};

let made = 0;

/** Delivers one letter, as often as is said, to a group whose portals are `registry`'s. */
async function opened(
  login: HandedLogin | undefined,
  {
    registry = withPortal(),
    times = 1,
    changes = {},
  }: { registry?: Registry; times?: number; changes?: Partial<PageLetter> } = {},
) {
  made += 1;
  const letter: PageLetter = {
    caseId: CaseId.parse(newCaseId()),
    act: 'opens',
    mailbox: `login.${made}@mail.example`,
    name: 'Lena Aanmelding',
    to: registry.group.mailboxes.answers,
    subject: 'Vraag over uw gegevens',
    text: 'Mijn klantnummer is K-9999.',
    language: 'nl',
    receivedAt: START,
    once: `login-${made}`,
    rights: ['access'],
    controllers: [],
    login,
    ...changes,
  };
  const raw = await pageMail(letter);
  const take = makeTakePage({
    table: local.table,
    registry,
    hash,
    now: testTime().now,
    fetch: async () => raw,
  });
  const event: EventBridgeEvent<'Object Created', unknown> = {
    id: 'event',
    version: '0',
    account: '123456789012',
    time: START,
    region: 'eu-west-1',
    resources: [],
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: { object: { key: pageMailKey(letter) } },
  };
  for (let n = 0; n < times; n++) await take(event);
  return letter;
}

/** The same group, asking a document on doubt only. */
function proportionate(): Registry {
  const registry = withPortal();
  const { group, controllers } = registry;
  return {
    ...registry,
    group: { ...group, identity: 'proportionate' },
    controllers: controllers.map((one) => ({ ...one, identity: 'proportionate' })),
  };
}

/** The same group, in which every company takes the lead's login for a document. */
function takenForDocument(): Registry {
  const registry = withPortal({ countsAs: 'document' });
  const [lead, ...others] = registry.controllers;
  return {
    ...registry,
    controllers: [...(lead ? [lead] : []), ...others.map((one) => ({ ...one, acceptsLogins: ['my-shop'] }))],
  };
}

describe('a form with a login', () => {
  test('opens a case that says where and when they had signed in, and nothing of the person', async () => {
    const { caseId, mailbox } = await opened(LOGIN);
    const events = await local.table.events(caseId);
    expect(events[0]?.facts).toMatchObject({ type: 'CaseOpened', channel: 'form', login: LOGIN.facts });
    for (const personal of [mailbox, 'K-4711', 'Lena'])
      expect(JSON.stringify(events)).not.toContain(personal);
  });

  test('is searched by the portal’s number, whatever the words say', async () => {
    const { caseId, mailbox } = await opened(LOGIN);
    const { subject } = await requesterOf(local.table, caseId);
    expect([subject.customerNo, subject.email]).toEqual([
      { value: 'K-4711', status: 'verified' },
      { value: mailbox, status: 'verified' },
    ]);
    expect(subject.name?.status).toBe('claimed');
  });

  test('has its number only claimed where the portal has not checked it', async () => {
    const { caseId } = await opened({ ...LOGIN, facts: { ...LOGIN.facts, verified: ['email'] } });
    const { subject } = await requesterOf(local.table, caseId);
    expect(subject.customerNo).toEqual({ value: 'K-4711', status: 'claimed' });
  });

  test('is one case, however often it is delivered', async () => {
    const { caseId } = await opened(LOGIN, { times: 3 });
    expect(await trailOf(local.table, caseId)).toEqual(['CaseOpened', 'MailboxVerified']);
  });

  test('waits for a copy where the login stands for none', async () => {
    const { caseId } = await opened(LOGIN);
    expect(await local.table.load(caseId)).toMatchObject({ status: 'identity', awaits: 'document' });
  });

  test('goes to a person at once where every company takes it for a document', async () => {
    const { caseId } = await opened(LOGIN, { registry: takenForDocument() });
    expect(await local.table.load(caseId)).toMatchObject({ status: 'judging', awaits: null });
  });
});

describe('a form without one', () => {
  test('is asked for a copy in the same group', async () => {
    const { caseId } = await opened(undefined, { registry: takenForDocument() });
    expect(await local.table.load(caseId)).toMatchObject({ status: 'identity', awaits: 'document' });
  });

  test('goes to a person by its code alone where the group asks on doubt only (IDV-1)', async () => {
    const { caseId } = await opened(undefined, { registry: proportionate() });
    expect(await local.table.load(caseId)).toMatchObject({ status: 'judging', awaits: null });
  });
});

describe('a form with a login that says nothing', () => {
  const openHeld = async (body: unknown = {}) => {
    const letter = await opened(LOGIN, { changes: { rights: [], text: 'Goedemorgen, mooi weer vandaag.' } });
    const desk = deskFor(local);
    const mail = fingerprintOf(await pageMail(letter)).fingerprint;
    const answer = await desk('POST /held/{mail}/open', { mail, body });
    const reference = String(Object(answer.body).reference);
    const { body: view } = await desk('GET /cases/{reference}', { reference });
    return Object(view).identity.login;
  };

  test('keeps it until a person opens a case for it', async () => {
    expect(await openHeld()).toMatchObject(LOGIN.facts);
  });

  test('loses it where the person says that it is somebody else’s', async () => {
    expect(await openHeld({ mailbox: 'somebody.else@mail.example' })).toBeNull();
  });
});
