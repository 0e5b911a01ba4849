import { CHANGED_NAMES } from './changed-names.ts';
import { HARDLY_KNOWN } from './hardly-known.ts';
import { HOMONYMS } from './homonyms.ts';
import { HOSTILE_PEOPLE } from './hostile-people.ts';
import { HOUSEHOLDS } from './households.ts';
import { MINORS } from './minors.ts';
import { ORDINARY_PEOPLE } from './ordinary-people.ts';
import { OUTSIDERS } from './outsiders.ts';
import type { Person } from './person.ts';
import { WRITERS } from './writers.ts';

/** Everybody whom the demonstration knows; the same people on every machine, none of whom exists. */
export const PEOPLE: readonly Person[] = [
  ...WRITERS,
  ...HOMONYMS,
  ...HOUSEHOLDS,
  ...CHANGED_NAMES,
  ...HARDLY_KNOWN,
  ...MINORS,
  ...HOSTILE_PEOPLE,
  ...OUTSIDERS,
  ...ORDINARY_PEOPLE,
];

/** @throws when there is nobody with this id */
export function person(id: string): Person {
  const found = PEOPLE.find((somebody) => somebody.id === id);
  if (found === undefined) throw new Error(`There is no demonstration person ${id}.`);
  return found;
}

export { type Person, PROCESSOR_STORES, STORES, type StoreName, subjectOf } from './person.ts';
