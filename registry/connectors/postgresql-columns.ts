import { type Json, normalise } from '#connect/index.ts';
import { IDENTIFIER_KINDS, type IdentifierKind } from '#contracts/lookup.ts';
import type { Value } from './postgresql.ts';
import type { Column, Section } from './postgresql-section.ts';

/** A column of one of the section's tables and what is to stand in it. */
export type Setting = { readonly column: string; readonly value: Value };

/** The bare name, if the column is of that table. */
export function columnIn(table: 'r' | 'o', column: Column): string | null {
  return column.startsWith(`${table}.`) ? column.slice(2).replace(/::.*$/, '') : null;
}

/** The identifier that a column holds. */
export function kindOf({ identifiers }: Section, column: Column): IdentifierKind | null {
  return IDENTIFIER_KINDS.find((kind) => [identifiers[kind]?.column].flat().includes(column)) ?? null;
}

/** What goes into the column that an identifier is searched by: telephone numbers stand there in E.164. */
export function searchForm(kind: IdentifierKind, value: Json): string | null {
  const normal = typeof value === 'string' ? normalise(kind, value) : null;
  return normal !== null && kind === 'phone' ? `+${normal}` : normal;
}

/** What a driver takes: a list or an object goes as JSON. */
export function asValue(value: Json | undefined): Value {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/** `a = $2, b = $3`, after a `$1` that says which row. */
export function assignments(settings: readonly Setting[]): string {
  return settings.map(({ column }, at) => `${column} = $${at + 2}`).join(', ');
}
