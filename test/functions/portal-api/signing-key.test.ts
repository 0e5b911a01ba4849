import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '#contracts/language.ts';
import { fingerprintOf } from '#domain/package/index.ts';
import { wordsIn } from '#functions/portal-api/words/index.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn } from '../cases.ts';
import { logged } from '../environment.ts';
import { KEY_PEM, portalFor } from './portal.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());
beforeEach(() => {
  logged.mockClear();
});

const noKey = async () => {
  throw Object.assign(new Error('arn:aws:kms:…'), { name: 'SigningKeyUnusable' });
};

describe('the key of packages', () => {
  test('is given to whoever asks, without a link', async () => {
    const { statusCode, body } = await portalFor(local).publishedKey();
    expect([statusCode, body]).toEqual([200, KEY_PEM]);
  });

  test('may be kept by everybody, and is saved under the name that it has in a package', async () => {
    const { headers, cookies } = await portalFor(local).publishedKey();
    expect(headers).toEqual({
      'content-type': 'application/x-pem-file',
      'content-disposition': 'attachment; filename="signing-key.pem"',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    });
    expect(cookies).toBeUndefined();
  });

  test('is what it is when it arrives: it verifies what the key signed', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const { body } = await portalFor(local, { signingKey: async () => pem }).publishedKey();
    const content = Buffer.from('sums');
    expect(verify('sha256', content, body ?? '', sign('sha256', content, privateKey))).toBe(true);
  });

  test('is an error by name while it cannot be had', async () => {
    const answer = portalFor(local, { signingKey: noKey }).publishedKey();
    await expect(answer).rejects.toMatchObject({ name: 'SigningKeyUnusable' });
  });
});

describe('the page of a package', () => {
  test.each(LANGUAGES)(
    'shows the fingerprint of the key before anything is handed over: %s',
    async (language) => {
      const portal = portalFor(local);
      const { id } = await caseIn(local.table, 'closed', { opened: { language } });
      const { body } = await portal.open(await portal.link(id, 'package'));
      const { keyTitle, keyWhy, keyLink } = wordsIn(language);
      expect(body).toContain(`<h2>${keyTitle}</h2>`);
      expect(body).toContain(keyWhy);
      expect(body).toContain(`<code>${fingerprintOf(KEY_PEM)}</code>`);
      expect(body).toContain(`<a href="/signing-key.pem">${keyLink}</a>`);
    },
  );

  test('shows it beside the field for the code too', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'closed');
    const { body } = await portal.askForCode(await portal.link(id, 'package'));
    expect(body).toContain(fingerprintOf(KEY_PEM));
  });

  test('goes without it while the key cannot be had, and keeps nobody from their data', async () => {
    const portal = portalFor(local, { signingKey: noKey });
    const { id } = await caseIn(local.table, 'closed');
    const secret = await portal.link(id, 'package');
    const { body } = await portal.open(secret);
    expect(body).not.toContain(wordsIn('nl').keyTitle);
    await portal.askForCode(secret);
    expect((await portal.giveCode(secret, portal.letters.codeFor(id))).statusCode).toBe(303);
  });

  test('has it noted when it goes without it', async () => {
    const portal = portalFor(local, { signingKey: noKey });
    const { id } = await caseIn(local.table, 'closed');
    await portal.open(await portal.link(id, 'package'));
    const lines = logged.mock.calls.map(([line]) => JSON.parse(String(line)));
    expect(lines).toEqual([{ level: 'warn', code: 'KEY_NOT_SHOWN', error: 'SigningKeyUnusable' }]);
  });
});

test('the page on which somebody proves who they are does not speak of the key', async () => {
  const portal = portalFor(local);
  const { id } = await caseIn(local.table, 'identity');
  const { body } = await portal.open(await portal.link(id));
  expect(body).not.toContain('signing-key.pem');
});
