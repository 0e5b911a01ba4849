import '../../functions/environment.ts';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '#contracts/language.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { plannedLookup } from '#functions/platform/case-table/lookups.ts';
import { screenshots, startBrowser } from '../../browser/chromium.ts';
import { cardPicture } from '../../browser/picture.ts';
import { type LocalCaseTable, startCaseTable } from '../../functions/case-table.ts';
import { caseIn, plant } from '../../functions/cases.ts';
import { registry } from '../../functions/environment.ts';
import { startPortal } from './portal-server.ts';

/** Every page in every language, as a browser shows it: no fault that axe knows, and nothing cut off on a small phone. */

let local: LocalCaseTable;
let portal: Awaited<ReturnType<typeof startPortal>>;
let browser: Browser;

beforeAll(async () => {
  local = await startCaseTable();
  portal = await startPortal(local);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
  local?.close();
});

type State = 'identity' | 'judging' | 'collecting' | 'closed';

/** A page in the hands of somebody who has given a code, if `signedIn`. */
async function at(page: Page, language: Language, state: State, signedIn: boolean): Promise<string> {
  const { id } = await caseIn(local.table, state, { opened: { language } });
  const purpose = state === 'closed' ? 'package' : 'identity';
  const secret = await portal.link(id, purpose);
  for (const { id: controller, stores } of state === 'identity' ? [] : registry.controllers)
    for (const [n, { id: store }] of stores.entries()) {
      const outcome = state === 'closed' ? (n % 2 ? 'nothing' : 'found') : n === 0 ? null : 'found';
      await plant(local.table, {
        ...keys.lookup(id, controller, store),
        lookup: { ...plannedLookup(controller, store, outcome), items: outcome === 'found' ? 3 : 0 },
      });
    }
  const address = `${portal.origin}/p/${secret}`;
  await page.goto(address);
  if (!signedIn) return address;
  await portal.askForCode(secret);
  await page.goto(address);
  const cookies = await portal.giveCode(secret, portal.letters.codeFor(id));
  const [pair = ''] = (cookies.cookies?.[0] ?? '').split(';');
  const [name = '', value = ''] = pair.split(/=(.*)/s);
  await page.context().addCookies([{ name, value, domain: '127.0.0.1', path: `/p/${secret}` }]);
  await page.goto(address);
  return address;
}

const PAGES: Readonly<Record<string, (page: Page, language: Language) => Promise<unknown>>> = {
  code: (page, language) => at(page, language, 'identity', false),
  document: (page, language) => at(page, language, 'identity', true),
  mask: async (page, language) => {
    await at(page, language, 'identity', true);
    const buffer = cardPicture(856, 540, 'note');
    await page.setInputFiles('#file', { name: 'card.png', mimeType: 'image/png', buffer });
    await page.waitForSelector('.cover');
  },
  status: (page, language) => at(page, language, 'collecting', true),
  'status-of-link': (page, language) => at(page, language, 'collecting', false),
  'my-data': (page, language) => at(page, language, 'closed', true),
  'package-code': (page, language) => at(page, language, 'closed', false),
  form: (page, language) => page.goto(`${portal.origin}/request?language=${language}`),
  'form-code': async (page, language) => {
    await page.goto(`${portal.origin}/request?language=${language}`);
    await page.fill('#email', `${language}.code.${Math.random()}@mail.example`);
    await page.fill('#text', 'x');
    await page.click('main form button');
    await page.waitForSelector('#code');
  },
  unknown: (page, language) => page.goto(`${portal.origin}/p/${'A'.repeat(43)}?${language}`),
};

describe.each(Object.keys(PAGES))('the page %s', (name) => {
  test.each(LANGUAGES)('has no fault that axe knows, and fits a small phone: %s', async (language) => {
    const dark = language === 'de' || language === 'fr';
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      locale: language,
      colorScheme: dark ? 'dark' : 'light',
    });
    try {
      const page = await context.newPage();
      const refused: string[] = [];
      page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
      await PAGES[name]?.(page, language);
      await page.screenshot({ path: screenshots(`portal-${name}-${language}.png`), fullPage: true });
      const width = await page.evaluate('document.documentElement.scrollWidth');
      await page.evaluate(axe.source);
      const found = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ")))',
      );
      const expected = name === 'unknown' ? refused.filter((text) => !text.includes('404')) : refused;
      expect([width, found, expected]).toEqual([360, [], []]);
    } finally {
      await context.close();
    }
  });
});
