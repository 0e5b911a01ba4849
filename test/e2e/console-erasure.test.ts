import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { SAMPLE_DOCUMENT, until } from '#local/requester.ts';
import { dpoOf } from '#local/workers.ts';
import { faultsOf, keyboardFaults, openBrowser, openPage, picture } from './browser.ts';
import { rightsIn, somebodyIn, workByHand } from './carried-out.ts';
import { search } from './hand-search.ts';
import {
  type Asked,
  acknowledged,
  expectAcknowledgement,
  inStatus,
  RunningEdition,
} from './running-edition.ts';

/**
 * An erasure from the letter to its end: the requester’s pages and the console side by side, and words in the letter that
 * would do harm where they were anything but text.
 */

// A test here waits for stores, letters and a browser.
vi.setConfig({ testTimeout: 120_000 });

const edition = new RunningEdition();
const who = somebodyIn('offitel/offitelweb', 'offitel/newsletter');
const HOSTILE = `<script>document.title='taken'</script><img src=x onerror="document.title='taken'"> =HYPERLINK("http://x.example") \u202etxt ${'x'.repeat(10_000)}`;
const ERASE = {
  nl: 'Ik wil dat jullie al mijn gegevens wissen. Alles mag weg.',
  fr: 'Je demande l’effacement de toutes mes données personnelles.',
  de: 'Bitte löschen Sie alle meine personenbezogenen Daten.',
  en: 'Please erase all of my personal data.',
} as const;
let browser: Browser;
let asked: Asked;
let dpo: Awaited<ReturnType<typeof openPage>>;
let page: Page;

const view = () => edition.dpo('GET /cases/{reference}', { reference: asked.reference });

/** A part of the case, when it has been drawn. */
async function goTo(tab: string, seen: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(`#/cases/${asked.reference}/${tab}`)}`);
  await page.locator('main').getByText(seen).first().waitFor();
}

beforeAll(async () => {
  [browser] = await Promise.all([openBrowser(), edition.start()]);
  const expecting = await expectAcknowledgement(edition, who);
  await expecting.requester.write({
    subject: `${ERASE[who.language]} <b>`,
    text: `${ERASE[who.language]}\n\n${HOSTILE}`,
  });
  asked = await acknowledged(expecting);
  dpo = await openPage(browser, { locale: 'en-GB' });
  page = dpo.page;
  const { username, password } = dpoOf(edition.group);
  await page.goto(`${edition.running.site}/`);
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('h1');
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await edition.close();
});

test('the requester proves who they are on a page of their own', async () => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  const own = await context.newPage();
  const seen = new Set((await asked.requester.mails()).map(({ id }) => id));
  await own.goto(asked.link);
  await own.click('form[action$="/code"] button');
  const { match: code } = await asked.requester.awaitMail(/\b(\d{6})\b/, { not: seen });
  await own.fill('#code', code);
  await own.click('form[action$="/verify"] button');
  await own.setInputFiles('#file', {
    name: SAMPLE_DOCUMENT.name,
    mimeType: SAMPLE_DOCUMENT.type,
    buffer: Buffer.from(SAMPLE_DOCUMENT.bytes),
  });
  await own.click('#send-document');
  await own.waitForURL(/key=/);
  await context.close();
  expect((await inStatus(edition, asked.reference, 'judging')).mailboxVerified).toBe(true);
});

test('what is hostile in the letter is text in the console, and too long for no page', async () => {
  await goTo('letters', 'document.title');
  expect(await page.title()).not.toBe('taken');
  expect(await page.locator('main img[src=x], main script').count()).toBe(0);
  expect(await page.locator('main').innerText()).toContain("<script>document.title='taken'</script>");
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  expect(await faultsOf(page)).toEqual([]);
});

test('who asks is accepted, and the stores answer', async () => {
  await goTo('identity', 'Show the copy');
  await page.getByRole('button', { name: 'Accept the identity' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name on the document').fill(who.name);
  await dialog.getByLabel('Birth date on the document').fill(who.birthDate);
  await dialog.getByRole('button', { name: 'Accept the identity' }).click();
  await page.getByText('Identity accepted').first().waitFor();
  await search(edition, asked, who);
  expect((await inStatus(edition, asked.reference, 'review')).rights).toEqual(['erasure']);
});

test('that all is erased is decided with the ground of the law', async () => {
  await goTo('overview', 'Rights and outcomes');
  await page.getByRole('button', { name: 'Decide on rights' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Erased', { exact: true }).check({ force: true });
  await dialog.getByRole('button', { name: /^Ground/ }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'What would the stores do?' }).click();
  await dialog.getByText('would be erased').first().waitFor();
  await dialog
    .getByText(/kept until .*20\d\d, restricted/)
    .first()
    .scrollIntoViewIfNeeded();
  await picture(page, 'erase');
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Record the outcome' }).click();
  await page.getByText('The outcome is recorded in your name').first().waitFor();
  expect(
    (await view()).outcomes.every(({ right, outcome }) => right === 'erasure' && outcome === 'erased'),
  ).toBe(true);
});

test('it is released, carried out, and shown record by record', async () => {
  await goTo('answer', 'Hash of this draft');
  await page.getByRole('button', { name: 'Release the answer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('I have read this draft').check({ force: true });
  const { draft } = await view();
  if (draft && draft.ambiguous > 0)
    await dialog.getByLabel('Number of records that stay out').fill(String(draft.ambiguous));
  await dialog.getByRole('button', { name: 'Release the answer' }).click();
  await page.getByText('Released. The package').first().waitFor();
  await until('recipients to be told', 90, async () => {
    const now = await view();
    if (now.stopped) throw new Error(`Stopped at ${now.stopped.step}: ${now.stopped.why}`);
    await workByHand(edition, asked);
    return now.toTell > 0 ? now : null;
  });
  await goTo('changes', 'Erased');
  await picture(page, 'erased');
  expect(await faultsOf(page)).toEqual([]);
});

test('a recipient is told by a person, who says how and when', async () => {
  await goTo('after', 'I have told them');
  const { toTell } = await view();
  const told = page.getByRole('button', { name: /^I have told them: / }).first();
  expect(await keyboardFaults(page, told)).toEqual([]);
  const notTold = page.getByRole('button', { name: /^Not told: / }).first();
  expect(await keyboardFaults(page, notTold)).toEqual([]);
  await told.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('By telephone').check({ force: true });
  await picture(page, 'told');
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'I have told them' }).click();
  await page.getByText('Noted in your name').first().waitFor();
  expect((await view()).toTell).toBe(toTell - 1);
});

test('it closes, and the letter says what was done', async () => {
  await rightsIn(edition).toItsEnd(asked);
  const letters = (await view()).events.flatMap(({ facts }) =>
    facts.type === 'MailSent' ? [facts.letter] : [],
  );
  expect(letters).toContain('decision');
  const [newest] = await asked.requester.mails();
  expect(newest?.mail.subject).toContain(asked.reference);
  expect(dpo.said.filter((text) => /Content Security Policy|Uncaught|TypeError/.test(text))).toEqual([]);
});
