import type { Text } from '#contracts/language.ts';
import type { IdentifierKind } from '#contracts/lookup.ts';
import { isOfTheSystem, knownCategory, onlyText, TO_DECIDE, toWrite } from './categories.ts';
import { type Collection, type Field, metaOf } from './dataset.ts';

/** Says what could not be carried over: of which of the collection's fields (absent: of the collection), and what to write. */
export type Note = (field: number | null, advice: string) => void;

/** What a collection becomes as a table, before anybody has asked how its person is found. */
export interface Columns {
  readonly fields: ReadonlyMap<string, { readonly column: string; readonly text: Text }>;
  /** What Fides finds people by. */
  readonly own: Partial<Record<IdentifierKind, string>>;
  /** Columns that confirm who somebody is, from their category alone. */
  readonly confirming: Partial<Record<IdentifierKind, string>>;
}

/** Plain names only: they become part of SQL (`contracts/declared-table.ts`). */
export const PLAIN = /^[a-z_][a-z0-9_]{0,62}$/;

const IDENTITIES: ReadonlyMap<string, IdentifierKind> = new Map([
  ['email', 'email'],
  ['phone_number', 'phone'],
  ['phone', 'phone'],
]);

/**
 * Reads the columns of a collection.
 * @param inherited categories of the collection or of its dataset, for fields that have none of their own
 */
export function columnsOf(collection: Collection, inherited: readonly string[], note: Note): Columns {
  const fields = new Map<string, { column: string; text: Text }>();
  const own: Partial<Record<IdentifierKind, string>> = {};
  const byCategory = new Map<IdentifierKind, string[]>();
  const ofTheSystem: string[] = [];
  collection.fields.forEach((field, at) => {
    const say = (advice: string): void => note(at, advice);
    if (!PLAIN.test(field.name)) {
      say('no plain name of small letters: make a view that calls the column so, and name the view as table');
      return;
    }
    const nested = (field.fields ?? []).length > 0;
    if (nested) sayOfNested(field, say);
    else identify(field, own, say);

    const categories = categoriesOf(field, inherited);
    if (isOfTheSystem(categories)) {
      if (!isKey(field)) ofTheSystem.push(field.name);
      return;
    }
    const known = categories.map(knownCategory).filter((one) => one !== undefined);
    if (known.some(({ keep }) => keep === 'never')) {
      say('a secret of access, left out: nobody is sent a password; leave it so');
      return;
    }
    const name = camelCase(field.name);
    if (fields.has(name)) {
      say(`${name} is another column’s already: add it to fields under another name`);
      return;
    }
    const [first] = known;
    if (first === undefined) say(`write what ${name} is${unknownOf(categories)}`);
    for (const { decide } of known) if (decide !== undefined) say(TO_DECIDE[decide]);
    if (!nested && first?.identifier !== undefined)
      byCategory.set(first.identifier, [...(byCategory.get(first.identifier) ?? []), field.name]);
    fields.set(name, {
      column: nested ? `${field.name}::text` : field.name,
      text: first === undefined ? toWrite(field.name) : onlyText(first),
    });
  });
  if (ofTheSystem.length > 0)
    note(
      null,
      `left out, as Fides counts them to the system: ${ofTheSystem.join(', ')}; add those that say something of a person to fields`,
    );
  return { fields, own, confirming: onlyOnes(byCategory, note) };
}

/** Keys say nothing of anybody, and what joins by them is carried over apart. */
function isKey(field: Field): boolean {
  const { primary_key, references } = metaOf(field);
  return primary_key === true || (references ?? []).length > 0;
}

/** One column confirms; two of a kind (a first name, a contact's name) confirm nothing. */
function onlyOnes(
  byCategory: ReadonlyMap<IdentifierKind, readonly string[]>,
  note: Note,
): Columns['confirming'] {
  const confirming: Columns['confirming'] = {};
  for (const [kind, [column, ...more]] of byCategory) {
    if (column !== undefined && more.length === 0) confirming[kind] = column;
    else
      note(
        null,
        `${kind} stands in several columns (${[column, ...more].join(', ')}): make a view with one of the person’s own, and add it to identifiers and accepts`,
      );
  }
  return confirming;
}

function identify(
  field: Field,
  own: Partial<Record<IdentifierKind, string>>,
  say: (advice: string) => void,
): void {
  const { identity } = metaOf(field);
  if (identity === undefined || identity === null) return;
  const kind = IDENTITIES.get(identity);
  if (kind === undefined)
    say(
      `the identity ${identity} is none of ours: where it is the number that a customer knows, add customerNo: ${field.name} to identifiers, and customerNo to accepts`,
    );
  else if (own[kind] !== undefined)
    say(
      `a record is searched by one ${kind}, and that is ${own[kind]}: write a lookup (docs/connect.md), or a view with a row for each`,
    );
  else own[kind] = field.name;
}

/** A structure is shown as it stands; what lies inside it is no column. */
function sayOfNested(field: Field, say: (advice: string) => void): void {
  say(
    'a structure, shown whole as text: make a view with a column for each part that the requester should read',
  );
  for (const [inside, path] of leavesOf(field)) {
    const { identity, references } = metaOf(inside);
    if (identity)
      say(`${path} identifies by ${identity} inside a structure: make a view with it as a column`);
    if (references && references.length > 0)
      say(`${path} refers to another collection from inside a structure: make a view with it as a column`);
  }
}

function leavesOf(field: Field, above = ''): readonly (readonly [Field, string])[] {
  const path = above === '' ? field.name : `${above}.${field.name}`;
  const inner = field.fields ?? [];
  return inner.length === 0 ? [[field, path]] : inner.flatMap((one) => leavesOf(one, path));
}

function categoriesOf(field: Field, inherited: readonly string[]): readonly string[] {
  const inside = leavesOf(field).flatMap(([leaf]) => leaf.data_categories ?? []);
  const own = [...(field.data_categories ?? []), ...(field.fields ? inside : [])];
  return own.length > 0 ? own : inherited;
}

const unknownOf = (categories: readonly string[]): string =>
  categories.length === 0
    ? ': Fides gives it no category'
    : `: ${categories.join(', ')} has no counterpart here`;

const camelCase = (name: string): string =>
  name
    .split('_')
    .filter((part) => part !== '')
    .map((part, at) => (at === 0 ? part : `${part.charAt(0).toUpperCase()}${part.slice(1)}`))
    .join('')
    .replace(/^(\d)/, 'n$1') || 'field';
