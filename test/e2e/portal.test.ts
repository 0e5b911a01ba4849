import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRIVATE_LINK, until } from '#local/requester.ts';
import { type Person, person } from '#registry/demo-data/people.ts';
import { screenshots, startBrowser } from '../browser/chromium.ts';
import { cardPicture } from '../browser/picture.ts';
import { pixelsOf } from '../browser/pixels.ts';
import { search } from './hand-search.ts';
import { type Asked, accept, ask, inStatus, RunningEdition, release } from './running-edition.ts';

/** What somebody does who opens the mails' links in a browser. */

const edition = new RunningEdition();
let browser: Browser;
beforeAll(async () => {
  [browser] = await Promise.all([startBrowser(), edition.start()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await edition.close();
});

const who: Person = person('marijke');
const PHONE = { viewport: { width: 360, height: 740 } } as const;

/** Has a code sent and types it in, as it comes by mail. */
async function giveCode(page: Page, { requester }: Pick<Asked, 'requester'>): Promise<void> {
  const seen = new Set((await requester.mails()).map(({ id }) => id));
  await page.click('form[action$="/code"] button');
  const { match: code } = await requester.awaitMail(/\b(\d{6})\b/, { not: seen });
  await page.fill('#code', code);
  await page.click('form[action$="/verify"] button');
  await page.waitForLoadState();
}

async function withPage<T>(
  options: Parameters<Browser['newContext']>[0],
  use: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ ...PHONE, ...options });
  try {
    return await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** The bytes of a copy as they lie where it is judged. */
async function copyOf({ reference }: Asked): Promise<Buffer> {
  await inStatus(edition, reference, 'judging');
  const { url } = await edition.dpo('GET /cases/{reference}/document', { reference });
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

const NOTE = 'taken-at-51.05N-3.72E';

describe('a request in a browser', () => {
  let asked: Asked;
  beforeAll(async () => {
    asked = await ask(edition, who);
  }, 90_000);

  test('is proved with a picture whose covered parts and whose origin never leave the browser', async () => {
    let bytes = 0;
    await withPage({}, async (page) => {
      page.on('response', async (response) => {
        bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
      });
      await page.goto(asked.link);
      await giveCode(page, asked);
      const first = bytes;
      // Uncompressed, and below what is allowed compressed.
      expect(first).toBeLessThan(350_000);
      const buffer = cardPicture(856, 540, NOTE);
      await page.setInputFiles('#file', { name: 'card.png', mimeType: 'image/png', buffer });
      await page.waitForSelector('.cover');
      // The first one is moved by keys, the second taken away, and a third is drawn with the mouse.
      await page.locator('.cover').nth(0).focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.cover').nth(1).focus();
      await page.keyboard.press('Delete');
      const stage = await page.locator('#stage').boundingBox();
      if (!stage) throw new Error('The stage has no place');
      await page.mouse.move(stage.x + stage.width * 0.5, stage.y + stage.height * 0.5);
      await page.mouse.down();
      await page.mouse.move(stage.x + stage.width * 0.9, stage.y + stage.height * 0.9, { steps: 4 });
      await page.mouse.up();
      await page.screenshot({ path: screenshots('portal-e2e-mask.png'), fullPage: true });
      await page.click('#send-document');
      await page.waitForURL(/key=/);
      await page.screenshot({ path: screenshots('portal-e2e-arrived.png'), fullPage: true });
    });

    const copy = await copyOf(asked);
    expect(copy.includes(Buffer.from(NOTE))).toBe(false);
    expect(copy.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    const pixels = await withPage({}, (page) => pixelsOf(page, copy));
    // Parts of the picture: the photo, what was drawn, and between them what may be seen.
    expect(pixels.brightest({ x: 0.09, y: 0.33, width: 0.22, height: 0.45 })).toBeLessThan(12);
    expect(pixels.brightest({ x: 0.53, y: 0.53, width: 0.34, height: 0.34 })).toBeLessThan(12);
    expect(pixels.darkest({ x: 0.42, y: 0.02, width: 0.5, height: 0.4 })).toBeGreaterThan(60);
  }, 120_000);

  test('takes a message, which a person sees and nothing is done by', async () => {
    const text = '<script>alert(1)</script> Ik zoek vooral mijn facturen.\u202e';
    await withPage({}, async (page) => {
      await page.goto(asked.link);
      await giveCode(page, asked);
      await page.selectOption('#kind', 'narrow');
      await page.fill('#text', text);
      await page.click('form[action$="/message"] button');
      await page.waitForURL(/said=message/);
      await page.screenshot({ path: screenshots('portal-e2e-status.png'), fullPage: true });
    });
    const { reference } = asked;
    const { letters } = await until('the message', 60, async () => {
      const seen = await edition.dpo('GET /cases/{reference}/letters', { reference });
      return seen.letters.length > 1 ? seen : null;
    });
    expect(letters.at(-1)?.letter?.newText).toContain(
      '<script>alert(1)</script> Ik zoek vooral mijn facturen.',
    );
    expect((await edition.dpo('GET /cases/{reference}', { reference })).status).toBe('judging');
  }, 120_000);

  test('ends with what was found to be seen first, and the package after it', async () => {
    await accept(edition, asked, who);
    await search(edition, asked, who);
    await release(edition, asked);
    const { match: link } = await asked.requester.awaitMail(PRIVATE_LINK, { not: asked.seen });
    await withPage({ acceptDownloads: true }, async (page) => {
      await page.goto(link);
      await giveCode(page, asked);
      await page.screenshot({ path: screenshots('portal-e2e-my-data.png'), fullPage: true });
      expect(await page.locator('.company').count()).toBe(7);
      await page.click('a[href$="/package/index.html"]');
      await page.click('a[href$="controllers/telewacht/index.html"]');
      expect(await page.locator('h1').textContent()).toContain('Telewacht');
      await page.screenshot({ path: screenshots('portal-e2e-package-page.png'), fullPage: true });
      await page.goto(link);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('form[action$="/download"] button'),
      ]);
      expect(download.suggestedFilename()).toBe(`${asked.reference}.zip`);
    });
  }, 180_000);
});

test('a document can be sent by a browser without scripts', async () => {
  const asked = await ask(edition, person('sofie'));
  const buffer = cardPicture(64, 40, NOTE);
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(asked.link);
    await giveCode(page, asked);
    await page.setInputFiles('#file', { name: 'card.png', mimeType: 'image/png', buffer });
    await page.click('#send-document');
    await page.waitForURL(/key=/);
  });
  expect(await copyOf(asked)).toEqual(buffer);
}, 120_000);

