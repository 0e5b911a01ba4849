import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keys } from '#functions/platform/case-table/keys.ts';
import { requesterOf } from '#functions/platform/case-table/requester.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { trailOf } from '../cases.ts';
import { headersOf, rawMail } from '../mails.ts';
import { type Inbox, inboxOf } from './inbox.ts';

let local: LocalCaseTable;
let inbox: Inbox;
beforeAll(async () => {
  local = await startCaseTable();
  inbox = inboxOf(local.table);
});
afterAll(() => local.close());

/** The one case that mails have made. */
async function onlyCaseOf(...inboxKeys: readonly string[]) {
  const [state, ...others] = await inbox.casesOf(...inboxKeys);
  if (!state || others.length > 0) throw new Error(`Expected one case, not ${state ? 1 + others.length : 0}`);
  return state;
}

describe('a mail', () => {
  test('opens one case', async () => {
    const state = await onlyCaseOf(await inbox.receive(rawMail()));
    expect(await trailOf(local.table, state.id)).toEqual(['CaseOpened']);
  });

  test('starts the law’s clock when SES took it, whatever its Date says (CLK-1, CLK-2)', async () => {
    const raw = rawMail({ headers: headersOf({ Date: 'Mon, 5 Jan 2026 09:00:00 +0100' }) });
    const state = await onlyCaseOf(await inbox.receive(raw, { at: '2026-03-05T23:30:00.000Z' }));
    // 23:30 in UTC is the sixth in Brussels; a month on is Easter Monday, which moves the end to Tuesday (CLK-4).
    expect(state).toMatchObject({ receivedAt: '2026-03-05T23:30:00.000Z', lawDue: '2026-04-07' });
  });

  test('gets a reference by which its case can be found', async () => {
    const state = await onlyCaseOf(await inbox.receive(rawMail()));
    expect(state.reference).toMatch(/^OFF-2026-\d{4}$/);
    expect(await local.item(keys.reference(state.reference))).toMatchObject({ caseId: state.id });
  });

  test('gets a reference of its own, even among many at once', async () => {
    const inboxKeys = await Promise.all(Array.from({ length: 10 }, () => inbox.receive(rawMail())));
    const references = (await inbox.casesOf(...inboxKeys)).map(({ reference }) => reference);
    expect(new Set(references).size).toBe(10);
  });

  test('leaves its sender as claimed only: a From line proves nothing', async () => {
    const headers = headersOf({ From: 'Lotte Voorbeeld <lotte.voorbeeld@mail.example>' });
    const { id } = await onlyCaseOf(await inbox.receive(rawMail({ headers })));
    const { subject } = await requesterOf(local.table, id);
    expect(subject).toEqual({
      email: { value: 'lotte.voorbeeld@mail.example', status: 'claimed' },
      name: { value: 'Lotte Voorbeeld', status: 'claimed' },
    });
  });

  test('leaves nothing of its sender in the events', async () => {
    const { id } = await onlyCaseOf(await inbox.receive(rawMail()));
    expect(JSON.stringify(await local.table.events(id))).not.toMatch(/lotte|voorbeeld|mijn gegevens/i);
  });
});

describe('the same mail again', () => {
  test('opens no second case when it comes three times', async () => {
    const raw = rawMail();
    const keysOfThree = [await inbox.receive(raw), await inbox.receive(raw), await inbox.receive(raw)];
    expect(await inbox.casesOf(...keysOfThree)).toHaveLength(1);
  });

  test('uses up no reference', async () => {
    const raw = rawMail();
    const first = await onlyCaseOf(await inbox.receive(raw));
    await inbox.receive(raw);
    const next = await onlyCaseOf(await inbox.receive(rawMail()));
    expect(Number(next.reference.slice(-4))).toBe(Number(first.reference.slice(-4)) + 1);
  });

  test('opens no second case when it comes three times at once', async () => {
    const raw = rawMail();
    const keysOfThree = await Promise.all([raw, raw, raw].map((same) => inbox.receive(same)));
    expect(await inbox.casesOf(...keysOfThree)).toHaveLength(1);
  });

  test('is known although it took another way', async () => {
    const headers = headersOf();
    const one = await inbox.receive(rawMail({ headers: ['Received: from one.example; Thu', ...headers] }));
    const two = await inbox.receive(
      rawMail({ headers: ['Received: from two.example;\r\n Fri', 'X-Spam: no', ...headers] }),
    );
    expect(await inbox.casesOf(one, two)).toHaveLength(1);
  });

  test('is known although its line ends have changed', async () => {
    const headers = headersOf();
    const body = 'Graag inzage in mijn gegevens.\n\nDank u wel.';
    const one = await inbox.receive(rawMail({ headers, body, lineEnd: '\r\n' }));
    const two = await inbox.receive(rawMail({ headers, body, lineEnd: '\n' }));
    expect(await inbox.casesOf(one, two)).toHaveLength(1);
  });
});

describe('a Message-ID that was used before', () => {
  const withId = (id: string, body: string) => rawMail({ headers: headersOf({ 'Message-ID': id }), body });

  test('does not suppress another letter: it opens a case of its own', async () => {
    const forged = await inbox.receive(withId('<forged-1@mail.example>', 'Geef mij mijn gegevens.'));
    const real = await inbox.receive(withId('<forged-1@mail.example>', 'Ik vraag inzage in mijn gegevens.'));
    expect(await inbox.casesOf(forged, real)).toHaveLength(2);
  });

  test('is flagged on the second case, for the person who looks at it', async () => {
    const first = await inbox.receive(withId('<forged-2@mail.example>', 'Geef mij mijn gegevens.'));
    const second = await inbox.receive(withId('<forged-2@mail.example>', 'Ik vraag inzage.'));
    expect((await onlyCaseOf(first)).flags).toEqual([]);
    expect((await onlyCaseOf(second)).flags).toEqual(['message-id-reused']);
  });
});

describe('the language of the case', () => {
  test.each([
    { language: 'nl', body: 'Ik wil graag weten welke persoonsgegevens u over mij bewaart.' },
    {
      language: 'fr',
      body: 'Je voudrais savoir quelles données personnelles vous conservez à mon sujet. Merci.',
    },
    {
      language: 'de',
      body: 'Ich möchte wissen, welche personenbezogenen Daten Sie über mich gespeichert haben.',
    },
    { language: 'en', body: 'I would like to know which personal data you hold about me. Thank you.' },
  ])('is $language when the letter is', async ({ language, body }) => {
    const raw = rawMail({ headers: headersOf({ Subject: 'GDPR' }), body });
    expect((await onlyCaseOf(await inbox.receive(raw))).language).toBe(language);
  });

  test('is the group’s own when the letter tells nothing', async () => {
    const raw = rawMail({ headers: headersOf({ Subject: '?' }), body: 'Art. 15' });
    expect((await onlyCaseOf(await inbox.receive(raw))).language).toBe('nl');
  });

  test('is read from a letter that is HTML only', async () => {
    const raw = rawMail({
      headers: headersOf({ Subject: 'GDPR', 'Content-Type': 'text/html; charset=utf-8' }),
      body: '<style>p{color:red}</style><p>Je voudrais savoir quelles <b>données</b> vous conservez à mon sujet.</p>',
    });
    expect((await onlyCaseOf(await inbox.receive(raw))).language).toBe('fr');
  });
});
