import type { Language } from '#contracts/language.ts';
import type { Identifier, Subject } from '#contracts/lookup.ts';

/** The stores of the demonstration, as `controller/store` of the registry. */
export const STORES = [
  'offitel/mijn-offitel',
  'offitel/newsletter',
  'offitel/prospects',
  'offitel/offitelweb',
  'offitel/invoicing',
  'offitel/offitelafspraken',
  'offitel/web-analytics',
  'offitel/camera-images',
  'offitel/client-calls',
  'telewacht/call-records',
  'telewacht/call-recordings',
  'uw-secretaresse/call-notes',
  'memo-group/memoweb-dashboard',
  'memo-holding/business-contacts',
  'memo-medical/patient-messages',
  'offitel-medical/patient-messages',
] as const;
export type StoreName = (typeof STORES)[number];

/** Kept for clients, doctors among them: what stands there must never be in a package (PRO-1, MED-1). */
export const PROCESSOR_STORES: ReadonlySet<StoreName> = new Set([
  'offitel/client-calls',
  'memo-medical/patient-messages',
  'offitel-medical/patient-messages',
]);

/** Somebody who does not exist: surnames that say so, `.example` mailboxes, numbers that nobody can be given. */
export type Person = {
  readonly id: string;
  readonly name: string;
  /** The name that older records still have. */
  readonly formerName?: string;
  readonly birthDate: string;
  readonly language: Language;
  readonly address: string;
  readonly email?: string;
  readonly phone?: string;
  readonly customerNo?: string;
  /** Where this person is known. */
  readonly stores: readonly StoreName[];
  /** Why this person is in the set. */
  readonly because: string;
};

/** Everything that the person can say of themselves, claimed or verified alike. */
export function subjectOf(person: Person, status: Identifier['status']): Subject {
  const { email, phone, name, birthDate, customerNo } = person;
  const said = { email, phone, name, birthDate, customerNo };
  return Object.fromEntries(
    Object.entries(said).flatMap(([kind, value]) => (value === undefined ? [] : [[kind, { value, status }]])),
  );
}
