import { AWKWARD_PEOPLE } from './awkward-people.ts';
import { ORDINARY_PEOPLE } from './ordinary-people.ts';
import type { Person } from './person.ts';
import { SPECIAL_PEOPLE } from './special-people.ts';

/** Everybody whom the demonstration knows; the same people on every machine, none of whom exists. */
export const PEOPLE: readonly Person[] = [...SPECIAL_PEOPLE, ...AWKWARD_PEOPLE, ...ORDINARY_PEOPLE];

/** @throws when there is nobody with this id */
export function person(id: string): Person {
  const found = PEOPLE.find((somebody) => somebody.id === id);
  if (found === undefined) throw new Error(`There is no demonstration person ${id}.`);
  return found;
}

export { type Person, PROCESSOR_STORES, STORES, type StoreName, subjectOf } from './person.ts';
