import type { Held, Json } from '#connect/index.ts';
import { IDENTIFIER_KINDS, type IdentifierKind } from '#contracts/lookup.ts';

/** Where each identifier of a record stands; a name also in several places, in the order of speech. */
type Places = { readonly [Kind in IdentifierKind]?: string | readonly string[] | undefined };

/** What a record holds of the kinds, however its parts are read. */
export function heldAt(
  places: Places,
  kinds: readonly IdentifierKind[],
  read: (place: string) => Json,
): Held {
  const known = IDENTIFIER_KINDS.filter((kind) => kinds.includes(kind));
  return Object.fromEntries(known.map((kind) => [kind, written([places[kind] ?? []].flat(), read)]));
}

/** The texts of an identifier: those of its one place, or those of all its places as one. */
export function written(places: readonly string[], read: (place: string) => Json): readonly string[] {
  const [only = [], ...more] = places.map((place) => texts(read(place)));
  if (more.length === 0) return only;
  const whole = [only, ...more].flat().join(' ');
  return whole === '' ? [] : [whole];
}

/** JSON may hold several, or a number where a customer number stands. */
function texts(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'string' && value !== '' ? [value] : [];
}
