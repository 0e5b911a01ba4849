import { SQL_NAMES } from '#contracts/declared-table.ts';
import type { Text } from '#contracts/language.ts';
import type { IdentifierKind } from '#contracts/lookup.ts';
import {
  isOfTheSystem,
  type KnownCategory,
  knownCategory,
  onlyText,
  TO_DECIDE,
  toWrite,
} from './categories.ts';
import { type Collection, type Field, metaOf } from './dataset.ts';

/** Says what could not be carried over: of which of the collection's fields (absent: of the collection), and what to write. */
export type Note = (field: number | null, advice: string) => void;

/** A field of the data map: its column, what the requester reads, and what is to be written where nobody knows that yet. */
export interface Shown {
  readonly column: string;
  readonly text: Text;
  readonly open?: { readonly at: number; readonly advice: string };
}

/** What a collection becomes as a table, before anybody has asked how its person is found. */
export interface Columns {
  readonly fields: ReadonlyMap<string, Shown>;
  /** What Fides finds people by. */
  readonly own: Partial<Record<IdentifierKind, string>>;
  /** Columns that confirm who somebody is, from their category alone; a name may stand in two. */
  readonly confirming: Partial<Record<IdentifierKind, string | readonly string[]>>;
}

const PLAIN = SQL_NAMES.name;

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
  const fields = new Map<string, Shown>();
  const own: Partial<Record<IdentifierKind, string>> = {};
  const confirming: Confirming[] = [];
  const ofTheSystem: string[] = [];
  collection.fields.forEach((field, at) => {
    const say = (advice: string): void => note(at, advice);
    if (!PLAIN.test(field.name)) {
      say(
        'a dot, a colon or a quotation mark in its name: make a view that calls it otherwise, and name the view as table',
      );
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
    for (const { decide } of known) if (decide !== undefined) say(TO_DECIDE[decide]);
    if (!nested && first?.identifier !== undefined)
      confirming.push({ kind: first.identifier, part: first.part, column: field.name });
    fields.set(name, {
      column: nested ? `${field.name}::text` : field.name,
      text: first === undefined ? toWrite(field.description || field.name) : onlyText(first),
      ...(first === undefined && { open: { at, advice: `write what ${name} is${unknownOf(categories)}` } }),
    });
  });
  if (ofTheSystem.length > 0)
    note(
      null,
      `left out, as they are the system’s own: ${ofTheSystem.join(', ')}; add those that say something of a person to fields`,
    );
  return { fields, own, confirming: onlyOnes(confirming, note) };
}

/** Keys say nothing of anybody, and what joins by them is carried over apart. */
function isKey(field: Field): boolean {
  const { primary_key, references } = metaOf(field);
  return primary_key === true || (references ?? []).length > 0;
}

interface Confirming {
  readonly kind: IdentifierKind;
  readonly part: KnownCategory['part'];
  readonly column: string;
}

/** One column confirms, or first name and family name together; two of a kind (a contact's name too) confirm nothing. */
function onlyOnes(all: readonly Confirming[], note: Note): Columns['confirming'] {
  const confirming: Columns['confirming'] = {};
  for (const [kind, columns] of Map.groupBy(all, (one) => one.kind)) {
    const called = (part: KnownCategory['part']) =>
      columns.filter((one) => one.part === part).map(({ column }) => column);
    const [whole, first, last] = [called(undefined), called('first'), called('last')];
    const [only] = whole;
    if (only !== undefined && whole.length === 1) confirming[kind] = only;
    else if (whole.length === 0 && first.length === 1 && last.length === 1)
      confirming[kind] = [...first, ...last];
    else
      note(
        null,
        `${kind} stands in several columns, or in a part (${columns.map(({ column }) => column).join(', ')}): make a view with one of the person’s own, and add it to identifiers and accepts`,
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
  categories.length === 0 ? ': it has no category' : `: ${categories.join(', ')} has no counterpart here`;

const camelCase = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== '')
    .map(
      (part, at) =>
        `${at === 0 ? part.charAt(0).toLowerCase() : part.charAt(0).toUpperCase()}${part.slice(1)}`,
    )
    .join('')
    .replace(/^(\d)/, 'n$1') || 'field';
