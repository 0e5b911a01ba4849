import { type NamedCompany, type NamedPlace, namedCompanies } from './identifiers/company-names.ts';
import { fold } from './identifiers/fold.ts';
import { has, phrases } from './identifiers/phrases.ts';
import type { LetterText } from './reading.ts';

/** "Only Telewacht": the word may stand before the name or behind it. Not "not only". */
const ONLY = phrases({
  nl: `alleen, enkel, uitsluitend, slechts, alleen maar, enkel en alleen, beperkt tot, exclusief`,
  fr: `uniquement, seulement, exclusivement, rien que, seule, seul, limitee a, limite a, se limite a`,
  de: `nur, ausschließlich, ausschliesslich, lediglich, allein, beschrankt auf, bloß`,
  en: `only, solely, exclusively, just, limited to, nobody else than, no one but`,
});
const NOT_ONLY = phrases({
  nl: `niet alleen, niet enkel, niet uitsluitend, niet slechts`,
  fr: `pas seulement, pas uniquement, non seulement, pas que`,
  de: `nicht nur, nicht allein`,
  en: `not only, not just, not solely`,
});

/** "All companies, except Telewacht". */
const EXCEPT = phrases({
  nl: `behalve, uitgezonderd, met uitzondering van, maar niet`,
  fr: `sauf, excepte, a l'exception de, hormis`,
  de: `außer, ausser, ausgenommen, mit ausnahme von, mit ausnahme der`,
  en: `except, except for, apart from, excluding, but not`,
});

/** The others too: whoever else is named is named as an example. */
const ALL = phrases({
  nl: `alle bedrijven, alle andere, alle vennootschappen, hele groep, volledige groep, gehele groep, alle
    firma*, alle verbonden, alle zusterbedrijven, ook de andere, en de andere, elk bedrijf, heel de groep,
    overal`,
  fr: `toutes les societes, tous les autres, toutes les autres, tout le groupe, ensemble du groupe,
    l'ensemble des *, toutes les entreprises, chaque societe, toutes vos societes, toutes les filiales,
    partout`,
  de: `alle unternehmen, alle firmen, alle gesellschaften, samtliche*, ganze gruppe, ganzen gruppe, alle
    anderen, gesamte gruppe, gesamten gruppe, allen unternehmen, allen gesellschaften, alle weiteren, alle
    ubrigen`,
  en: `all companies, all the companies, all other, any other, whole group, entire group, every company, all
    your companies, all affiliates, all of your companies, all of the companies, everywhere, all group
    companies`,
});

/** In a sentence with these, "only" tells what the person did or is, and not what is asked. */
const DEALINGS = phrases({
  nl: `gebeld, belde, klant, contact gehad, te maken, gekocht, ken, gewerkt, getelefoneerd`,
  fr: `appele, telephone, client, cliente, contact avec, connais, achete, travaille, affaire`,
  de: `angerufen, kunde, kundin, kontakt mit, kenne, gekauft, zu tun, telefoniert, gearbeitet`,
  en: `called, rang, customer, client, dealt, contact with, know, bought, worked, spoke, phoned`,
});

const READ_CHARACTERS = 50_000;

/**
 * Whose answer the letter asks for. Nobody has to know who of a group holds what (AFF-1): without a name, and with names
 * as examples, it is all of them. A letter narrows it only by saying so ("only Telewacht", "all except Telewacht").
 */
export function readControllers(
  { subject, newText }: LetterText,
  companies: readonly NamedCompany[],
): 'all' | readonly string[] {
  const folded = fold(`${subject.slice(0, 1_000)}\n\n${newText.slice(0, READ_CHARACTERS)}`);
  const named = namedCompanies(folded, companies);
  if (named.length === 0) return 'all';
  const all = companies.map(({ id }) => id);
  const excepted = all.filter((id) =>
    named.some((place) => place.id === id && follows(folded, place, EXCEPT)),
  );
  if (excepted.length > 0)
    return excepted.length < all.length ? all.filter((id) => !excepted.includes(id)) : 'all';
  if (has(ALL, folded)) return 'all';
  const only = new Set<string>();
  for (const sentence of sentencesOf(folded)) {
    const here = named.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const words = folded.slice(sentence.start, sentence.end);
    if (here.length === 0 || has(NOT_ONLY, words) || has(DEALINGS, words)) continue;
    if (here.some((place) => follows(folded, place, ONLY) || precedes(folded, place, ONLY)))
      for (const { id } of here) only.add(id);
  }
  return only.size > 0 && only.size < all.length ? all.filter((id) => only.has(id)) : 'all';
}

/** As many words may stand between: "only for the company Telewacht". */
const NEAR = 40;

const follows = (folded: string, { start }: NamedPlace, cue: RegExp): boolean => {
  const before = folded.slice(Math.max(0, start - NEAR), start);
  const last = [...before.matchAll(cue)].at(-1);
  return last !== undefined && !/[.!?;\n]/.test(before.slice(last.index));
};

const precedes = (folded: string, { end }: NamedPlace, cue: RegExp): boolean => {
  const after = folded.slice(end, end + 16);
  const first = after.matchAll(cue).next().value;
  if (first === undefined) return false;
  const between = after.slice(0, first.index);
  // After a comma it must be the last word: "Telewacht, only because …" narrows nothing.
  const isLast = /^[\s,]*(?:[.!?;\n]|$|aub|svp|bitte|please)/.test(
    folded.slice(end + first.index + first[0].length),
  );
  return between.includes(',') ? isLast : !/[.!?;\n]/.test(between);
};

function* sentencesOf(folded: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const { index } of folded.matchAll(/[.!?;](?=\s)|\n\s*\n|$/g)) {
    yield { start, end: index };
    start = index;
  }
}
