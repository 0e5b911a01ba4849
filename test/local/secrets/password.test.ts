import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateValue } from '#cloud/secrets/password.ts';

describe('a generated value', () => {
  test('has thirty-two characters, of all types but the space', () => {
    const value = generateValue({});
    expect(value).toHaveLength(32);
    for (const type of [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9 ]/]) expect(value).toMatch(type);
    expect(value).not.toContain(' ');
  });

  test('goes into its template under its key', () => {
    const value = generateValue({
      secretStringTemplate: '{"username":"app"}',
      generateStringKey: 'password',
      passwordLength: 12,
    });
    expect(JSON.parse(value)).toEqual({ username: 'app', password: expect.stringMatching(/^.{12}$/) });
  });

  test('keeps every rule of its specification', () => {
    const rules = fc.record({
      passwordLength: fc.integer({ min: 5, max: 60 }),
      excludeCharacters: fc.constantFrom('', 'abc', '0O1lI', '"@/\\'),
      excludeLowercase: fc.boolean(),
      excludeNumbers: fc.boolean(),
      excludePunctuation: fc.boolean(),
      includeSpace: fc.boolean(),
    });
    fc.assert(
      fc.property(rules, (spec) => {
        const value = generateValue(spec);
        expect(value).toHaveLength(spec.passwordLength);
        for (const c of spec.excludeCharacters) expect(value).not.toContain(c);
        expect(/[a-z]/.test(value)).toBe(!spec.excludeLowercase);
        expect(/[0-9]/.test(value)).toBe(!spec.excludeNumbers);
        expect(/[^A-Za-z0-9 ]/.test(value)).toBe(!spec.excludePunctuation);
        expect(value.includes(' ')).toBe(spec.includeSpace);
      }),
    );
  });

  test.each([
    ['a template without a key', { secretStringTemplate: '{}' }],
    ['a template that is no object', { secretStringTemplate: '[]', generateStringKey: 'a' }],
    ['a length of nothing', { passwordLength: 0 }],
    ['too short a length for all types', { passwordLength: 3 }],
    [
      'nothing to choose from',
      { excludeLowercase: true, excludeUppercase: true, excludeNumbers: true, excludePunctuation: true },
    ],
  ])('is refused for %s', (_, spec) => {
    expect(() => generateValue(spec)).toThrow(expect.objectContaining({ name: 'InvalidParameterException' }));
  });
});
