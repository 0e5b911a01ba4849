import type { IdentifierKind } from '#contracts/lookup.ts';

/**
 * One spelling for every identifier, so that two sides that mean the same compare equal. `null`: nothing that could be
 * compared stands there, which is neither a match nor a contradiction. Stores that index identifiers index this form.
 */
export function normalise(kind: IdentifierKind, value: string): string | null {
  const normal = NORMALISERS[kind](value);
  return normal === '' ? null : normal;
}

/** Index key for the only pair that identifies where neither half does: name and birth date. */
export function nameBirthKey(name: string, birthDate: string): string | null {
  const [who, born] = [normalise('name', name), normalise('birthDate', birthDate)];
  return who === null || born === null ? null : `${who}|${born}`;
}

const NORMALISERS: Readonly<Record<IdentifierKind, (value: string) => string | null>> = {
  email: (value) => value.normalize('NFC').trim().toLowerCase().normalize('NFC'),
  phone,
  name,
  birthDate: (value) => /^\d{4}-\d{2}-\d{2}$/.exec(value.trim())?.[0] ?? null,
  // Composed again: in capitals some letters fall into parts.
  customerNo: (value) => value.normalize('NFKC').replace(/\s+/gu, '').toUpperCase().normalize('NFKC'),
};

/** Direction marks, zero-width and soft hyphens: invisible, so never a difference between two people. */
const INVISIBLE = /\p{Cf}+/gu;

/**
 * Digits with country code. A number that is written as one calls it at home, with the trunk 0 (`011…`), is of the
 * company's country; where nobody has said which that is, it is incomparable, as half of Europe has the same number. Any
 * other is left as it is. An extension or a letter makes it incomparable: a switchboard's number is not a person's.
 */
function phone(value: string): string | null {
  const home = process.env[DIALLING_CODE] ?? '';
  const written = value.replace(INVISIBLE, '').trim();
  if (!/^\+?[\d\s./()\p{Pd}]+$/u.test(written)) return null;
  // "(0)" is the trunk prefix beside a country code: +32 (0)11 … is +32 11 …
  const digits = written.replace(/(?<=\d\s*)\(0\)/u, '').replace(/\D/gu, '');
  if (written.startsWith('+')) return international(digits, home);
  if (digits.startsWith('00')) return international(digits.slice(2), home);
  if (digits.startsWith('0')) return home === '' ? null : international(`${home}${digits.slice(1)}`, home);
  return digits.length < SHORTEST ? null : international(digits, home);
}

/** Set by the stack for every lookup, from the group's registry: the country code of numbers without one, e.g. `32`. */
const DIALLING_CODE = 'DIALLING_CODE';

const SHORTEST = 6;

/** With the trunk 0 dropped that some write after their country's code: `+32 011…`. */
function international(digits: string, home: string): string | null {
  const isTrunkKept = home !== '' && digits.startsWith(`${home}0`);
  const number = isTrunkKept ? `${home}${digits.slice(home.length + 1)}` : digits;
  return number.length < SHORTEST || number.startsWith('0') ? null : number;
}

/** Letters that Unicode does not take apart into a base letter and an accent. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

/** Accents, case, hyphens, apostrophes (O18: U+2019 in D’Haenstraat) and spacing are spelling, not identity. */
function name(value: string): string {
  return value
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/[ßæœøđðłıþ]/gu, (letter) => FOLDED[letter] ?? letter)
    .replace(/['’‘ʼ`´]/gu, '')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}
