import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(
    z
      .record(z.string(), z.array(z.array(z.string())))
      .parse(parse(readFileSync(path.join(import.meta.dirname, 'columns.yaml'), 'utf8'))),
  ).flatMap(([category, lists]) => lists.flat().map((words) => [words, category] as const)),
);

/** Whose a column is may stand before what it is: `customer_email`. */
const PEOPLE = new Set(
  `customer client user member person people contact account guest patient subscriber employee buyer student tenant
  klant gebruiker lid persoon contactpersoon gast patient abonnee werknemer medewerker koper huurder leerling inschrijver
  utilisateur membre personne invite abonne employe acheteur locataire eleve
  kunde kunden benutzer mitglied kontakt gast abonnent mitarbeiter kaufer mieter schuler`.split(/\s+/),
);

/**
 * The category (Fides) of each column of a table, by what it is called; without those of which nobody can tell.
 * @param columns as the database names them
 */
export function categoriesOf(table: string, columns: readonly string[]): ReadonlyMap<string, string> {
  const about = wordsOf(table.split('.').at(-1) ?? '');
  const guessed = new Map(
    columns.flatMap((name) => {
      const category = categoryOf(wordsOf(name), about);
      return category === undefined ? [] : [[name, category] as const];
    }),
  );
  // Beside a first name alone, the name is the family's.
  const held = new Set(guessed.values());
  if (held.has('user.name.first') && !held.has('user.name.last'))
    for (const [name, category] of guessed)
      if (category === 'user.name' && wordsOf(name).length === 1) guessed.set(name, 'user.name.last');
  return guessed;
}

/** Whatever stands around it (`wachtwoord_hash`, `password_digest`, `api_token`), nobody is to be sent it. */
const SECRET =
  /\b(passwords?|passwd|pwd|passphrase|secret|token|hash|salt|wachtwoord|paswoord|mot de passe|mdp|passwort|kennwort)\b/;

function categoryOf(words: readonly string[], about: readonly string[]): string | undefined {
  if (SECRET.test(words.join(' '))) return 'user.authorization';
  const found = WORDS.get(words.join(' '));
  const [first = '', ...rest] = words;
  if (found !== undefined || rest.length === 0) return found;
  const isWhose = PEOPLE.has(first) || about.some((one) => isNearly(one, first));
  return isWhose ? categoryOf(rest, about) : undefined;
}

/** `klant` of `klanten`, `customer` of `customers`. */
const isNearly = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) > 3 && (one.startsWith(other) || other.startsWith(one));

const wordsOf = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
