import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkTo, type ThreadFacts } from '#domain/reading/threads/index.ts';
import { readSignedAddress, signedAddress } from '#domain/reading/threads/signed-address.ts';

const mac = (ref: string) => createHmac('sha256', 'a key of the test').update(ref).digest('hex');
const BASE = 'gdpr@group.example';
const RULES = { prefix: 'OFF', signing: { base: BASE, mac } };
const CASES = [
  { ref: 'OFF-2026-0317', mailbox: 'marijke@postvak.example', outbound: ['<a1@mail.example>', 'b2'] },
  { ref: 'OFF-2026-0318', mailbox: 'luc@courriel.example', outbound: ['<c3@mail.example>'] },
];
const ADDRESS = signedAddress(BASE, 'OFF-2026-0317', mac);

const link = (mail: Partial<ThreadFacts>) =>
  linkTo(
    CASES,
    {
      from: 'marijke@postvak.example',
      to: [BASE],
      answers: [],
      subject: '',
      text: '',
      isUnproven: false,
      ...mail,
    },
    RULES,
  );

describe('a mail that names another’s case beside the sender’s own', () => {
  test('is heard in his own, and the other is shown as not his', () => {
    expect(link({ subject: 'OFF-2026-0317 en OFF-2026-0318' })).toEqual({
      caseRef: 'OFF-2026-0317',
      linkedBy: 'reference',
      mayJoin: true,
      isForeign: true,
    });
  });
});

test.each([
  ['a typing error', 'OFF-2026-0371'],
  ['a figure too many', 'OFF-2026-03170'],
  ['another year', 'OFF-2025-0317'],
  ['a letter of another alphabet', '\u041eFF-2026-0317'],
])('a reference with %s joins nothing', (_, subject) => {
  expect(link({ subject })).toMatchObject({ caseRef: null, mayJoin: false });
});

test.each([
  ['a Kelvin sign', 'marij\u212ae@postvak.example'],
  ['a plus sign', 'marijke+x@postvak.example'],
  ['a dot behind the domain', 'marijke@postvak.example.'],
  ['nothing at all', ''],
])('a mailbox with %s in it is not the case’s own', (_, from) => {
  for (const way of [{ to: [ADDRESS] }, { answers: ['<a1@mail.example>'] }, { subject: 'OFF-2026-0317' }])
    expect(link({ from, ...way })).toMatchObject({ mayJoin: false, isForeign: true });
});

describe('a mail of the case’s own mailbox joins it', () => {
  test('by the signed address', () => {
    expect(link({ to: ['other@group.example', ADDRESS.toUpperCase()] })).toEqual({
      caseRef: 'OFF-2026-0317',
      linkedBy: 'signed-address',
      mayJoin: true,
      isForeign: false,
    });
  });

  test.each([['<a1@mail.example>'], ['<b2@eu-west-1.amazonses.com>']])(
    'by the mail that it answers: %s',
    (id) => {
      expect(link({ answers: ['<unknown@mail.example>', id] })).toMatchObject({
        linkedBy: 'message-id',
        mayJoin: true,
      });
    },
  );

  test.each(['Re: OFF-2026-0317', 'AW: [off-2026-0317] Ihre Anfrage', 'mijn zaak Off 2026 317'])(
    'by its reference in the subject: %s',
    (subject) => {
      expect(link({ subject })).toMatchObject({
        caseRef: 'OFF-2026-0317',
        linkedBy: 'reference',
        mayJoin: true,
      });
    },
  );

  test('by its reference in the text', () => {
    expect(link({ text: 'Over off-2026-0317: dank u' })).toMatchObject({
      linkedBy: 'reference',
      mayJoin: true,
    });
  });

  test('whatever capitals the mailbox has', () => {
    expect(link({ from: 'Marijke@Postvak.example', subject: 'OFF-2026-0317' }).mayJoin).toBe(true);
  });
});

