import { type Held, type Json, normalise } from '#connect/index.ts';
import type { DeclaredObject } from '#contracts/declared-object.ts';
import { IDENTIFIER_KINDS, type IdentifierKind, type Subject } from '#contracts/lookup.ts';
import type { ObjectRecord } from './object-records.ts';

/** The normal forms that records are compared with, and the kinds that they are checked by. */
export type Search = {
  readonly forms: readonly (readonly [IdentifierKind, string])[];
  readonly kinds: readonly IdentifierKind[];
};

/** Null where nothing that tells somebody is known: a name alone does not, nor a birthday without a name. */
export function searchFor(subject: Subject, kinds: readonly IdentifierKind[]): Search | null {
  const form = (kind: IdentifierKind) => normalise(kind, subject[kind]?.value ?? '');
  const telling: readonly IdentifierKind[] =
    form('name') === null ? ['email', 'phone', 'customerNo'] : ['email', 'phone', 'customerNo', 'birthDate'];
  const forms = telling.flatMap((kind) => {
    const normal = form(kind);
    return normal === null || !kinds.includes(kind) ? [] : [[kind, normal] as const];
  });
  return forms.length === 0 ? null : { forms, kinds };
}

/** What a record holds of the kinds, if it may be the person's; it may be too often, never too seldom: the kit decides. */
export function heldBy(
  { forms, kinds }: Search,
  { column }: ObjectRecord,
  { identifiers, match }: DeclaredObject,
): Held | null {
  const written = (kind: IdentifierKind) => {
    const [only = [], ...more] = [identifiers[kind] ?? []].flat().map((name) => texts(column(name)));
    if (more.length === 0) return only;
    const whole = [only, ...more].flat().join(' ');
    return whole === '' ? [] : [whole];
  };
  const isReached = forms.some(([kind, form]) =>
    written(kind).some((value) =>
      match === 'exact' ? value === exactForm(kind, form) : normalise(kind, value) === form,
    ),
  );
  if (!isReached) return null;
  const known = IDENTIFIER_KINDS.filter((kind) => kinds.includes(kind));
  return Object.fromEntries(known.map((kind) => [kind, written(kind)]));
}

/** What stands in a record that is written as the data map says with `match: exact`. */
export const exactForm = (kind: IdentifierKind, form: string): string =>
  kind === 'phone' ? `+${form}` : form;

/** JSON may hold several, or a number where a customer number stands. */
function texts(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'string' && value !== '' ? [value] : [];
}
