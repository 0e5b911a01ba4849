import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskNationalNumbers } from '#domain/reading/identifiers/national-numbers.ts';

/** A Belgian number with its check, for somebody who does not exist. */
const belgian = (nine: string, century: '' | '2' = '') =>
  `${nine}${String(97 - (Number(`${century}${nine}`) % 97)).padStart(2, '0')}`;

const OLD = belgian('870314001');
const YOUNG = belgian('040229001', '2');
const dotted = (number: string) => number.replace(/^(\d\d)(\d\d)(\d\d)(\d{3})(\d\d)$/, '$1.$2.$3-$4.$5');
const FRENCH = (() => {
  const number = '1870375000001';
  return `${number}${String(97 - (Number(number) % 97)).padStart(2, '0')}`;
})();

describe('a national number', () => {
  test.each([
    ['Belgian, with its marks', `mijn nummer is ${dotted(OLD)}.`],
    ['Belgian, without marks', `RR ${OLD} ok`],
    ['Belgian, of this century', `nr ${YOUNG}`],
    ['Belgian, with spaces', `nr ${YOUNG.slice(0, 6)} ${YOUNG.slice(6, 9)} ${YOUNG.slice(9)}`],
    ['Belgian, with a slip in it', 'zie 00.00.00-000.00'],
    ['Belgian, with a slip and a label', 'Rijksregisternummer: 87031400100'],
    ['Belgian in French', `Mon numéro national est le ${OLD}`],
    ['Belgian in German', `Nationalregisternummer ${dotted(OLD)}`],
    ['Dutch', 'BSN: 123456782'],
    ['Dutch, in a sentence', 'mijn burgerservicenummer is 1234.56.782'],
    ['French', `N° de sécurité sociale ${FRENCH}`],
    ['French, with spaces', `moi: 1 87 03 75 000 001 ${FRENCH.slice(13)}`],
    ['German', 'Meine Steuer-ID lautet 12 345 678 901'],
    ['British', 'National Insurance number: QQ 12 34 56 C'],
  ])('is masked: %s', (_which, text) => {
    const masked = maskNationalNumbers(text);
    expect(masked.found).toBe(1);
    expect(masked.text.replace(/#/g, '0')).toBe(text.replace(/\d/g, '0'));
  });

  test('is masked each time', () => {
    const masked = maskNationalNumbers(`${OLD}\n${dotted(OLD)}\n${YOUNG}`);
    expect(masked).toEqual({ found: 3, text: '###########\n##.##.##-###.##\n###########' });
  });
});

describe('a number of another kind', () => {
  test.each([
    ['account', 'IBAN BE68 5390 0754 7034 en BE68539007547034'],
    ['account in Germany', 'DE89 3704 0044 0532 0130 00'],
    ['mobile', '0470 00 00 12, +32470000012, 0032470000012, 32470000012'],
    ['landline', '+32 9 000 00 12 / 02.000.00.12'],
    ['company', '0456.419.543 BE0456419543'],
    ['day', '14.03.1987 2026-03-14 14/03/87'],
    ['customer', 'Klantnummer KL-2019-00417, 99999999999'],
    ['case', 'OFF-2026-0317'],
    ['nine figures without a label', '123456782'],
    ['phone after a refusal', 'mijn rijksregisternummer geef ik niet, bel 0470 00 00 12'],
  ])('is left as it is: %s', (_which, text) => {
    expect(maskNationalNumbers(text)).toEqual({ text, found: 0 });
  });
});

test('a mask keeps the length and everything but figures, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(OLD, dotted(YOUNG), FRENCH, ' BSN ', '123456782'),
        ),
      ),
      (parts) => {
        const text = parts.join(' ');
        const masked = maskNationalNumbers(text);
        expect(masked.text).toHaveLength(text.length);
        expect(masked.text.replace(/[\d#]/g, '0')).toBe(text.replace(/[\d#]/g, '0'));
      },
    ),
  );
});

test.each(['1', '12 ', '1.', 'BE68 ', 'bsn ', 'bsn 1', '00.00.00-000.00 ', 'rijksregister'])(
  'a megabyte of "%s" is masked in little time',
  (part) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length));
    const started = performance.now();
    maskNationalNumbers(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  },
);
