import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { waitingDesks } from '#local/desk-work.ts';
import { PRIVATE_LINK, SAMPLE_DOCUMENT, until } from '#local/requester.ts';
import { dpoOf } from '#local/workers.ts';
import { searchByHand } from '#registry/demo-data/index.ts';
import { faultsOf, keyboardFaults, openBrowser, openPage, picture } from './browser.ts';
import { somebodyIn } from './carried-out.ts';
import { type Asked, ask, inStatus, prove, RunningEdition, release } from './running-edition.ts';

/** What the DPO decides before and after an answer, in a browser: a document that is not good enough, a late store. */

// A test here waits for stores, letters and a browser.
vi.setConfig({ testTimeout: 120_000 });

const edition = new RunningEdition();
const who = somebodyIn('offitel/camera-images', 'offitel/newsletter');
const WHY = 'The photo on the copy cannot be recognised.';
let browser: Browser;
let asked: Asked;
let dpo: Awaited<ReturnType<typeof openPage>>;

const view = () => edition.dpo('GET /cases/{reference}', { reference: asked.reference });
const mailsNow = async () => new Set((await asked.requester.mails()).map(({ id }) => id));

/** A part of the case, when it has been drawn. */
async function goTo(page: Page, tab: string, seen: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(`#/cases/${asked.reference}/${tab}`)}`);
  await page.locator('main').getByText(seen).first().waitFor();
}

async function signIn(page: Page): Promise<void> {
  const { username, password } = dpoOf(edition.group);
  await page.goto(`${edition.running.site}/`);
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('h1');
}

/** Those that the letter names. */
const IDENTIFIERS = ['Name', 'Mail address'];

/** What was found by hand is typed over and its files are chosen, as somebody does who has searched the cameras. */
async function searchInConsole(page: Page): Promise<void> {
  const { items, files } = searchByHand(who, 'offitel', 'camera-images');
  await goTo(page, 'stores', 'Images of surveillance cameras');
  const opener = page.getByRole('button', { name: 'Search by hand' });
  expect(await keyboardFaults(page, opener)).toEqual([]);
  await opener.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('There are records').check({ force: true });
  for (const [n, item] of items.entries()) {
    if (n > 0) await dialog.getByRole('button', { name: 'Add a record' }).click();
    await dialog.getByRole('button', { name: 'Category' }).nth(n).click();
    await page.getByRole('option', { name: 'Images that show you' }).click();
    await dialog.getByLabel('Number or name of the record').nth(n).fill(item.id);
    const lines = Object.entries(item.data).map(([field, value]) => `${field}: ${value}`);
    await dialog.getByLabel('What it says').nth(n).fill(lines.join('\n'));
    for (const label of IDENTIFIERS)
      await dialog.getByLabel(label, { exact: true }).nth(n).check({ force: true });
    await dialog
      .locator('input[type=file]')
      .nth(n)
      .setInputFiles(
        item.files.map(({ name, contentType }) => ({
          name: `été/../${name}`.replaceAll('/', '_'),
          mimeType: contentType,
          buffer: Buffer.from(files.find((one) => one.name === name)?.body ?? ''),
        })),
      );
  }
  await picture(page, 'search-by-hand');
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lay the answer on the desk' }).click();
  await page.getByText('The answer lies on the desk').first().waitFor();
}

beforeAll(async () => {
  [browser] = await Promise.all([openBrowser(), edition.start()]);
  asked = await ask(edition, who);
  await prove(edition, asked);
  dpo = await openPage(browser, { locale: 'en-GB' });
  await signIn(dpo.page);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await edition.close();
});

describe('a document that is not good enough', () => {
  test('is doubted with a reason, which says before it is sent what follows', async () => {
    const { page } = dpo;
    await goTo(page, 'identity', 'Three ways from here');
    await picture(page, 'identity-ladder');
    expect(await faultsOf(page)).toEqual([]);
    for (const name of ['Accept the identity', 'Doubt, ask for another proof', 'Refuse: not proven'])
      expect([name, await keyboardFaults(page, page.getByRole('button', { name }).first())]).toEqual([
        name,
        [],
      ]);
    await page.getByRole('button', { name: 'Doubt, ask for another proof' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Details differ').check({ force: true });
    await dialog.getByRole('textbox').fill(WHY);
    await dialog.getByLabel('A copy of an identity document').check({ force: true });

    expect(await dialog.innerText()).toContain('even if one has come before');
    await picture(page, 'doubt');
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Send the doubt' }).click();
    await page.getByText('Doubted. The requester').first().waitFor();
  });

  test('is asked for again with that reason, and another comes', async () => {
    const { id, match } = await asked.requester.awaitMail(PRIVATE_LINK, { not: asked.seen });
    const letter = (await asked.requester.mails()).find((one) => one.id === id)?.mail.text ?? '';
    expect(letter.replace(/\s+/g, ' ')).toContain(WHY);

    await asked.requester.upload(match, SAMPLE_DOCUMENT);
    expect((await inStatus(edition, asked.reference, 'judging')).documents).toHaveLength(2);
  });

  test('is accepted when the other one is good', async () => {
    const { page } = dpo;
    await page.getByRole('button', { name: 'Accept the identity' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Birth date on the document').fill(who.birthDate);
    await dialog.getByRole('button', { name: 'Accept the identity' }).click();

    await page.getByText('Identity accepted').first().waitFor();
    expect((await view()).identity.basis).toBe('document');
  });
});

describe('an answer without a store', () => {
  test('is followed up on a page of its own, where waiting can end', async () => {
    const { page } = dpo;
    await until('only the desk to be waited for', 90, async () => {
      const now = await view();
      const open = now.lookups.filter(({ outcome }) => outcome === 'pending');
      return open.length === 1 && waitingDesks(now).length === 1 ? open : null;
    });
    await edition.dpo('POST /cases/{reference}/end-collection', { reference: asked.reference });
    await release(edition, asked);
    await inStatus(edition, asked.reference, 'answered');
    await goTo(page, 'after', 'Stores that were missing');

    await page.getByText('Pending').first().waitFor();
    await picture(page, 'after');
    await page.getByRole('button', { name: 'Wait no longer' }).click();
    expect(await page.getByRole('dialog').innerText()).toContain('does not reach the requester');
    await picture(page, 'end-supplements');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('fits a narrow window and a dark room', async () => {
    const { page } = await openPage(browser, {
      locale: 'en-GB',
      colorScheme: 'dark',
      viewport: { width: 360, height: 740 },
    });
    await signIn(page);
    for (const [tab, seen] of [
      ['identity', 'Shown so far'],
      ['after', 'Stores that were missing'],
    ] as const) {
      await goTo(page, tab, seen);
      await picture(page, `${tab}-narrow-dark`);
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  test('gets its supplement when a person has released it, and closes', async () => {
    const { page } = dpo;
    const seen = await mailsNow();
    await searchInConsole(page);
    await goTo(page, 'after', 'Stores that were missing');
    await page.getByRole('button', { name: 'Release the supplement' }).click({ timeout: 90_000 });
    const { draft } = await view();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('I have read this supplement').check({ force: true });
    if (draft && draft.ambiguous > 0)
      await dialog.getByLabel('Number of records that stay out').fill(String(draft.ambiguous));
    await picture(page, 'release-supplement');
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Release the supplement' }).click();
    await page.getByText('Released. The supplement').first().waitFor();

    await asked.requester.awaitMail(PRIVATE_LINK, { not: seen });
    await inStatus(edition, asked.reference, 'closed');
    await page.getByText('No store is waited for').waitFor();
    expect((await view()).missing).toEqual([]);
  });
});
