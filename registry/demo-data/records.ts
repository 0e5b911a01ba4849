import { callNotes, callRecordings } from './call-records.ts';
import { cameraImages } from './camera-records.ts';
import { businessContacts, clientCalls, newsletter, patientMessages, prospects } from './contact-records.ts';
import { invoicing, offitelweb } from './customer-records.ts';
import { offitelafspraken, webAnalytics } from './online-records.ts';
import { PEOPLE, type Person, PROCESSOR_STORES, STORES, type StoreName } from './people.ts';
import { memoweb, mijnOffitel } from './portal-records.ts';
import type { DemoRecord, RecordsFor } from './record.ts';
import { callRecords } from './telephone-records.ts';

const MAKERS: Readonly<Record<StoreName, RecordsFor>> = {
  'offitel/mijn-offitel': mijnOffitel,
  'offitel/newsletter': newsletter,
  'offitel/prospects': prospects,
  'offitel/offitelweb': offitelweb,
  'offitel/invoicing': invoicing,
  'offitel/offitelafspraken': offitelafspraken,
  'offitel/web-analytics': webAnalytics,
  'offitel/camera-images': cameraImages,
  'offitel/client-calls': clientCalls,
  'telewacht/call-records': callRecords,
  'telewacht/call-recordings': callRecordings,
  'uw-secretaresse/call-notes': callNotes,
  'memo-group/memoweb-dashboard': memoweb,
  'memo-holding/business-contacts': businessContacts,
  'memo-medical/patient-messages': patientMessages,
  'offitel-medical/patient-messages': patientMessages,
};

/** Everything that lies in a store, whoever's it is. */
export function recordsIn(store: StoreName): DemoRecord[] {
  return PEOPLE.flatMap((person) => made(person, store));
}

/** The truth: what a person must be shown, by store; stores without anything of theirs are left out. */
export function recordsOf(person: Person): Partial<Record<StoreName, readonly DemoRecord[]>> {
  return byStore(person, (store) => !PROCESSOR_STORES.has(store));
}

/** What lies about a person in stores kept for clients: never in a package (PRO-1). */
export function withheldFrom(person: Person): Partial<Record<StoreName, readonly DemoRecord[]>> {
  return byStore(person, (store) => PROCESSOR_STORES.has(store));
}

/** The id under which a lookup gives the record. */
export function itemId({ store, id, record }: DemoRecord): string {
  return store === 'telewacht/call-recordings' ? record : `${id}/${record}`;
}

function byStore(person: Person, wanted: (store: StoreName) => boolean) {
  const stores = STORES.filter((store) => wanted(store) && person.stores.includes(store));
  return Object.fromEntries(stores.map((store) => [store, made(person, store)]));
}

function made(person: Person, store: StoreName): DemoRecord[] {
  if (!person.stores.includes(store)) return [];
  return MAKERS[store](person).map((record) => ({ ...record, store, person: person.id }));
}

export { PATIENT_MARK } from './contact-records.ts';
export type { DemoRecord } from './record.ts';
