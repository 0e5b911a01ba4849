import { fold } from './fold.ts';

/** What a letter may call a company by. */
export interface NamedCompany {
  readonly id: string;
  readonly name: string;
  readonly legalForm: string;
}

/** A company's name in the letter, well or badly spelt. */
export interface NamedPlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Every company that the folded text names; the longest name wins, so that "Offitel Medical" is not "Offitel". */
export function namedCompanies(folded: string, companies: readonly NamedCompany[]): readonly NamedPlace[] {
  const { spelt, initials } = spellingsOf(companies);
  const words = wordsOf(folded);
  const sounds = new Sounds();
  const places: NamedPlace[] = [];
  for (let position = 0; position < words.length; position += 1) {
    if (!initials.has(words[position]?.text.charAt(0) ?? '')) continue;
    const match = longestAt(words.slice(position, position + MOST_WORDS), spelt, sounds);
    const [first, last] = [words[position], words[position + (match?.words ?? 1) - 1]];
    if (!match || !first || !last || isInAddress(folded, first)) continue;
    places.push({ id: match.id, start: first.start, end: last.end });
    position += match.words - 1;
  }
  return places;
}

interface Spellings {
  /** The longest names first. */
  readonly spelt: readonly Spelt[];
  /** Who gets the first letter wrong is not understood; sounding every word of a letter would cost more than all else. */
  readonly initials: ReadonlySet<string>;
}

/** A group's names are the same for every letter. */
const known = new WeakMap<readonly NamedCompany[], Spellings>();

function spellingsOf(companies: readonly NamedCompany[]): Spellings {
  const before = known.get(companies);
  if (before) return before;
  const spelt = companies
    .map(({ id, name, legalForm }) => ({ id, name: sound(fold(name)), legalForm: sound(fold(legalForm)) }))
    .toSorted((one, other) => other.name.length - one.name.length);
  const spellings = { spelt, initials: new Set(companies.map(({ name }) => fold(name).charAt(0))) };
  known.set(companies, spellings);
  return spellings;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const wordsOf = (folded: string): readonly Word[] =>
  [...folded.matchAll(/[\p{L}\p{N}]{1,40}/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }));

/** A mail or web address names who is written to and not what is asked. */
const isInAddress = (folded: string, { start, end }: Word): boolean =>
  ['@', '/'].includes(folded[start - 1] ?? '') || folded[end] === '@';

interface Spelt {
  readonly id: string;
  readonly name: string;
  readonly legalForm: string;
}

const MOST_WORDS = 4;

function longestAt(words: readonly Word[], spelt: readonly Spelt[], sounds: Sounds) {
  const heard = words.map(({ text }) => sounds.of(text));
  for (let count = heard.length; count >= 1; count -= 1) {
    const written = heard.slice(0, count).join('');
    const company = spelt.find((one) => isSpelling(written, one));
    if (company) return { id: company.id, words: count };
  }
  return null;
}

/** "Telewacht", "Telewacht NV", "Telewacht's", "telewagt". */
function isSpelling(written: string, { name, legalForm }: Spelt): boolean {
  if (written[0] !== name[0] || written.length > name.length + legalForm.length + 2) return false;
  const bare =
    written.endsWith(legalForm) && written.length > name.length
      ? written.slice(0, -legalForm.length)
      : written;
  if (bare === name || bare === `${name}s`) return true;
  if (name.length < LONG_ENOUGH_FOR_SLIPS || Math.abs(bare.length - name.length) > 1) return false;
  return isOneSlipAway(bare, name);
}

/** In a short name a slip makes another word. */
const LONG_ENOUGH_FOR_SLIPS = 7;

/** One letter more, less, other, or two in the wrong order. */
function isOneSlipAway(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}

/** As it sounds, in one word: "Tele-wacht", "telewagt" and "Ofitel" are slips of people who have only heard it. */
const sound = (folded: string) =>
  folded
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ch|gh/g, 'g')
    .replace(/ck|c/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/(.)\1+/gu, '$1');

/** A letter says the same words again and again; they are kept no longer than it is read. */
class Sounds {
  readonly #known = new Map<string, string>();

  of(folded: string): string {
    const known = this.#known.get(folded) ?? sound(folded);
    this.#known.set(folded, known);
    return known;
  }
}