describe('what is trusted more', () => {
  test('wins: the signed address over the answered mail over the reference', () => {
    const mail = { to: [ADDRESS], answers: ['<c3@mail.example>'], subject: 'OFF-2026-0318' };
    expect(link(mail).linkedBy).toBe('signed-address');
    expect(link({ ...mail, to: [] }).linkedBy).toBe('message-id');
    expect(link({ ...mail, to: [], answers: [] }).linkedBy).toBe('reference');
  });

  test('is the signed address alone where the sender’s domain is forged', () => {
    expect(link({ subject: 'OFF-2026-0317', isUnproven: true }).mayJoin).toBe(false);
    expect(link({ answers: ['<a1@mail.example>'], isUnproven: true }).mayJoin).toBe(false);
    expect(link({ to: [ADDRESS], isUnproven: true }).mayJoin).toBe(true);
  });
});

describe('a mail of somebody else', () => {
  const THREADS = fc.record({
    to: fc.subarray([BASE, ADDRESS]),
    answers: fc.subarray(['<a1@mail.example>', '<b2@x.example>']),
    subject: fc.constantFrom('', 'OFF-2026-0317', 'Re: off 2026 0317'),
    text: fc.constantFrom('', 'OFF-2026-0317'),
    isUnproven: fc.boolean(),
  });

  test('never joins a case, whatever it knows of it', () => {
    fc.assert(
      fc.property(fc.emailAddress(), THREADS, (from, thread) => {
        fc.pre(from.toLowerCase() !== 'marijke@postvak.example');
        expect(link({ from, ...thread }).mayJoin).toBe(false);
      }),
    );
  });

  test('that names a case is shown as foreign', () => {
    expect(link({ from: 'eve@elsewhere.example', subject: 'OFF-2026-0317' })).toEqual({
      caseRef: 'OFF-2026-0317',
      linkedBy: 'reference',
      mayJoin: false,
      isForeign: true,
    });
  });

  test('is as foreign with a number that there is not', () => {
    expect(link({ subject: 'OFF-2026-9999' })).toEqual({
      caseRef: null,
      linkedBy: null,
      mayJoin: false,
      isForeign: true,
    });
  });

  test('without a thread is a new letter', () => {
    expect(link({ subject: 'Inzage' })).toMatchObject({ caseRef: null, isForeign: false });
  });

  test('without a sender joins nothing', () => {
    expect(link({ from: '', subject: 'OFF-2026-0317' }).mayJoin).toBe(false);
  });
});

describe('a signed address', () => {
  test('is in small letters and no longer than mail allows', () => {
    expect(ADDRESS).toMatch(/^gdpr\+off-2026-0317\.[a-z0-9]{20}@group\.example$/);
    expect(ADDRESS.split('@')[0]?.length).toBeLessThanOrEqual(64);
  });

  test('with a wrong code spoils the mail, even with the right number and sender', () => {
    const forged = `${ADDRESS.slice(0, 20)}${ADDRESS[20] === 'a' ? 'b' : 'a'}${ADDRESS.slice(21)}`;
    expect(link({ to: [forged], subject: 'OFF-2026-0317' })).toMatchObject({
      mayJoin: false,
      isForeign: true,
    });
  });

  test('is genuine for its own case only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (one, other) => {
        const [ref, another] = [one, other].map((number) => `OFF-2026-${String(number).padStart(4, '0')}`);
        const code = signedAddress(BASE, ref ?? '', mac).split('.')[1] ?? '';
        const moved = `gdpr+${(another ?? '').toLowerCase()}.${code}`;
        const read = readSignedAddress(`${moved.split('@')[0]}@group.example`, BASE, mac);
        expect(read).toEqual({ ref: another, isGenuine: one === other });
      }),
    );
  });

  test('of another mailbox or shape is none', () => {
    for (const address of [
      BASE,
      'gdpr+x@group.example',
      ADDRESS.replace('gdpr', 'info'),
      ADDRESS.replace('group', 'grp'),
    ])
      expect(readSignedAddress(address, BASE, mac)).toBeNull();
  });
});
