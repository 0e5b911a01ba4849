import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern } from '#cloud/events/pattern.ts';

const matches = (pattern: unknown, event: unknown) => compilePattern(pattern)(event);
const refusal = (pattern: unknown) => expect(() => compilePattern(pattern));
/** Whether one leaf matches one matcher. */
const leaf = (matcher: unknown, value: unknown) => matches({ x: [matcher] }, { x: value });

describe('exact values', () => {
  test.each([
    ['a', 'a', true],
    ['a', 'A', false],
    ['1', 1, false],
    [1, 1, true],
    [3.0e2, 300, true],
    [true, true, true],
    [true, 'true', false],
    [null, null, true],
    [null, undefined, false],
    ['', '', true],
  ])('%j against %j is %s', (matcher, value, expected) => {
    expect(leaf(matcher, value)).toBe(expected);
  });

  test('match when any one of the list is there', () => {
    expect(matches({ x: ['a', 'b'] }, { x: 'b' })).toBe(true);
  });

  test('match when the array of the event and the list have one in common', () => {
    expect(matches({ x: ['a', 'b'] }, { x: ['c', 'b'] })).toBe(true);
    expect(matches({ x: ['a', 'b'] }, { x: ['c', 'd'] })).toBe(false);
  });

  test('do not match an empty array', () => {
    expect(leaf('a', [])).toBe(false);
  });
});

describe('the keys of a pattern', () => {
  test('must all match', () => {
    const pattern = { source: ['a'], detail: { state: ['on'] } };
    expect(matches(pattern, { source: 'a', detail: { state: 'on' } })).toBe(true);
    expect(matches(pattern, { source: 'a', detail: { state: 'off' } })).toBe(false);
    expect(matches(pattern, { source: 'a' })).toBe(false);
  });

  test('are looked up as own properties only', () => {
    expect(matches({ constructor: [{ exists: true }] }, {})).toBe(false);
  });

  test('below an array must match within one element of it', () => {
    const pattern = { items: { kind: ['a'], size: [1] } };
    const split = [
      { kind: 'a', size: 2 },
      { kind: 'b', size: 1 },
    ];
    expect(matches(pattern, { items: split })).toBe(false);
    expect(matches(pattern, { items: [...split, { kind: 'a', size: 1 }] })).toBe(true);
  });
});

describe('text matchers', () => {
  test.each([
    [{ prefix: 'ab' }, 'abc', true],
    [{ prefix: 'ab' }, 'xab', false],
    [{ prefix: '' }, 'anything', true],
    [{ prefix: { 'equals-ignore-case': 'AB' } }, 'aBc', true],
    [{ suffix: '.pdf' }, 'a.pdf', true],
    [{ suffix: '.pdf' }, 'a.PDF', false],
    [{ suffix: { 'equals-ignore-case': '.pdf' } }, 'a.PDF', true],
    [{ 'equals-ignore-case': 'Yes' }, 'yES', true],
    [{ 'equals-ignore-case': 'Yes' }, 'yes!', false],
    [{ prefix: '1' }, 1, false],
    [{ wildcard: '*' }, '', true],
    [{ wildcard: 'a*c' }, 'abc', true],
    [{ wildcard: 'a*c' }, 'ac', true],
    [{ wildcard: 'a*c' }, 'acd', false],
    [{ wildcard: 'a*b*c' }, 'a-b-c', true],
    [{ wildcard: 'a*a' }, 'a', false],
    [{ wildcard: 'a*b*b' }, 'ab', false],
    [{ wildcard: 'a\\*c' }, 'a*c', true],
    [{ wildcard: 'a\\*c' }, 'abc', false],
    [{ wildcard: 'a\\\\*' }, 'a\\b', true],
    [{ wildcard: 'abc' }, 'abc', true],
  ])('%j against %j is %s', (matcher, value, expected) => {
    expect(leaf(matcher, value)).toBe(expected);
  });
});

describe('anything-but', () => {
  test.each([
    [{ 'anything-but': 'a' }, 'b', true],
    [{ 'anything-but': 'a' }, 'a', false],
    [{ 'anything-but': 'a' }, undefined, false],
    [{ 'anything-but': 'a' }, null, true],
    [{ 'anything-but': ['a', 'b'] }, 'b', false],
    [{ 'anything-but': [1, 2] }, 3, true],
    [{ 'anything-but': 1 }, '1', true],
    [{ 'anything-but': 'a' }, ['a', 'c'], true],
    [{ 'anything-but': { prefix: 'in' } }, 'init', false],
    [{ 'anything-but': { prefix: ['in', 'un'] } }, 'undo', false],
    [{ 'anything-but': { prefix: 'in' } }, 5, true],
    [{ 'anything-but': { suffix: ['.txt', '.rtf'] } }, 'a.pdf', true],
    [{ 'anything-but': { 'equals-ignore-case': ['A', 'B'] } }, 'b', false],
    [{ 'anything-but': { wildcard: ['*/lib/*', 'tmp/*'] } }, 'a/lib/b', false],
    [{ 'anything-but': { wildcard: '*/lib/*' } }, 'a/bin/b', true],
  ])('%j against %j is %s', (matcher, value, expected) => {
    expect(leaf(matcher, value)).toBe(expected);
  });
});