test('what everybody may read is given out without an account', async () => {
  const answer = await fetch(edition.running.pages);

  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/html'),
  ]);
});

test('a form becomes a case, once its mailbox has given back the code', async () => {
  const stranger = edition.requester({ name: 'Noor Formulier', email: 'noor.formulier@mail.example' });
  await withPage({}, async (page) => {
    await page.goto(new URL('/request?language=nl', edition.running.portal).href);
    await page.check('input[value=access]');
    await page.check('input[value=erasure]');
    await page.fill('#name', 'Noor Formulier');
    await page.fill('#email', stranger.address);
    await page.click('main form button');
    const { match: code } = await stranger.awaitMail(/\b(\d{6})\b/);
    await page.fill('#code', code);
    await page.click('form[action$="/confirm"] button');
    await page.waitForSelector('.note');
  });
  const { id } = await stranger.awaitMail(PRIVATE_LINK);
  const mail = (await stranger.mails()).find((one) => one.id === id)?.mail;
  const reference = /[A-Z]{2,6}-\d{4}-\d{4,}/.exec(mail?.text ?? '')?.[0] ?? '';
  const view = await edition.dpo('GET /cases/{reference}', { reference });
  expect([view.rights, view.mailboxVerified, view.status]).toEqual([['access', 'erasure'], true, 'identity']);
}, 120_000);
