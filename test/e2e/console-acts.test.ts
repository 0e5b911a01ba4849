import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseView } from '#contracts/console-api.ts';
import { addDays, day } from '#domain/clock/day.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { PRIVATE_LINK, until } from '#local/requester.ts';
import { dpoOf } from '#local/workers.ts';
import { type Person, person } from '#registry/demo-data/people.ts';
import { faultsOf, openBrowser, openPage, picture } from './browser.ts';
import { somebodyIn } from './carried-out.ts';
import { type Asked, ask, inStatus, prove, RunningEdition } from './running-edition.ts';

/** The forms for what a person does beyond judging and answering, clicked through in a browser. */

// A test here waits for letters and a browser.
vi.setConfig({ testTimeout: 90_000 });

const edition = new RunningEdition();
const who: Person = person('marijke');
const writer: Person = person('sofie');
const VAGUE = { name: 'Vague Writer', email: 'vague@mailbox.example' };
const CHATTY = { name: 'Chatty Writer', email: 'chatty@mailbox.example' };
let browser: Browser;
let asked: Asked;
let page: Page;

const today = () => dayOf(new Date().toISOString(), edition.group.timeZone);
const REASONS = 'Seven companies are asked, and people have to look at pictures of cameras one by one.';

beforeAll(async () => {
  [browser] = await Promise.all([openBrowser(), edition.start()]);
  await Promise.all(
    [VAGUE, CHATTY].map((from) =>
      edition
        .requester(from)
        .write({ subject: 'hallo', text: `Kunt u ${from.name} eens terugbellen over dat ding?` }),
    ),
  );
  [asked, page] = await Promise.all([ask(edition, who), signedIn('en-GB')]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await edition.close();
});

async function signedIn(locale: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const { page: opened } = await openPage(browser, { locale, colorScheme });
  const { username, password } = dpoOf(edition.group);
  await opened.goto(`${edition.running.site}/`);
  await opened.fill('input[name=username]', username);
  await opened.fill('input[name=password]', password);
  await opened.keyboard.press('Enter');
  await opened.waitForSelector('h1');
  return opened;
}

/** A part of the console, when it has been drawn. */
async function goTo(on: Page, hash: string, seen: string): Promise<void> {
  await on.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await on.locator('main').getByText(seen).first().waitFor();
}

/** What is open over the page, seen by nobody but axe so far. */
async function openDialog(on: Page, name: string): Promise<Locator> {
  const dialog = on.getByRole('dialog');
  await dialog.waitFor();
  // A window behind another is not laid out anew.
  await on.bringToFront();
  await picture(on, name);
  expect(await faultsOf(on)).toEqual([]);
  return dialog;
}

async function chooseAct(on: Page, menu: string, act: string): Promise<void> {
  await on.getByRole('button', { name: menu }).click();
  await on.getByRole('menuitem', { name: act }).click();
}

const viewOf = (reference: string): Promise<CaseView> => edition.dpo('GET /cases/{reference}', { reference });

describe('more time', () => {
  test('is taken by keyboard alone: the form says until when, and the requester is told', async () => {
    const before = await viewOf(asked.reference);
    await goTo(page, `#/cases/${asked.reference}/overview`, 'Rights and outcomes');
    await page.getByRole('button', { name: 'More acts' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Take more time' }).waitFor();
    await picture(page, 'acts-menu');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const dialog = await openDialog(page, 'extend');

    const other = await signedIn('nl-BE', 'dark');
    await goTo(other, `#/cases/${asked.reference}/overview`, 'Rechten en uitkomsten');
    await chooseAct(other, 'Meer handelingen', 'Meer tijd nemen');
    const late = await openDialog(other, 'extend-dark-nl');

    await dialog.getByLabel('The request is complex').focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('textbox').focus();
    await page.keyboard.type(REASONS);
    expect(await dialog.innerText()).toMatch(/last day moves from .* to .*/);
    await dialog.getByRole('button', { name: 'Take the time' }).focus();
    await page.keyboard.press('Enter');

    await page.getByText('The requester has been told, with the reasons.').waitFor({ timeout: 60_000 });
    await page.bringToFront();
    await picture(page, 'extended');
    expect(await faultsOf(page)).toEqual([]);
    expect((await viewOf(asked.reference)).lawDue).toBe(before.ahead.moreTime[0]?.lawDue);
    await asked.requester.awaitMail(/pictures\s+of\s+cameras/, { not: asked.seen });

    await secondComesTooLate(other, late);
    await other.context().close();
  });

  test('is not offered again, and says why', async () => {
    await page.getByRole('button', { name: 'More acts' }).click();
    const item = page.getByRole('menuitem', { name: 'Take more time' });
    await item.waitFor();

    expect(await item.getAttribute('aria-disabled')).toBe('true');
    // Shown on hover and focus; a reader of the screen has it as the item's description.
    await page.getByText('The time has been extended once already.').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
  });
});

/** Who had the form open while somebody else decided sees what happened. */
async function secondComesTooLate(other: Page, dialog: Locator): Promise<void> {
  await dialog.getByLabel('Het verzoek is complex').check({ force: true });
  await dialog.getByRole('textbox').fill('Er zijn zeven bedrijven bij betrokken.');
  await dialog.getByRole('button', { name: 'Tijd nemen' }).click();
  await dialog.getByText('De termijn is al eens verlengd.').waitFor();
  await other.keyboard.press('Escape');
  await other.getByText('Het dossier is veranderd sinds u begon').waitFor();
  expect(await other.locator('main').innerText()).toContain('Het verzoek is complex');
}

describe('letting a case lapse', () => {
  test('is refused in words where the API still says no', async () => {
    await page.route(`**/cases/${asked.reference}`, async (route) => {
      const response = await route.fetch();
      // Unchanged since it was asked last: there is nothing in it to change.
      if (response.status() !== 200) return route.fulfill({ response });
      const view = await response.json();
      await route.fulfill({ response, json: { ...view, ahead: { ...view.ahead, noLapse: null } } });
    });
    await page.reload();
    await chooseAct(page, 'More acts', 'Let it lapse');
    const dialog = await openDialog(page, 'lapse');
    await dialog.getByLabel('nobody has shown').check({ force: true });
    await dialog.getByRole('button', { name: 'Let it lapse' }).click();

    await dialog.getByText('The requester has not been told yet').waitFor();
    await page.keyboard.press('Escape');
    // An answer that is on its way is let through first: without it, its handler finds it taken away.
    await page.unrouteAll({ behavior: 'wait' });
    expect((await viewOf(asked.reference)).status).toBe('identity');
  });
});

describe('a refusal', () => {
  /** Fills in the dialog that is open; the requester reads the reason, the authority and the court (REF-1). */
  async function refuse(ground: string, reason: string, reader: ReturnType<typeof edition.requester>) {
    const seen = new Set((await reader.mails()).map(({ id }) => id));
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(ground).check({ force: true });
    await dialog.getByRole('textbox').fill(reason);
    await dialog.getByRole('button', { name: 'Refuse' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { id } = await reader.awaitMail(/Gegevensbeschermingsautoriteit|Data Protection Authority/, {
      not: seen,
    });
    return (await reader.mails()).find((mail) => mail.id === id)?.mail.text?.replace(/\s+/g, ' ') ?? '';
  }

  test('of an identity that the document does not prove ends the case, with the reason and the remedies', async () => {
    await prove(edition, asked);
    await goTo(page, `#/cases/${asked.reference}/identity`, 'Three ways from here');
    await page.getByRole('button', { name: 'Refuse: not proven' }).click();
    await openDialog(page, 'refuse-identity');
    const reason = 'The photo and the name on the copy are those of somebody else.';
    const letter = await refuse('Identity is not proven', reason, asked.requester);

    expect(letter).toContain(reason);
    expect(letter).toMatch(/court/);
    const { events, refusal } = await inStatus(edition, asked.reference, 'closed').then((view) => ({
      ...view,
      refusal: view.events.find(({ facts }) => facts.type === 'RequestRefused'),
    }));
    expect(refusal?.actor.kind).toBe('human');
    expect(events.at(-1)?.facts).toMatchObject({ type: 'CaseClosed', outcome: 'refused' });
  });

  test('on another ground leaves from the answer, in the language of the requester', async () => {
    const { requester, reference } = await ask(edition, somebodyIn('offitel/newsletter'));
    await goTo(page, `#/cases/${reference}/answer`, 'The answer');
    await page.getByRole('button', { name: 'Refuse' }).click();
    await openDialog(page, 'refuse-excessive');
    const letter = await refuse(
      'Excessive',
      'This is the ninth time in a month that the same is asked, after an answer each time.',
      requester,
    );

    expect(letter).toMatch(/ninth time/);
    expect((await inStatus(edition, reference, 'closed')).status).toBe('closed');
  });
});

describe('a request that came on paper', () => {
  const received = () => addDays(day(today()), -10);
  let reference: string;

  test('says what is missing before it is sent, and leads there', async () => {
    await goTo(page, '#/', 'What waits for somebody');
    await page.getByRole('link', { name: 'Enter a request' }).click();
    await page.getByRole('heading', { level: 1, name: 'A request by hand' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open the case' }).click();

    await page.getByText('Choose how it came.').waitFor();
    expect(await page.evaluate('document.activeElement.type')).toBe('radio');
    await picture(page, 'enter-faults');
    expect(await faultsOf(page)).toEqual([]);
  });

  test('becomes one case by two clicks, whose month has run since it came', async () => {
    await page.getByLabel('By letter').check({ force: true });
    await page.getByRole('textbox', { name: 'Day of receipt' }).fill(received());
    await page.getByRole('textbox', { name: 'What was asked' }).fill('Please send me a copy of everything.');
    await page.getByRole('textbox', { name: 'Name' }).fill(writer.name);
    await page.getByRole('textbox', { name: 'Mail address' }).fill(writer.email ?? '');
    await page.getByLabel('Only those that they name').check({ force: true });
    await picture(page, 'enter');
    await page.setViewportSize({ width: 360, height: 740 });
    await picture(page, 'enter-narrow');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByLabel('All companies of the group').check({ force: true });
    await page.getByRole('button', { name: 'Open the case' }).dblclick();

    await page.getByText('Entered by hand').waitFor();
    reference = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
    const { cases } = await edition.dpo('GET /cases');
    const views = await Promise.all(cases.map((line) => viewOf(line.reference)));
    const entered = views.filter(({ entry }) => entry !== null);
    expect(entered.map((view) => [view.reference, view.entry?.received])).toEqual([[reference, received()]]);
    await edition.requester(writer).awaitMail(PRIVATE_LINK);
    await picture(page, 'entered');
    expect(await faultsOf(page)).toEqual([]);
  });

  test('stands under the letters as it was written down', async () => {
    await goTo(page, `#/cases/${reference}/letters`, 'Please send me a copy of everything.');

    expect(await page.locator('main').innerText()).not.toContain('Nobody could read this mail');
  });

  test('is given up there, and the case closes in the name of whoever noted it', async () => {
    await chooseAct(page, 'More acts', 'Note that it is given up');
    const dialog = await openDialog(page, 'withdraw');
    await dialog.getByLabel('By telephone').check({ force: true });
    await dialog.getByRole('textbox').fill(addDays(day(received()), -1));
    await dialog.getByText('That day lies before the receipt').waitFor();
    await dialog.getByRole('textbox').fill(today());
    await dialog.getByRole('button', { name: 'Note it and end the case' }).click();

    const { events } = await inStatus(edition, reference, 'closed');
    expect(events.find(({ facts }) => facts.type === 'CaseClosed')?.actor.kind).toBe('human');
    await page.locator('main').getByText('Closed', { exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: 'More acts' }).count()).toBe(0);
  });
});

describe('a mail in the holding pen', () => {
  /** Its page, when the letter is there to be read. */
  async function read({ email }: { readonly email: string }): Promise<string> {
    const mail = await until(`the mail of ${email}`, 60, async () => {
      for (const held of (await edition.dpo('GET /cases')).held) {
        const { letter } = await edition.dpo('GET /held/{mail}/letter', { mail: held.mail });
        if (letter?.from === email) return held.mail;
      }
      return null;
    });
    await goTo(page, `#/held/${mail}`, 'terugbellen over dat ding');
    return mail;
  }

  test('becomes a case', async () => {
    await read(VAGUE);
    await page.getByRole('button', { name: 'Open a case' }).click();
    const dialog = await openDialog(page, 'held-open');
    await dialog.getByRole('button', { name: 'Open a case' }).click();

    await page.getByRole('heading', { level: 1, name: /^[A-Z]{2,6}-\d{4}-\d{4,}$/ }).waitFor();
    expect(page.url()).toMatch(/#\/cases\/[A-Z]/);
    await edition.requester(VAGUE).awaitMail(/[A-Z]{2,6}-\d{4}-\d{4,}/);
  });

  test('is discarded with a reason, and leaves the list', async () => {
    const mail = await read(CHATTY);
    await page.getByRole('button', { name: 'Discard' }).click();
    const dialog = await openDialog(page, 'held-discard');
    const confirm = dialog.getByRole('button', { name: 'Discard' });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('A wrong number; nothing is asked of us.');
    await confirm.click();

    await page.getByText('Discarded.').waitFor();
    expect((await edition.dpo('GET /cases')).held.map((one) => one.mail)).not.toContain(mail);
  });
});
