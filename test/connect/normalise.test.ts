import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nameBirthKey, normalise } from '#connect/index.ts';
import { IDENTIFIER_KINDS } from '#contracts/lookup.ts';

describe('any identifier', () => {
  it('has a normal form that is its own normal form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDENTIFIER_KINDS), fc.string({ unit: 'grapheme' }), (kind, value) => {
        const once = normalise(kind, value);
        expect(once === null ? null : normalise(kind, once)).toBe(once);
      }),
    );
  });

  it.each(IDENTIFIER_KINDS)('of kind %s cannot be compared when nothing is in it', (kind) => {
    expect(normalise(kind, ' \t ')).toBeNull();
  });
});

describe('e-mail', () => {
  it('ignores case, surrounding space and the way accents are encoded', () => {
    expect(normalise('email', '  Élodie@Courriel.EXAMPLE ')).toBe(
      normalise('email', 'e\u0301lodie@courriel.example'),
    );
  });

  it('keeps what tells two mailboxes apart', () => {
    expect(normalise('email', 'jan.p@postvak.example')).not.toBe(normalise('email', 'janp@postvak.example'));
  });
});

describe('phone', () => {
  beforeEach(() => vi.stubEnv('DIALLING_CODE', '32'));
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    '+32 11 000 00 56',
    '011 000 00 56',
    '0032 11 000 00 56',
    '+32 (0)11 000 00 56',
    '+32 011 000 00 56',
    '0032(0)11/000.00.56',
    '011/000.00.56',
    '32110000056',
    '+32\u00a011\u2011000\u201100\u201156',
  ])('reads %s as the same Belgian number', (written) => {
    expect(normalise('phone', written)).toBe('32110000056');
  });

  it('takes a number without country code for one of the group’s country, whichever that is', () => {
    vi.stubEnv('DIALLING_CODE', '33');
    expect(normalise('phone', '06 00 00 00 56')).toBe(normalise('phone', '+33 6 00 00 00 56'));
  });

  it('compares a number without country code with nothing where no country is known', () => {
    vi.stubEnv('DIALLING_CODE', '');
    expect(normalise('phone', '011 000 00 56')).toBeNull();
    expect(normalise('phone', '+32 11 000 00 56')).toBe('32110000056');
  });

  it('keeps the country of a foreign number', () => {
    expect(normalise('phone', '+49 11 000 00 56')).toBe('49110000056');
  });

  it.each(['+32 11 000 00 56 ext. 4', 'unknown', '12', '+0 11 000 00 56', '0', '11+000+00+56'])(
    'compares %s with nothing',
    (written) => {
      expect(normalise('phone', written)).toBeNull();
    },
  );

  it('is the same however it is grouped', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 9 });
    const marks = fc.array(fc.constantFrom('', ' ', '.', '/', '-', '\u00a0'), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(digits, marks, (number, between) => {
        const grouped = number.map((digit, at) => `${digit}${between[at]}`).join('');
        expect(normalise('phone', `+321${grouped}`)).toBe(normalise('phone', `01${number.join('')}`));
      }),
    );
  });
});

describe('name', () => {
  it.each([
    ['Élodie D’Haeyer', "elodie  d'haeyer"],
    ['Marijke Van den Bossche-Özdemir', 'MARIJKE VAN DEN BOSSCHE OZDEMIR'],
    ['Jürgen Groß-Weißmüller', 'jurgen gross weissmuller'],
    ['Noor\u200f Modelmans', 'Noor Modelmans'],
    ['Jose\u0301 Proefkens', 'José Proefkens'],
  ])('reads %s and %s as one', (one, other) => {
    expect(normalise('name', one)).toBe(normalise('name', other));
  });

  it('leaves scripts alone in which a mark is a vowel', () => {
    expect(normalise('name', 'किरण')).not.toBe(normalise('name', 'करण'));
  });
});

describe('birth date', () => {
  it('is a calendar day and nothing else', () => {
    expect(normalise('birthDate', ' 1987-03-14 ')).toBe('1987-03-14');
    expect(normalise('birthDate', '14/03/1987')).toBeNull();
  });

  it('makes a key with a name only when both are there', () => {
    expect(nameBirthKey('Jan Proefmans', '1962-04-09')).toBe('jan proefmans|1962-04-09');
    expect(nameBirthKey('Jan Proefmans', '')).toBeNull();
  });
});

describe('customer number', () => {
  it('ignores case and space, and keeps its marks', () => {
    expect(normalise('customerNo', ' kl-2019 -00417')).toBe('KL-2019-00417');
    expect(normalise('customerNo', 'KL201900417')).not.toBe('KL-2019-00417');
  });
});
