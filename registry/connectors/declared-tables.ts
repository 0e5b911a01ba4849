import {
  defineLookup,
  found,
  type Lookup,
  type LookupDefinition,
  type LookupRuntime,
  unsupported,
} from '#connect/index.ts';
import type { DeclaredTable } from '#contracts/declared-table.ts';
import type { IdentifierKind } from '#contracts/lookup.ts';
import { type PostgresqlDeps, recordChanges } from './postgresql-changes.ts';
import { readPage, searchable } from './postgresql-pages.ts';
import type { Column, Section } from './postgresql-section.ts';

type Declared = Pick<LookupDefinition, 'controller' | 'store' | 'accepts'> & {
  readonly tables: readonly DeclaredTable[];
};

/** The lookup of a store whose data map says where the records lie. */
export function declaredTables(
  { tables, ...store }: Declared,
  { query, change, ...runtime }: LookupRuntime & PostgresqlDeps = {},
): Lookup {
  const sections = tables.map((table) => sectionOf(table, store.accepts));
  const { restrict, unrestrict, ...changes } = recordChanges(sections, { query, change });
  const marks = tables.every(({ restrictable }) => restrictable) ? { restrict, unrestrict } : {};
  return defineLookup(
    {
      ...store,
      async access({ subject, cursor }) {
        const forms = searchable(subject);
        const isTold = forms.email ?? forms.phone ?? forms.customerNo ?? (forms.name && forms.birthDate);
        if (!isTold) return unsupported();
        const searchedBy = store.accepts.map((kind) => forms[kind]);
        const { items, next } = await readPage(sections, searchedBy, cursor, query);
        return found(items, next);
      },
      ...changes,
      ...marks,
    },
    runtime,
  );
}

function sectionOf(table: DeclaredTable, accepts: readonly IdentifierKind[]): Section {
  const { category, key, fields, identifiers, owner, restrictable } = table;
  const columns = Object.entries(fields).map(([field, column]) => [field, columnOf(column)] as const);
  const held = accepts.flatMap((kind) => {
    const column = identifiers[kind];
    return column === undefined ? [] : [[kind, { column: heldIn(column) }] as const];
  });
  return {
    ...{ category, table: quoted(table.table), key: quoted(key), keyTells: tells(table) },
    ...(owner && {
      owner: {
        table: quoted(owner.table),
        key: quoted(owner.key),
        pointsTo: quoted(owner.pointsTo ?? owner.key),
      },
    }),
    fields: Object.fromEntries(columns),
    identifiers: Object.fromEntries(held),
    searchedBy: searchedBy(table, accepts),
    ...(!restrictable && { unmarked: true }),
  };
}

/** A customer number says little to others; the rest says who it is. */
const tells = ({ key, identifiers: { customerNo: _, ...direct } }: DeclaredTable): boolean =>
  Object.values(direct)
    .flat()
    .some((column) => column.replace(/::\w+$/, '') === key);

/** As the database has it: capitals kept, and a word of SQL (`user`, `order`) is a name like any other. */
const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

function columnOf(written: string): Column {
  const [, owner, name = written, cast = ''] = /^(owner\.)?(.+?)(::\w+)?$/.exec(written) ?? [];
  return `${owner === undefined ? 'r' : 'o'}.${quoted(name)}${cast}`;
}

const heldIn = (written: string | readonly string[]) =>
  typeof written === 'string' ? asText(columnOf(written)) : written.map((one) => asText(columnOf(one)));

const asText = (column: Column): Column => (column.includes('::') ? column : `${column}::text`);

/** What is searched by follows from here on, in the order of `accepts`. */
const FIRST = 3;

/**
 * One alternative for each identifier that tells somebody. It may find too many, never too few: the kit decides. Every
 * parameter is named with its type, also where the table does not hold it, as PostgreSQL wants to know of each.
 */
function searchedBy({ identifiers, match }: DeclaredTable, accepts: readonly IdentifierKind[]): string {
  const parameter = (kind: IdentifierKind) => `$${FIRST + accepts.indexOf(kind)}::text`;
  const alternatives = accepts.map((kind) => {
    const written = identifiers[kind];
    const asked = parameter(kind);
    if (written === undefined || typeof written !== 'string') return `(false and ${asked} is null)`;
    const column = asText(columnOf(written));
    switch (kind) {
      case 'email':
        return match === 'exact' ? `${column} = ${asked}` : `lower(btrim(${column})) = ${asked}`;
      case 'phone':
        // The last eight digits, as one may be written with its country and the other with the trunk 0.
        return match === 'exact'
          ? `${column} = '+' || ${asked}`
          : `${lastDigits(column)} = ${lastDigits(asked)}`;
      case 'customerNo':
        return match === 'exact'
          ? `${column} = ${asked}`
          : `upper(regexp_replace(${column}, '\\s', '', 'g')) = ${asked}`;
      case 'birthDate':
        // Birthdays are shared: only with a name, which the kit compares, accents and initials and all.
        return accepts.includes('name')
          ? `(${column} = ${asked} and ${parameter('name')} is not null)`
          : `(false and ${asked} is null)`;
      case 'name':
        return `(false and ${asked} is null)`;
      default:
        return kind satisfies never;
    }
  });
  return `(${alternatives.join(' or ')})`;
}

const lastDigits = (text: string): string => `right(regexp_replace(${text}, '\\D', '', 'g'), 8)`;
