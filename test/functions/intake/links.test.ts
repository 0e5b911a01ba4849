import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '#domain/case/state.ts';
import { signedAddress } from '#domain/reading/threads/signed-address.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { lettersOf } from '#functions/platform/case-table/letters.ts';
import { requesterOf } from '#functions/platform/case-table/requester.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn, PERSON, plant, trailOf } from '../cases.ts';
import { registry } from '../environment.ts';
import { hash } from '../keyed-hash.ts';
import { headersOf, rawMail } from '../mails.ts';
import { type Inbox, inboxOf } from './inbox.ts';

let local: LocalCaseTable;
let inbox: Inbox;
beforeAll(async () => {
  local = await startCaseTable();
  inbox = inboxOf(local.table);
});
afterAll(() => local.close());

const BASE = registry.group.mailboxes.answers;
const ANSWER = 'Goedendag, mijn klantnummer is 4711-0815. Groeten, Lotte';

/** The address that answers to a case go to, as its letters have it. */
async function addressOf({ reference }: Case, key = hash): Promise<string> {
  const code = await key('reply', reference);
  return signedAddress(BASE, reference, () => code);
}

interface Reply {
  readonly to?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly body?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly unproven?: boolean;
}

const receive = ({ to = BASE, subject = 'Mijn gegevens', from = PERSON.mailbox, ...rest }: Reply) =>
  inbox.receive(
    rawMail({
      headers: headersOf({ From: from, To: to, Subject: subject, ...rest.more }),
      body: rest.body ?? ANSWER,
    }),
    { envelopeFrom: from, ...(rest.unproven ? { verdict: 'FAIL' } : {}) },
  );

const trail = async ({ id }: Case) => trailOf(local.table, id);
const JOINED = ['CaseOpened', 'MailReceived'];

describe('a mail from the person joins the case', () => {
  test('by the signed address that it was sent to', async () => {
    const state = await caseIn(local.table, 'identity');
    await receive({ to: await addressOf(state) });
    expect(await trail(state)).toEqual(JOINED);
  });

  test('by the letter that it answers', async () => {
    const state = await caseIn(local.table, 'identity');
    await plant(local.table, { ...keys.message('ses-links-1'), caseId: state.id });
    await receive({ more: { 'In-Reply-To': '<ses-links-1@eu-west-1.amazonses.com>' } });
    expect(await trail(state)).toEqual(JOINED);
  });

  test('by the reference in its subject, in small letters too', async () => {
    const state = await caseIn(local.table, 'identity');
    await receive({ subject: `Betreft ${state.reference.toLowerCase()}` });
    expect(await trail(state)).toEqual(JOINED);
  });

  test('and says by which of them', async () => {
    const state = await caseIn(local.table, 'identity');
    await receive({ to: await addressOf(state), subject: state.reference });
    const [, joined] = await local.table.events(state.id);
    expect(joined?.facts).toMatchObject({ linkedBy: 'signed-address', withdraws: false });
  });
});

describe('a mail does not join a case, and a person sees it,', () => {
  test.each([
    ['from another sender with the right case number', { from: 'mallory@mail.example' }],
    ['when the sender’s domain was found to be forged', { unproven: true }],
  ])('%s', async (_, reply) => {
    const state = await caseIn(local.table, 'identity');
    const inboxKey = await receive({ subject: state.reference, ...reply });
    expect(await trail(state)).toEqual(['CaseOpened']);
    expect(['foreign-case', 'attack']).toContain(await inbox.heldReasonOf(inboxKey));
  });

  test('when the code of the address is another one', async () => {
    const state = await caseIn(local.table, 'identity');
    const forged = (await addressOf(state)).replace(/\.[a-z0-9]{20}@/, '.aaaaaaaaaaaaaaaaaaaa@');
    await receive({ to: forged, subject: state.reference });
    expect(await trail(state)).toEqual(['CaseOpened']);
  });
});

describe('what a reply says', () => {
  test('is claimed from then on, where nothing was proven', async () => {
    const state = await caseIn(local.table, 'identity');
    await receive({ to: await addressOf(state) });
    const { subject } = await requesterOf(local.table, state.id);
    expect(subject.customerNo).toEqual({ value: '4711-0815', status: 'claimed' });
  });

  test('never replaces what is verified', async () => {
    const verified = { ...PERSON.subject, name: { value: 'Lotte Voorbeeld', status: 'verified' } } as const;
    const state = await caseIn(local.table, 'identity', { person: { ...PERSON, subject: verified } });
    await receive({ to: await addressOf(state), body: 'Mijn naam is Piet Anders, sorry.' });
    expect((await requesterOf(local.table, state.id)).subject.name).toEqual(verified.name);
  });

  test('stands beside the case, and not in its events', async () => {
    const state = await caseIn(local.table, 'identity');
    await receive({ to: await addressOf(state) });
    const [letter] = [...(await lettersOf(local.table, state.id)).values()];
    expect(letter?.newText).toContain('4711-0815');
    expect(JSON.stringify(await local.table.events(state.id))).not.toContain('4711');
  });

  test('can give the request up, which is marked and ends nothing', async () => {
    const state = await caseIn(local.table, 'identity');
    await receive({ to: await addressOf(state), body: 'Ik trek mijn verzoek in, laat maar.' });
    expect(await local.table.load(state.id)).toMatchObject({ withdraws: true, status: 'identity' });
  });
});

describe('a document that comes with a reply', () => {
  const PDF = Buffer.from('%PDF-1.7 a drawing of a masked card').toString('base64');
  const withDocument = async (state: Case, to: string) => {
    const boundary = 'parts';
    const body = [
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Hierbij mijn kopie.',
      `--${boundary}`,
      'Content-Type: application/pdf; name="kaart.pdf"',
      'Content-Disposition: attachment; filename="kaart.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      PDF,
      `--${boundary}--`,
    ].join('\n');
    const more = { 'Content-Type': `multipart/mixed; boundary="${boundary}"`, 'MIME-Version': '1.0' };
    await receive({ to, subject: state.reference, body, more });
    return [...inbox.proofs.keys()].filter((key) => key.startsWith(`${state.id}/`));
  };

  test('is laid where it is judged, when it came by the signed address', async () => {
    const state = await caseIn(local.table, 'identity');
    const [key] = await withDocument(state, await addressOf(state));
    expect(Buffer.from(inbox.proofs.get(key ?? '') ?? []).toString()).toMatch(/^%PDF-1\.7/);
    expect((await local.table.load(state.id)).mailboxVerified).toBe(true);
  });

  test('stays in the mail otherwise, and is counted', async () => {
    const state = await caseIn(local.table, 'identity');
    expect(await withDocument(state, BASE)).toEqual([]);
    const after = await local.table.load(state.id);
    expect(after.mailboxVerified).toBe(false);
    expect(after.letters).toMatchObject([{ attachments: 1 }]);
  });

  test('is not taken once the identity is known', async () => {
    const state = await caseIn(local.table, 'collecting');
    expect(await withDocument(state, await addressOf(state))).toEqual([]);
  });
});
