import { invented, someLanguage } from './invented.ts';
import type { Person, StoreName } from './person.ts';
import { type Dice, dice } from './random.ts';

/** Numbers up to 59 are those of the people who are written by hand. */
const FIRST = 60;
const COUNT = 100;

/** How many of ten customers are known there. Every customer has an account of the portal. */
const OF_TEN: readonly (readonly [StoreName, number])[] = [
  ['offitel/mijn-offitel', 10],
  ['offitel/newsletter', 4],
  ['offitel/prospects', 1],
  ['offitel/offitelweb', 5],
  ['offitel/invoicing', 5],
  ['offitel/offitelafspraken', 3],
  ['offitel/web-analytics', 3],
  ['offitel/camera-images', 2],
  ['offitel/client-calls', 1],
  ['telewacht/call-records', 3],
  ['telewacht/call-recordings', 3],
  ['uw-secretaresse/call-notes', 3],
  ['memo-group/memoweb-dashboard', 3],
  ['memo-holding/business-contacts', 2],
  ['memo-medical/patient-messages', 1],
  ['offitel-medical/patient-messages', 1],
];

/** Customers with nothing special about them: what a store mostly holds. */
export const ORDINARY_PEOPLE: readonly Person[] = Array.from({ length: COUNT }, (_, at) => {
  const number = FIRST + at;
  return {
    id: `ordinary-${number}`,
    ...invented(someLanguage(at), number),
    stores: someStores(dice(20_270_101 + number)),
    because: 'ordinary',
  };
});

function someStores(own: Dice): StoreName[] {
  return OF_TEN.flatMap(([store, ofTen]) => (own.throw(10) < ofTen ? [store] : []));
}
