import { describe, expect, test } from 'vitest';
import type { Subject } from '#contracts/lookup.ts';
import { isSamePerson } from '#domain/rights/same-person.ts';

const verified = (value: string) => ({ value, status: 'verified' }) as const;
const claimed = (value: string) => ({ value, status: 'claimed' }) as const;

const LOTTE: Subject = {
  email: verified('lotte@mail.example'),
  customerNo: verified('OF-100200'),
  name: verified('Lotte Voorbeeld'),
};

describe('two requests are one person’s', () => {
  test.each<[string, Subject]>([
    ['by a mailbox that both showed', { email: verified('Lotte@mail.example') }],
    ['by a customer number, from another mailbox', { ...LOTTE, email: verified('lotte@work.example') }],
    ['where the earlier gave an initial', { ...LOTTE, name: claimed('L. Voorbeeld') }],
  ])('%s', (_how, before) => {
    expect(isSamePerson(LOTTE, before)).toBe(true);
  });
});

describe('two requests are two people’s', () => {
  test.each<[string, Subject]>([
    ['where the earlier only claimed the number', { customerNo: claimed('OF-100200') }],
    ['where they share a mailbox and not a name', { ...LOTTE, name: claimed('Wout Voorbeeld') }],
    ['where they share a name alone', { name: verified('Lotte Voorbeeld') }],
    ['where nothing is known of one', {}],
  ])('%s', (_how, before) => {
    expect(isSamePerson(LOTTE, before)).toBe(false);
  });

  test('where this one only claims it', () => {
    expect(isSamePerson({ customerNo: claimed('OF-100200') }, LOTTE)).toBe(false);
  });
});
