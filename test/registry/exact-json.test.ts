import { describe, expect, it } from 'vitest';
import { parseExactly } from '#registry/connectors/exact-json.ts';

describe('JSON, digit for digit', () => {
  it.each([
    '9007199254740993',
    '-9007199254740995',
    '0.12345678901234567890',
    '123456789012345678.25',
    '1e400',
    '1e-400',
    '12345678901234567890e5',
  ])('%s, which a double rounds, comes as its text', (number) => {
    expect(parseExactly(`{"a":[${number}]}`)).toEqual({ a: [number] });
  });

  it.each([
    '0',
    '-0.0',
    '12.50',
    '9007199254740991',
    '900719925474099300000',
    '13.700000000000000',
    '1e2',
    '2.5E-3',
    '0.1000000000000000055511151231257827021181583404541015625',
  ])('%s comes as the number it is, or as its text', (number) => {
    expect([Number(number), number]).toContainEqual(parseExactly(number));
  });

  it.each(['12.50', '9007199254740991', '13.700000000000000', '2.5E-3', '0.1'])(
    '%s is a number',
    (number) => {
      expect(parseExactly(number)).toBe(Number(number));
    },
  );

  it('leaves texts as they are, whatever digits stand in them', () => {
    const held = { iban: '9007199254740993', de: '3de', none: null, list: [true, '1e400'] };
    expect(parseExactly(JSON.stringify(held))).toEqual(held);
  });
});
