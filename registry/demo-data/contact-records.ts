import { accountOf, held, instants, known, type RecordsFor } from './record.ts';

export const newsletter: RecordsFor = (person) => {
  const { name, email } = person;
  const id = accountOf(person, 'NL');
  const [consentAt = '', ...clicks] = instants(person, 'newsletter', 3);
  const identifiers = held({ name, email });
  return [
    {
      id,
      record: 'subscription',
      category: 'subscription',
      data: { name, email: known(email), consentAt, form: 'WEB' },
      identifiers,
      files: [],
    },
    ...clicks.map((clickedAt, at) => ({
      id,
      record: `click-${at + 1}`,
      category: 'reading',
      data: { clickedAt, topic: at === 0 ? 'telefonie' : 'agenda' },
      identifiers,
      files: [],
    })),
  ];
};

/** The name as it was when the contact was made. */
export const businessContacts: RecordsFor = (person) => {
  const { email, phone } = person;
  const name = person.formerName ?? person.name;
  const work = { organisation: 'Voorbeeldfirma BV', position: 'Office manager' };
  return [
    {
      id: accountOf(person, 'BC'),
      record: 'contact',
      category: 'contacts',
      data: { name, ...work, email: known(email), phone: known(phone), origin: 'P' },
      identifiers: held({ name, email, phone }),
      files: [],
    },
  ];
};

/** Kept for doctors. The text is a trap: a package that holds it has disclosed a client's patient (PRO-1). */
export const patientMessages: RecordsFor = (person) => {
  const { name, birthDate, email, phone } = person;
  return instants(person, 'patient', 2).map((takenAt, at) => ({
    id: accountOf(person, 'PM'),
    record: `message-${at + 1}`,
    category: 'messages',
    data: { takenAt, practice: 'Praktijk Voorbeeld', message: `${PATIENT_MARK}: vraagt een nieuwe afspraak` },
    identifiers: held({ name, birthDate, email, phone }),
    files: [],
  }));
};

/** Stands in every message kept for a practice, and nowhere else. */
export const PATIENT_MARK = 'PATIENT-OF-A-CLIENT';
