import type { Person } from './person.ts';

/** People of whom one company or one identifier knows, or none. */
export const HARDLY_KNOWN: readonly Person[] = [
  {
    id: 'omar',
    name: 'Omar Proefkens',
    birthDate: '1995-08-08',
    language: 'nl',
    address: 'Testlaan 77, 3600 Genk',
    phone: '+32 11 000 00 19',
    stores: ['telewacht/call-records', 'telewacht/call-recordings'],
    because: 'known by phone number only',
  },
  {
    id: 'gerda',
    name: 'Gerda Dummyns',
    birthDate: '1949-02-17',
    language: 'nl',
    address: 'Voorbeeldplein 5, 9240 Zele',
    customerNo: 'KL-1999-00020',
    stores: ['memo-group/memoweb-dashboard'],
    because: 'known by customer number only',
  },
  {
    id: 'nobody',
    name: 'Nadine Nergens',
    birthDate: '1973-03-03',
    language: 'nl',
    address: 'Leegstraat 0, 8000 Brugge',
    email: 'nadine.nergens@postvak.example',
    phone: '+32 11 000 00 22',
    stores: [],
    because: 'known nowhere: the answer is "nothing", which is an answer (ACC-1)',
  },
  {
    id: 'patient',
    name: 'Achiel Patiënt',
    birthDate: '1955-05-05',
    language: 'nl',
    address: 'Wachtzaal 3, 9240 Zele',
    email: 'achiel.patient@postvak.example',
    phone: '+32 11 000 00 23',
    stores: ['memo-medical/patient-messages', 'offitel-medical/patient-messages'],
    because: 'a patient of clients and nothing else: referred, never shown (PRO-1)',
  },
];
