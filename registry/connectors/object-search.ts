import { type Held, normalise } from '#connect/index.ts';
import type { DeclaredObject } from '#contracts/declared-object.ts';
import type { IdentifierKind, Subject } from '#contracts/lookup.ts';
import { heldAt, written } from './held.ts';
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
  const isReached = forms.some(([kind, form]) =>
    written([identifiers[kind] ?? []].flat(), column).some((value) =>
      match === 'exact' ? value === exactForm(kind, form) : normalise(kind, value) === form,
    ),
  );
  return isReached ? heldAt(identifiers, kinds, column) : null;
}

/** What stands in a record that is written as the data map says with `match: exact`. */
export const exactForm = (kind: IdentifierKind, form: string): string =>
  kind === 'phone' ? `+${form}` : form;
