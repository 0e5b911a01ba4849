import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CONSOLE_ROUTES } from '#contracts/console-api.ts';
import { verifyChain } from '#domain/case/chain.ts';
import { dpoOf, workersOf } from '#local/workers.ts';
import { type Person, person } from '#registry/demo-data/people.ts';
import { faultsOf, openBrowser, openPage, picture } from './browser.ts';
import { search } from './hand-search.ts';
import { type Asked, ask, inStatus, prove, RunningEdition } from './running-edition.ts';

/** The DPO's work in a browser: sign in, see what waits, accept an identity, release the answer. */

// A test here waits for stores, letters and a browser.
vi.setConfig({ testTimeout: 120_000 });

const edition = new RunningEdition();
const who: Person = person('marijke');
let browser: Browser;
let asked: Asked;
let dpo: Awaited<ReturnType<typeof openPage>>;

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto(`${edition.running.site}/`);
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('h1');
}

/** A part of the console, when it has been drawn. */
async function goTo(page: Page, hash: string, seen: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await page.locator('main').getByText(seen).first().waitFor();
}

const ofCase = (tab: string) => `#/cases/${asked.reference}/${tab}`;

beforeAll(async () => {
  [browser] = await Promise.all([openBrowser(), edition.start()]);
  asked = await ask(edition, who);
  await prove(edition, asked);
  await asked.requester.write({
    subject: 'A question',
    text: 'Could you call me about last month’s invoice?',
  });
  dpo = await openPage(browser, { locale: 'en-GB' });
  const { username, password } = dpoOf(edition.group);
  await signIn(dpo.page, username, password);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await edition.close();
});

