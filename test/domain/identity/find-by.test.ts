import { describe, expect, test } from 'vitest';
import { findable } from '#domain/identity/find-by.ts';

describe('what a case is found by', () => {
  test.each([
    ['mail', ' Lotte@Mail.Example ', 'lotte@mail.example'],
    // Composed or not, it is the same letter.
    ['mail', 'ze\u0301@mail.example', 'z\u00e9@mail.example'],
    ['customerNo', 'of 100.200-3', 'OF1002003'],
  ] as const)('has one spelling: %s %s', (by, typed, normal) => {
    expect(findable(by, typed)).toBe(normal);
  });

  test.each([
    ['mail', 'Lotte'],
    ['customerNo', '12'],
    ['customerNo', ' - '],
  ] as const)('is nothing where %s %s could be anybody', (by, typed) => {
    expect(findable(by, typed)).toBeNull();
  });
});
