import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { theRegistry } from '#local/group.ts';
import { dpoOf } from '#local/workers.ts';
import { type Person, person } from '#registry/demo-data/people.ts';
import { faultsOf, keyboardFaults, openBrowser, openPage, picture } from './browser.ts';
import { search } from './hand-search.ts';
import { type Opened, openPackage } from './opened-package.ts';
import { type Asked, accept, ask, collect, inStatus, prove, RunningEdition } from './running-edition.ts';

/** What is of others is redacted in a browser, and is in no byte of what the requester fetches (ACC-5). */

// A test here waits for stores, letters and a browser.
vi.setConfig({ testTimeout: 60_000 });

const edition = new RunningEdition();
const who: Person = person('marijke');
/** What is seen once a part of a case is drawn. */
const PARTS = {
  overview: 'Rights and outcomes',
  letters: 'Access to my data',
  identity: 'Shown so far',
  stores: 'What the stores answered',
  records: 'What was found',
  answer: 'Hash of this draft',
  after: 'The answer is not out yet',
  changes: 'Nothing is changed',
  trail: 'Identity accepted',
} as const;
const PAGES = [
  ...Object.entries(PARTS),
  ['today', 'What waits for somebody'],
  ['cases', 'Find a case'],
  ['held', 'Mails that no case took'],
  ['reports', 'Answered in time'],
  ['group', 'Controllers, their stores'],
  ['enter', 'A request by hand'],
] as const;
/** Parts of a case whose answer waits, what is seen there, and what opens a dialog. */
const DIALOGS = [
  ['overview', 'Rights and outcomes', ['Correct the rights']],
  ['answer', 'Hash of this draft', ['Refuse', 'Release the answer']],
  ['records', 'Search in the records', ['Withhold this record: Record 1']],
] as const;
let browser: Browser;
let asked: Asked;
let page: Page;
let said: readonly string[];
let draftBefore: string;

const view = () => edition.dpo('GET /cases/{reference}', { reference: asked.reference });
const draftNow = async (): Promise<string> => (await view()).draft?.sha256 ?? '';
const { controllers } = theRegistry();
const nameOf = (company: string) => controllers.find(({ id }) => id === company)?.name ?? company;

const hashOf = (name: string): string =>
  name in PARTS ? `#/cases/${asked.reference}/${name}` : `#/${name === 'today' ? '' : name}`;

async function signIn(on: Page): Promise<void> {
  const { username, password } = dpoOf(edition.group);
  await on.goto(`${edition.running.site}/`);
  await on.fill('input[name=username]', username);
  await on.fill('input[name=password]', password);
  await on.keyboard.press('Enter');
  await on.waitForSelector('h1');
}

/** Finds the one record that has these words, and the field of it that they stand in. */
async function find(words: string) {
  await page.getByRole('searchbox', { name: 'Search in the records' }).fill(words);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  const record = page.getByRole('article').filter({ hasText: words }).first();
  await record.waitFor();
  return { record, field: record.locator('.field', { hasText: words }) };
}

/** Confirms the dialog; resolves when it is done and gone. */
async function confirm(done: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Redact', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(done).first().waitFor();
}

beforeAll(async () => {
  [browser] = await Promise.all([openBrowser(), edition.start()]);
  asked = await ask(edition, who);
  await prove(edition, asked);
  await accept(edition, asked, who);
  await search(edition, asked, who);
  await inStatus(edition, asked.reference, 'review');
  draftBefore = await draftNow();
  ({ page, said } = await openPage(browser, { locale: 'en-GB' }));
  await signIn(page);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await edition.close();
});

