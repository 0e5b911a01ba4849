import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_ROUTES, type PageRoute } from '#contracts/portal-api.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn, trailOf } from '../cases.ts';
import { DAY, MINUTE } from '../time.ts';
import { portalFor } from './portal.ts';

/** Who may come in where: each route, for everybody who may not. */

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

/** Routes that do something for whoever has given a code, with the link they need and what they send. */
const GUARDED = [
  ['POST /p/{secret}/message', 'identity', { text: 'Hello', kind: 'other', once: 'a' }],
  ['POST /p/{secret}/withdraw', 'identity', { sure: 'yes', once: 'a' }],
  ['POST /p/{secret}/download', 'package', {}],
  ['POST /p/{secret}/end', 'package', {}],
  ['GET /p/{secret}/package/{file+}', 'package', {}],
] as const;

async function closedCase() {
  const portal = portalFor(local);
  const { id } = await caseIn(local.table, 'closed');
  return { portal, id };
}

/** What a call has left behind: letters in the inbox, mails besides codes, events, and an address of the store. */
async function effectsOf(of: Awaited<ReturnType<typeof closedCase>>, location: unknown) {
  return {
    laid: of.portal.laid.size,
    mailed: of.portal.letters.sent.filter(({ content }) => content.letter !== 'code').length,
    events: (await trailOf(local.table, of.id)).length,
    stored: String(location ?? '').includes('store.example'),
  };
}

describe.each(GUARDED)('%s', (route, purpose, form) => {
  async function refused(
    cookies: (of: Awaited<ReturnType<typeof closedCase>>, secret: string) => Promise<string[]>,
  ) {
    const of = await closedCase();
    const secret = await of.portal.link(of.id, purpose);
    const given = await cookies(of, secret);
    const before = await effectsOf(of, null);
    const answer = await of.portal.call(route, { secret, cookies: given, form });
    expect(await effectsOf(of, answer.headers?.['location'])).toEqual(before);
    expect(answer.body).toContain('/code"');
  }

  test('does nothing without a session, and asks for a code', () => refused(async () => []));

  test('does nothing for the session of another case', () =>
    refused(async () => {
      const other = await closedCase();
      return other.portal.signIn(await other.portal.link(other.id, purpose), other.id);
    }));

  test('does nothing for the session of another link of the same case', () =>
    refused(async ({ portal, id }) =>
      portal.signIn(await portal.link(id, purpose === 'package' ? 'identity' : 'package'), id),
    ));

  test('does nothing for a session that has ended', () =>
    refused(async ({ portal, id }, secret) => {
      const cookies = await portal.signIn(secret, id);
      portal.time.forward(30 * MINUTE + 1000);
      return cookies;
    }));

  test('does nothing for a session that somebody has made up', () =>
    refused(async ({ portal }) => [`inzage=${Math.floor(portal.time.now().getTime() / 1000) + 900}.AAAA`]));
});

describe.each(PAGE_ROUTES)('%s', (route: PageRoute) => {
  test('knows no link that was never given', async () => {
    const { portal } = await closedCase();
    const { statusCode } = await portal.call(route, { secret: 'A'.repeat(43), form: {} });
    expect(statusCode).toBe(404);
  });

  test('shows nothing of a case for a link that has ended', async () => {
    const { portal, id } = await closedCase();
    const secret = await portal.link(id, 'identity');
    const cookies = await portal.signIn(secret, id);
    portal.time.forward(31 * DAY);
    const { statusCode, body } = await portal.call(route, { secret, cookies, form: {} });
    expect([statusCode, body?.includes('OFF-')]).toEqual([410, false]);
  });
});

describe('a link of another purpose', () => {
  test.each(['POST /p/{secret}/download', 'POST /p/{secret}/end'] as const)(
    'opens no package: %s',
    async (route) => {
      const of = await closedCase();
      const secret = await of.portal.link(of.id, 'identity');
      const cookies = await of.portal.signIn(secret, of.id);
      const before = await effectsOf(of, null);
      const answer = await of.portal.call(route, { secret, cookies, form: {} });
      expect(await effectsOf(of, answer.headers?.['location'])).toEqual(before);
    },
  );
});

describe('a code', () => {
  test('of five wrong tries lets nobody in, not even the right one', async () => {
    const { portal, id } = await closedCase();
    const secret = await portal.link(id, 'package');
    await portal.askForCode(secret);
    const code = portal.letters.codeFor(id);
    const wrong = code === '111111' ? '222222' : '111111';
    for (let n = 0; n < 5; n++) await portal.giveCode(secret, wrong);
    const { statusCode, cookies } = await portal.giveCode(secret, code);
    expect([statusCode, cookies]).toEqual([422, undefined]);
  });
});

test('leaving takes the session back', async () => {
  const { portal, id } = await closedCase();
  const secret = await portal.link(id, 'package');
  const cookies = await portal.signIn(secret, id);
  const answer = await portal.call('POST /p/{secret}/leave', { secret, cookies, form: {} });
  expect(answer.cookies?.[0]).toMatch(new RegExp(`^inzage=; Max-Age=0; Path=/p/${secret}; HttpOnly`));
});