describe('numeric', () => {
  test.each([
    [['=', 3.018e2], 301.8, true],
    [['<', 10], 10, false],
    [['<=', 10], 10, true],
    [['>', 0, '<=', 5], 5, true],
    [['>', 0, '<=', 5], 0, false],
    [['>=', 0, '<', 5], 5, false],
    [['>', 0], '1', false],
  ])('%j against %j is %s', (operand, value, expected) => {
    expect(leaf({ numeric: operand }, value)).toBe(expected);
  });
});

describe('exists', () => {
  test('looks at leaves only', () => {
    expect(leaf({ exists: true }, 'a')).toBe(true);
    expect(leaf({ exists: true }, null)).toBe(true);
    expect(leaf({ exists: true }, { deeper: 1 })).toBe(false);
    expect(leaf({ exists: false }, { deeper: 1 })).toBe(true);
    expect(leaf({ exists: false }, undefined)).toBe(true);
    expect(leaf({ exists: false }, 'a')).toBe(false);
  });

  test('false matches also where the parent is absent', () => {
    expect(matches({ detail: { a: { b: [{ exists: false }] } } }, { detail: {} })).toBe(true);
  });

  test('can be one of several matchers', () => {
    const pattern = { x: [{ exists: false }, 'a'] };
    expect(matches(pattern, {})).toBe(true);
    expect(matches(pattern, { x: 'a' })).toBe(true);
    expect(matches(pattern, { x: 'b' })).toBe(false);
  });
});

describe('$or', () => {
  const pattern = {
    source: ['s'],
    $or: [{ a: [1] }, { b: [2], $or: [{ c: [3] }, { d: [4] }] }],
  };

  test.each([
    [{ source: 's', a: 1 }, true],
    [{ source: 's', b: 2, d: 4 }, true],
    [{ source: 's', b: 2 }, false],
    [{ source: 'x', a: 1 }, false],
  ])('against %j is %s', (event, expected) => {
    expect(matches(pattern, event)).toBe(expected);
  });
});

describe('a pattern is refused', () => {
  test.each([
    ['with an unknown matcher', { x: [{ regex: 'a+' }] }, 'Unrecognized match type regex in x'],
    ['with two matchers in one object', { x: [{ prefix: 'a', suffix: 'b' }] }, 'Only one key allowed'],
    ['with a value outside an array', { x: 'a' }, 'x must be an object or an array'],
    ['with an empty object', { detail: {} }, 'Empty objects'],
    ['with an empty array', { x: [] }, 'Empty arrays'],
    ['with an array in an array', { x: [['a']] }, 'An array in the array of x'],
    ['that is no object', ['a'], 'must be an object'],
    ['with a short $or', { $or: [{ a: [1] }] }, '$or in the pattern must be'],
    ['with a mixed anything-but', { x: [{ 'anything-but': ['a', 1] }] }, 'only strings or only numbers'],
    ['with a boolean anything-but', { x: [{ 'anything-but': true }] }, 'only strings or only numbers'],
    ['with an empty excluded prefix', { x: [{ 'anything-but': { prefix: '' } }] }, 'Null prefix/suffix'],
    ['with anything-but numeric', { x: [{ 'anything-but': { numeric: ['=', 1] } }] }, 'numeric in x'],
    ['with a half numeric', { x: [{ numeric: ['>'] }] }, 'numeric in x must be one or two pairs'],
    ['with an upside-down range', { x: [{ numeric: ['>', 5, '<', 1] }] }, 'lower bound followed by'],
    ['with an unknown operator', { x: [{ numeric: ['!=', 5] }] }, 'operator !='],
    ['with a number out of range', { x: [{ numeric: ['=', 6e9] }] }, '-5e9 to 5e9'],
    ['with two wildcards in a row', { x: [{ wildcard: 'a**' }] }, 'Consecutive wildcard'],
    ['with an unknown escape', { x: [{ wildcard: 'a\\b' }] }, 'Invalid escape'],
    ['with exists as a word', { x: [{ exists: 'true' }] }, 'must be true or false'],
    [
      'with cidr, which is not emulated',
      { x: [{ cidr: '10.0.0.0/8' }] },
      'does not emulate the matcher cidr',
    ],
  ])('%s', (_, pattern, reason) => {
    refusal(pattern).toThrow(reason);
  });
});

describe('for all events', () => {
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));

  test('an exact value matches itself, alone or in an array', () => {
    fc.assert(
      fc.property(scalar, fc.array(scalar), (value, others) => {
        expect(leaf(value, value)).toBe(true);
        expect(leaf(value, [...others, value])).toBe(true);
      }),
    );
  });

  test('anything-but is the opposite of the exact value on a single leaf', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer()), scalar, (excluded, value) => {
        expect(leaf({ 'anything-but': excluded }, value)).toBe(!leaf(excluded, value));
      }),
    );
  });

  test('exists true and exists false never agree', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(leaf({ exists: true }, value)).toBe(!leaf({ exists: false }, value));
      }),
    );
  });

  test('a wildcard agrees with the regular expression of the same meaning', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '\\'), maxLength: 8 });
    const pieces = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'b', '*', '\\'), minLength: 1, maxLength: 3 }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(pieces, text, (parts, value) => {
        const escaped = parts.map((part) => part.replace(/[\\*]/g, '\\$&'));
        const expected = new RegExp(`^${escaped.join('[^]*')}$`).test(value);
        expect(leaf({ wildcard: escaped.join('*') }, value)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
