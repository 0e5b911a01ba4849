import { describe, expect, test } from 'vitest';
import { ControllerId } from '#contracts/ids.ts';
import { loginText } from '../../../web/console/src/case/login-text.ts';
import { wordsIn } from './words-in.ts';

const LOGIN = {
  controller: ControllerId.parse('offitel'),
  login: 'my-shop',
  title: 'My Shop',
  issuer: 'https://login.shop.example/',
  at: '2026-03-05T09:58:00.000Z',
  subject: 'hash',
  verified: ['email' as const, 'customerNo' as const],
};
const inEnglish = { words: wordsIn('en'), locale: 'en' } as const;

describe('what is said of a login to whoever judges', () => {
  test('is where, when, whose portal it is, and what it has checked', () => {
    expect(loginText(LOGIN, undefined, inEnglish)).toMatch(
      /^Signed in at My Shop, .*2026.*\(offitel\)\. The portal has checked: mail address, customer number\.$/,
    );
  });

  test('does not hide that nothing was checked', () => {
    expect(loginText({ ...LOGIN, verified: [] }, undefined, inEnglish)).toContain('has checked neither');
  });

  test('is a word where there was none', () => {
    expect(loginText(null, undefined, inEnglish)).toBe('none');
  });
});
