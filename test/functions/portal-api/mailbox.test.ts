import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requesterOf } from '#functions/platform/case-table/requester.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn, PERSON, trailOf } from '../cases.ts';
import { registry } from '../environment.ts';
import { HOUR, MINUTE } from '../time.ts';
import { portalFor } from './portal.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

/** Somebody whose address is only claimed as yet, in front of the page of their case. */
async function newcomer(changes: Parameters<typeof portalFor>[1] = {}) {
  const portal = portalFor(local, changes);
  const subject = { email: { value: PERSON.mailbox, status: 'claimed' } } as const;
  const { id } = await caseIn(local.table, 'identity', { person: { ...PERSON, subject } });
  return { portal, id, secret: await portal.link(id) };
}

const wrongFor = (code: string) => (code === '123456' ? '654321' : '123456');

describe('a code', () => {
  test('goes to the mailbox and not to the page', async () => {
    const { portal, id, secret } = await newcomer();
    const { body } = await portal.askForCode(secret);
    expect(body).not.toContain(portal.letters.codeFor(id));
  });

  test('is mailed once a minute, and the page says so', async () => {
    const { portal, secret } = await newcomer();
    await portal.askForCode(secret);
    expect((await portal.askForCode(secret)).statusCode).toBe(422);
    expect(portal.letters.sent).toHaveLength(1);
  });

  test('may be typed with spaces', async () => {
    const { portal, id, secret } = await newcomer();
    await portal.askForCode(secret);
    const typed = portal.letters.codeFor(id).replace(/^(...)/, ' $1 ');
    expect((await portal.giveCode(secret, typed)).statusCode).toBe(303);
  });

  test('that is wrong verifies nothing and gives no session', async () => {
    const { portal, id, secret } = await newcomer();
    await portal.askForCode(secret);
    const answer = await portal.giveCode(secret, wrongFor(portal.letters.codeFor(id)));
    expect([answer.statusCode, answer.cookies]).toEqual([422, undefined]);
    expect(await trailOf(local.table, id)).toEqual(['CaseOpened']);
  });

  test('that has expired verifies nothing', async () => {
    const { portal, id, secret } = await newcomer();
    await portal.askForCode(secret);
    portal.time.forward(11 * MINUTE);
    await portal.giveCode(secret, portal.letters.codeFor(id));
    expect(await trailOf(local.table, id)).toEqual(['CaseOpened']);
  });

  test('verifies the mailbox in the case and on the person, in one write', async () => {
    const { portal, id, secret } = await newcomer();
    await portal.signIn(secret, id);
    expect(await trailOf(local.table, id)).toEqual(['CaseOpened', 'MailboxVerified']);
    expect((await requesterOf(local.table, id)).subject.email?.status).toBe('verified');
  });

  test('verifies it as the requester’s own act', async () => {
    const { portal, id, secret } = await newcomer();
    await portal.signIn(secret, id);
    expect((await local.table.events(id)).at(-1)?.actor).toEqual({ kind: 'requester' });
  });

  test('leads back to the page, so that a reload repeats nothing', async () => {
    const { portal, id, secret } = await newcomer();
    await portal.askForCode(secret);
    const { statusCode, headers } = await portal.giveCode(secret, portal.letters.codeFor(id));
    expect([statusCode, headers?.['location']]).toEqual([303, `/p/${secret}`]);
  });
});

describe('a session', () => {
  test('cannot be read by scripts, sent in clear or used for another page', async () => {
    const { portal, id, secret } = await newcomer();
    await portal.askForCode(secret);
    const { cookies } = await portal.giveCode(secret, portal.letters.codeFor(id));
    expect(cookies?.[0]).toMatch(
      new RegExp(`; Max-Age=1800; Path=/p/${secret}; HttpOnly; SameSite=Lax; Secure$`),
    );
  });

  test('opens the form for the document', async () => {
    const { portal, id, secret } = await newcomer();
    const cookies = await portal.signIn(secret, id);
    expect((await portal.open(secret, { cookies })).body).toContain('enctype="multipart/form-data"');
  });

  test('ends after half an hour', async () => {
    const { portal, id, secret } = await newcomer();
    const cookies = await portal.signIn(secret, id);
    portal.time.forward(HOUR / 2 + 1000);
    expect((await portal.open(secret, { cookies })).body).not.toContain('multipart/form-data');
  });

  test('does not open another link', async () => {
    const { portal, id, secret } = await newcomer();
    const other = await newcomer();
    await other.portal.signIn(other.secret, other.id);
    const cookies = await portal.signIn(secret, id);
    expect((await other.portal.open(other.secret, { cookies })).body).not.toContain('multipart/form-data');
  });

  test.each(['inzage=', 'inzage=9999999999.', 'inzage=9999999999.forged', 'inzage=1e99.x', 'other=1'])(
    'is not made up: %s',
    async (cookie) => {
      const { portal, id, secret } = await newcomer();
      await portal.signIn(secret, id);
      expect((await portal.open(secret, { cookies: [cookie] })).body).not.toContain('multipart/form-data');
    },
  );
});

describe('the form for the document', () => {
  test('is not shown without a session', async () => {
    const { portal, id, secret } = await newcomer();
    await portal.signIn(secret, id);
    expect((await portal.open(secret)).body).not.toContain('multipart/form-data');
  });

  test('leads to a key that names the case and tells nothing of the person', async () => {
    const { portal, id, secret } = await newcomer();
    const cookies = await portal.signIn(secret, id);
    const { body } = await portal.open(secret, { cookies });
    expect(body).toMatch(new RegExp(`name="key" value="${id}/[0-9a-f-]{36}"`));
  });

  test('may lead to the store, and the policy of the page lets it', async () => {
    const { portal, id, secret } = await newcomer();
    const cookies = await portal.signIn(secret, id);
    const { headers } = await portal.open(secret, { cookies });
    expect(headers?.['content-security-policy']).toContain("form-action 'self' https://store.example;");
  });

  test('is not shown to a group that asks for a document only on doubt (IDV-1)', async () => {
    const { portal, id, secret } = await newcomer({
      registry: { ...registry, group: { ...registry.group, identity: 'proportionate' } },
    });
    const cookies = await portal.signIn(secret, id);
    expect((await portal.open(secret, { cookies })).body).not.toContain('multipart/form-data');
  });

  test('is followed by thanks when the store sends the browser back', async () => {
    const { portal, id, secret } = await newcomer();
    const cookies = await portal.signIn(secret, id);
    const { body } = await portal.open(secret, {
      cookies,
      query: { key: `${id}/x`, bucket: 'b', etag: 'e' },
    });
    expect(body).toContain('role="status"');
  });
});
