import '../environment.ts';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '#contracts/language.ts';
import { wordsIn } from '#functions/portal-api/words/index.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn, PERSON } from '../cases.ts';
import { registry } from '../environment.ts';
import { DAY } from '../time.ts';
import { portalFor } from './portal.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

const UNKNOWN = 'A'.repeat(43);

describe('a page', () => {
  test('runs nothing, fetches nothing and stands in no frame', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'identity');
    const { headers } = await portal.open(await portal.link(id));
    expect(headers?.['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^' ]+'; form-action 'self'[^;]*; frame-ancestors 'none'; base-uri 'none'$/,
    );
  });

  test('has no style but the one that its policy names', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'identity');
    const { headers, body } = await portal.open(await portal.link(id));
    const style = /<style>([\s\S]*?)<\/style>/.exec(body ?? '')?.[1] ?? '';
    expect(headers?.['content-security-policy']).toContain(
      `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    );
  });

  test.each([
    ['cache-control', 'no-store'],
    ['referrer-policy', 'no-referrer'],
    ['x-content-type-options', 'nosniff'],
    ['x-robots-tag', 'noindex'],
    ['content-type', 'text/html; charset=utf-8'],
  ])('goes no further: %s is %s', async (name, value) => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'identity');
    const pages = [await portal.open(await portal.link(id)), await portal.open(UNKNOWN)];
    expect(pages.map(({ headers }) => headers?.[name])).toEqual([value, value]);
  });

  test.each(LANGUAGES)('is written in the language of the case: %s', async (language) => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'identity', { opened: { language } });
    const { body } = await portal.open(await portal.link(id), { language: 'da' });
    expect(body).toContain(`<html lang="${language}">`);
  });

  test('shows hostile names as text', async () => {
    const name = '"><script>alert(1)</script>\u202egnp';
    const portal = portalFor(local, { registry: { ...registry, group: { ...registry.group, name } } });
    const { id } = await caseIn(local.table, 'identity');
    const { body } = await portal.open(await portal.link(id));
    expect(body).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\ufffdgnp');
    expect(body).not.toContain('<script');
  });

  test('shows nothing of the person', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'judging');
    const { body } = await portal.open(await portal.link(id));
    expect(body).not.toContain(PERSON.mailbox);
    expect(body).not.toContain(PERSON.name);
  });
});

describe('opening a page', () => {
  test.each(['identity', 'package'] as const)(
    'changes nothing, however often a mail scanner does it (%s)',
    async (purpose) => {
      const portal = portalFor(local);
      const { id } = await caseIn(local.table, purpose === 'identity' ? 'identity' : 'closed');
      const secret = await portal.link(id, purpose);
      const before = (await local.records()).length;
      for (const _ of [1, 2, 3]) await portal.open(secret);
      expect((await local.records()).length).toBe(before);
    },
  );

  test('mails nothing', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'identity');
    await portal.open(await portal.link(id));
    expect(portal.letters.sent).toEqual([]);
  });

  test('gives no session', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'identity');
    expect((await portal.open(await portal.link(id))).cookies).toBeUndefined();
  });
});

describe('a link that opens nothing', () => {
  test.each([UNKNOWN, '', '../cases', `${UNKNOWN}A`, '<script>', 'é'.repeat(43)])(
    'is unknown: %j',
    async (secret) => {
      const { statusCode, body } = await portalFor(local).open(secret);
      expect([statusCode, body?.includes(wordsIn('nl').linkUnknownTitle)]).toEqual([404, true]);
    },
  );

  test('has ended when its time is over', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'identity');
    const secret = await portal.link(id);
    portal.time.forward(30 * DAY);
    expect((await portal.open(secret)).statusCode).toBe(410);
  });

  test('shows nothing of the case that it once opened', async () => {
    const portal = portalFor(local);
    const { id, reference } = await caseIn(local.table, 'identity', { opened: { language: 'fr' } });
    const secret = await portal.link(id);
    portal.time.forward(31 * DAY);
    const { body } = await portal.open(secret, { language: 'de-BE,fr;q=0.5' });
    expect(body).not.toContain(reference);
    expect(body).toContain('<html lang="de">');
  });

  test('mails no code', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'identity');
    const secret = await portal.link(id);
    portal.time.forward(31 * DAY);
    const answers = [await portal.askForCode(secret), await portal.askForCode(UNKNOWN)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([410, 404]);
    expect(portal.letters.sent).toEqual([]);
  });
});