test('the records stand on pages, with what may be somebody else’s named', async () => {
  await page.evaluate(`location.hash = ${JSON.stringify(`#/cases/${asked.reference}/records`)}`);
  await page.getByText('Page 1').waitFor();
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByText('Page 2').waitFor();

  expect(await page.getByRole('article').count()).toBeGreaterThan(3);
  await picture(page, 'records');
  expect(await faultsOf(page)).toEqual([]);
});

test('a part of a text is chosen and redacted by keyboard alone', async () => {
  const { field } = await find('consultant 07');
  await field.getByRole('button', { name: /Redact a part/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').focus();
  await page.keyboard.press('Control+Home');
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+End');
  await dialog.locator('.part-chosen', { hasText: /^sultant 07$/ }).waitFor();
  await picture(page, 'redact-part');
  expect(await faultsOf(page)).toEqual([]);
  await confirm('Redacted.');

  await field.locator('del', { hasText: /^sultant 07$/ }).waitFor();
});

test('what the mouse selects is redacted', async () => {
  const { field } = await find('Voorbeeldfirma');
  await field.locator('.field-text').dblclick({ position: { x: 20, y: 10 } });
  await field.getByRole('button', { name: 'Redact the selection' }).click();
  await confirm('Redacted.');

  await field.locator('del').waitFor();
  expect(await field.locator('del').innerText()).toBe('Voorbeeldfirma');
});

test('a whole field is redacted, another one and back again', async () => {
  const agent = await find('agent 17');
  await agent.field.getByRole('button', { name: /Redact all of it/ }).click();
  await page.getByRole('dialog').getByLabel('Trade secret').check({ force: true });
  await confirm('Redacted.');
  const { field } = await find('Office manager');
  await field.getByRole('button', { name: /Redact all of it/ }).click();
  await confirm('Redacted.');
  await field.locator('del').waitFor();
  await picture(page, 'redacted');
  expect(await faultsOf(page)).toEqual([]);

  await field.getByRole('button', { name: /Undo the redaction of .*all of it/ }).click();
  await field.locator('del').waitFor({ state: 'detached' });
});

test('a record is withheld', async () => {
  const { record } = await find('TL3-760053');
  await record.getByRole('button', { name: /Withhold this record/ }).click();
  await confirm('Redacted.');

  await record.getByText('This record is withheld').waitFor();
  await picture(page, 'withheld');
  expect(await faultsOf(page)).toEqual([]);
});

test('every decision on an answer is opened, walked through and left by keyboard alone', async () => {
  const faults: Record<string, readonly string[]> = {};
  for (const [tab, seen, buttons] of DIALOGS) {
    await page.evaluate(`location.hash = ${JSON.stringify(`#/cases/${asked.reference}/${tab}`)}`);
    await page.locator('main').getByText(seen).first().waitFor();
    for (const name of buttons)
      faults[name] = await keyboardFaults(page, page.getByRole('button', { name, exact: true }).first());
  }
  expect(faults).toEqual(
    Object.fromEntries(DIALOGS.flatMap(([, , names]) => names.map((name) => [name, []]))),
  );
});

test('every page of the console, and every part of a case, fits a phone', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [name, seen] of PAGES) {
    await page.evaluate(`location.hash = ${JSON.stringify(hashOf(name))}`);
    await page.locator('main').getByText(seen).first().waitFor();
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect([name, overflow, await faultsOf(page)]).toEqual([name, 0, []]);
    await picture(page, `phone-${name}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('each of them is as good in Dutch, in the dark and at twice the size', async () => {
  const dark = await openPage(browser, {
    locale: 'nl-BE',
    colorScheme: 'dark',
    // What a window of 1280 pixels shows at 200 %.
    viewport: { width: 640, height: 450 },
  });
  await signIn(dark.page);
  for (const [name] of PAGES) {
    await dark.page.evaluate(`location.hash = ${JSON.stringify(hashOf(name))}`);
    await dark.page.locator('main').getByText('Bezig met laden').first().waitFor({ state: 'detached' });
    await dark.page.locator('main').getByRole('heading').first().waitFor();
    const overflow = await dark.page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect([name, overflow, await faultsOf(dark.page)]).toEqual([name, 0, []]);
    await picture(dark.page, `dark-nl-${name}`);
  }
  expect(dark.said).toEqual([]);
  await dark.page.context().close();
});

test('a wrong address is typed over, and the store says before what it would do', async () => {
  await page.evaluate(`location.hash = ${JSON.stringify(`#/cases/${asked.reference}/overview`)}`);
  const dialog = page.getByRole('dialog');
  // Read by a person, the letter asks for a correction as well.
  await page.getByRole('button', { name: 'Correct the rights' }).click();
  await dialog.getByLabel('Rectification').check({ force: true });
  await dialog.getByRole('button', { name: 'Correct the rights' }).click();
  await dialog.waitFor({ state: 'hidden' });

  const decide = page.getByRole('button', { name: 'Decide on rights' });
  expect(await keyboardFaults(page, decide)).toEqual([]);
  await decide.click();
  await dialog.getByLabel('Rectified', { exact: true }).check({ force: true });
  const { holders } = await view();
  for (const holder of holders.filter((id) => id !== 'offitel'))
    await dialog.getByLabel(nameOf(holder), { exact: true }).uncheck({ force: true });
  await dialog.getByRole('searchbox', { name: 'Find the record' }).fill('Zandstraat 14 bus 3');
  await dialog.getByRole('button', { name: 'Search', exact: true }).click();
  await dialog.getByRole('button', { name: /^Your profile/ }).click();
  await dialog.getByRole('textbox', { name: 'Your postal address' }).fill('Nieuwstraat 1, 9000 Gent');
  await dialog.getByText('1 record to be corrected.').waitFor();
  await dialog.getByRole('button', { name: 'What would the stores do?' }).click();
  await dialog.getByText('1 would be corrected').scrollIntoViewIfNeeded();
  await picture(page, 'rectify');
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Record the outcome' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'Decide on rights' }).click();
  await dialog.getByLabel('Refused', { exact: true }).check({ force: true });
  await dialog.getByLabel(nameOf('offitel'), { exact: true }).uncheck({ force: true });
  await dialog.getByRole('button', { name: /^Ground/ }).click();
  await page.getByRole('option', { name: /Shown to be accurate/ }).click();
  await dialog.getByRole('textbox').last().fill('What is kept here is right, as far as we know.');
  await dialog.getByRole('button', { name: 'Record the outcome' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const { outcomes } = await view();
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(
    ['rectified', ...Array.from({ length: holders.length - 1 }, () => 'refused')].toSorted(),
  );
});

test('the draft that was read before can no longer be released', async () => {
  const release = edition.dpo(
    'POST /cases/{reference}/release',
    { reference: asked.reference },
    { draftSha256: draftBefore, withoutAmbiguous: 0 },
  );

  await expect(release).rejects.toThrow(/draft/);
});

test('the answer is shown as it will leave, with what is left out and why, and is released', async () => {
  await page.evaluate(`location.hash = ${JSON.stringify(`#/cases/${asked.reference}/answer`)}`);
  const letter = page.locator('.letter-ahead').first();
  await letter.waitFor();
  expect(await letter.innerText()).toMatch(/left out[\s\S]*one record and 2 parts of records, because/);
  expect(await page.locator('main').innerText()).toContain('Nothing in it that somebody could complain of');
  await picture(page, 'answer-ahead');
  expect(await faultsOf(page)).toEqual([]);

  const { draft } = await edition.dpo('GET /cases/{reference}', { reference: asked.reference });
  await page.getByRole('button', { name: 'Release the answer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('I have read this draft').check({ force: true });
  if (draft && draft.ambiguous > 0)
    await dialog.getByLabel('Number of records that stay out').fill(String(draft.ambiguous));
  await dialog.getByRole('button', { name: 'Release the answer' }).click();
  await page.getByText('Released. The package').first().waitFor();
});

test('what was redacted is in no byte of any file, what was undone is', async () => {
  const opened: Opened = openPackage(await collect(asked));
  // What was asked besides is told in a letter of its own, when it is done.
  await asked.requester.awaitMail(/have corrected or completed this: Your postal\s+address/, {
    not: asked.seen,
  });
  const whole = [...opened.files].map(([path, bytes]) => `${path}\n${Buffer.from(bytes).toString('latin1')}`);

  for (const hidden of ['sultant 07', 'Voorbeeldfirma', 'agent 17', 'TL3-760053'])
    expect(whole.filter((file) => file.includes(hidden))).toEqual([]);
  expect(whole.filter((file) => file.includes('Office manager')).length).toBeGreaterThan(1);
  expect(opened.manifestFaults()).toEqual([]);
  expect(opened.text('index.html')).toContain('[redacted: data of somebody else]');
  expect(said.filter((text) => /Content Security Policy|Uncaught|TypeError/.test(text))).toEqual([]);
});