describe('the console', () => {
  test('shows under today the case that needs a decision, and when to act', async () => {
    const row = dpo.page.locator('.row', { hasText: asked.reference });

    await row.waitFor();
    expect(await row.innerText()).toMatch(/A document waits to be judged[\s\S]*Act by/);
    await picture(dpo.page, 'today');
    expect(await faultsOf(dpo.page)).toEqual([]);
  });

  test('leads by keyboard alone from today to the case', async () => {
    const { page } = dpo;
    const link = page.getByRole('link', { name: asked.reference });
    await link.focus();
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: asked.reference }).waitFor();
    await page.getByRole('tab', { name: 'Identity', selected: true }).waitFor();
    expect(page.url()).toContain(`#/cases/${asked.reference}`);
  });

  test('highlights in the letter what the reading rests on', async () => {
    await goTo(dpo.page, ofCase('letters'), 'Highlighted');

    expect((await dpo.page.locator('mark').allInnerTexts()).join(' ')).toMatch(/data/);
    await picture(dpo.page, 'letters');
    expect(await faultsOf(dpo.page)).toEqual([]);
  });

  test('shows the identity document from its own place only, and accepts it with what it says first', async () => {
    const { page } = dpo;
    await goTo(page, ofCase('identity'), 'Show the copy');
    await page.getByRole('button', { name: 'Show the copy' }).click();
    const copy = page.getByRole('img', { name: 'The copy of the identity document' });
    await copy.waitFor();
    await picture(page, 'identity');
    expect(await copy.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBeGreaterThan(0);

    await page.getByRole('button', { name: 'Accept the identity' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Birth date on the document').fill(who.birthDate);
    expect(await dialog.innerText()).toContain('The copy is deleted for good');
    await picture(page, 'accept');
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Accept the identity' }).click();
    await page.getByText('Identity accepted').first().waitFor();
  });

  test('shows what each store answered, and goes on by itself', async () => {
    await search(edition, asked, who);
    await inStatus(edition, asked.reference, 'review');
    await goTo(dpo.page, ofCase('stores'), 'Answer to be released');

    expect(await dpo.page.locator('.cell-found').count()).toBeGreaterThan(3);
    await picture(dpo.page, 'stores');
    expect(await faultsOf(dpo.page)).toEqual([]);
  });

  test('tells who decides on a case that somebody else has decided on what happened', async () => {
    const other = await openPage(browser, { locale: 'nl-BE', colorScheme: 'dark' });
    const { username, password } = dpoOf(edition.group);
    await signIn(other.page, username, password);
    await goTo(other.page, ofCase('answer'), 'Antwoord vrijgeven');
    await other.page.getByRole('button', { name: 'Weigeren' }).click();
    await picture(other.page, 'refuse-dark-nl');
    expect(await faultsOf(other.page)).toEqual([]);
    const dialog = other.page.getByRole('dialog');
    await dialog.getByLabel('Buitensporig').check({ force: true });
    await dialog.getByRole('textbox').fill('Dit is het vijfde verzoek van deze maand.');

    await release(dpo.page);
    await dialog.getByRole('button', { name: 'Weigeren' }).click();

    await dialog.getByText('Het dossier is verdergegaan').waitFor();
    await other.page.keyboard.press('Escape');
    const told = other.page.getByText('Het dossier is veranderd sinds u begon');
    await told.waitFor();
    expect(await other.page.locator('main').innerText()).toContain('Antwoord vrijgegeven');
    await picture(other.page, 'changed-dark-nl');
    await other.page.context().close();
  });

  test('shows the trail, unbroken, with the names of whoever decided', async () => {
    await inStatus(edition, asked.reference, 'closed');
    await goTo(dpo.page, ofCase('trail'), 'The trail is unbroken');

    expect(await dpo.page.locator('.trail-human').count()).toBeGreaterThanOrEqual(2);
    await picture(dpo.page, 'trail');
    expect(await faultsOf(dpo.page)).toEqual([]);
  });

  test('gives the authority one file: what happened, the letters, and the chain with what checks it', async () => {
    const { page } = dpo;
    await goTo(page, ofCase('trail'), 'The trail is unbroken');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the file for the regulator' }).click(),
    ]);
    const files = unzipSync(readFileSync(await saved.path()));
    const text = (name: string) => strFromU8(files[`${asked.reference}/${name}`] ?? new Uint8Array());

    expect(verifyChain(JSON.parse(text('chain.json')))).toBeNull();
    expect(text('README.txt')).toContain('This file holds personal data');
    expect(text(`${asked.reference}.html`)).toContain(who.email ?? who.name);
    expect(text(`${asked.reference}.html`)).toContain('Thank you for your message');
    // A private link opens the case: it stands in no file.
    expect(
      Object.keys(files)
        .map((name) => strFromU8(files[name] ?? new Uint8Array()))
        .join(),
    ).not.toMatch(/\/p\/[\w-]{20,}/);
  });

  test('finds the case by the mail address of who asked, and puts that into no address', async () => {
    const { page } = dpo;
    await goTo(page, '#/cases', 'Find a case');
    await page.getByRole('button', { name: /By what/ }).click();
    await page.getByRole('option', { name: 'By mail address' }).click();
    await picture(page, 'find');
    expect(await faultsOf(page)).toEqual([]);
    const asking = page.waitForRequest((request) => request.url().endsWith('/cases/find'));
    await page.getByRole('searchbox', { name: 'By mail address' }).fill(who.email?.toUpperCase() ?? '');
    await page.keyboard.press('Enter');

    expect((await asking).url()).not.toContain('@');
    await page.getByRole('heading', { level: 1, name: asked.reference }).waitFor();
  });

  test('reports on what was answered, on the screen and on one page of paper', async () => {
    const { page } = dpo;
    await goTo(page, '#/reports', 'By month of receipt');
    await page.getByRole('heading', { name: 'By right' }).waitFor();
    await picture(page, 'reports');
    expect(await page.locator('.on-screen .counts').innerText()).toMatch(/100 %\s+Answered in time/);
    expect(await faultsOf(page)).toEqual([]);

    await page.emulateMedia({ media: 'print' });
    await picture(page, 'reports-board');
    const paper = await page.pdf({ preferCSSPageSize: true });
    await page.emulateMedia({ media: null });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test.each([
    ['overview', () => ofCase('overview'), 'Requester'],
    ['changes', () => ofCase('changes'), 'Nothing is changed'],
    ['cases', () => '#/cases?status=closed', 'OFF-'],
    ['held', () => '#/held', 'Mails that wait'],
    ['group', () => '#/group', 'Enterprise number'],
  ])('has nothing that axe finds on the page %s', async (name, hash, seen) => {
    await goTo(dpo.page, hash(), seen);
    await picture(dpo.page, name);

    expect(await faultsOf(dpo.page)).toEqual([]);
  });

  test.each([
    ['narrow', { width: 360, height: 740 }],
    // What 200 % leaves of a window of 1280.
    ['zoomed', { width: 640, height: 450 }],
  ])('needs no scrolling sideways on a %s page', async (name, viewport) => {
    const { page } = dpo;
    await page.setViewportSize(viewport);
    for (const [place, hash, seen] of [
      ['today', '#/', 'To decide'],
      ['case', ofCase('stores'), 'What the stores answered'],
      ['reports', '#/reports', 'By right'],
      ['group', '#/group', 'Enterprise number'],
    ] as const) {
      await goTo(page, hash, seen);
      await picture(page, `${place}-${name}`);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('loads nothing from elsewhere, and breaks none of its own rules', () => {
    const { site, console: api, signIn: provider, endpoint } = edition.running;
    const own = [site, api, provider.issuer, endpoint].map((address) => new URL(address).origin);

    expect([...dpo.asked].filter((origin) => !own.includes(origin))).toEqual([]);
    expect(dpo.said.filter((text) => /Content Security Policy|Uncaught|TypeError/.test(text))).toEqual([]);
  });
});

describe('the API behind it', () => {
  test.each(Object.keys(CONSOLE_ROUTES))('answers nobody without a token: %s', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const { status, headers } = await fetch(
      `${edition.running.console}${path.replace('{reference}', asked.reference).replace(/\{\w+\}/g, '1')}`,
      { method, ...(method === 'POST' ? { body: '{}' } : {}) },
    );

    expect([status, headers.get('content-type')?.includes('json')]).toEqual([401, true]);
  });
});

describe('an auditor', () => {
  test('reads, and is offered no decision', async () => {
    const [auditor] = workersOf(edition.group).filter(({ groups }) => groups.includes('auditor'));
    const { page } = await openPage(browser, { locale: 'en-GB' });
    await signIn(page, auditor?.username ?? '', auditor?.password ?? '');
    await goTo(page, ofCase('overview'), 'Rights and outcomes');

    expect(await page.getByRole('button', { name: /Correct|Decide|Accept|Release|Refuse/ }).count()).toBe(0);
    await page.context().close();
  });
});

async function release(page: Page): Promise<void> {
  await goTo(page, ofCase('answer'), 'Hash of this draft');
  const { draft } = await edition.dpo('GET /cases/{reference}', { reference: asked.reference });
  await page.getByRole('button', { name: 'Release the answer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('I have read this draft').check({ force: true });
  if (draft && draft.ambiguous > 0)
    await dialog.getByLabel('Number of records that stay out').fill(String(draft.ambiguous));
  await picture(page, 'release');
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Release the answer' }).click();
  await page.getByText('Released. The package').first().waitFor();
}
