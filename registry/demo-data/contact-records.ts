import { dice, seedOf } from './random.ts';
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

/** Interest in Offitel's services: what is known of the person, and what was said with them. */
export const prospects: RecordsFor = (person) => {
  const { name, email, phone, language } = person;
  const id = accountOf(person, 'PR');
  const own = dice(seedOf(`prospect ${person.id}`));
  const [first = '', ...later] = instants(person, 'prospects', 3);
  const identifiers = held({ name, email, phone });
  const origin = own.pick(['F', 'E', 'A']);
  return [
    {
      id,
      record: 'prospect',
      category: 'prospect',
      data: {
        name,
        email: known(email),
        phone: known(phone),
        organisation: own.pick([null, 'Voorbeeldfirma BV']),
        language,
        firstContactOn: first.slice(0, 10),
        origin,
        interest: own.pick(['TEL', 'AGE', 'ROOM']),
        // Whoever was bought in agreed to nothing.
        mayEmail: origin !== 'A',
      },
      identifiers,
      files: [],
    },
    ...later.map((at, number) => ({
      id,
      record: `contact-${number + 1}`,
      category: 'contact',
      data: { at, channel: own.pick(['TEL', 'EML', 'EVT']), note: INTEREST[language] },
      identifiers,
      files: [],
    })),
  ];
};

const INTEREST = {
  nl: 'Wil later beslissen; stuurt nog een vraag.',
  fr: 'Souhaite décider plus tard ; enverra encore une question.',
  de: 'Will später entscheiden; schickt noch eine Frage.',
  en: 'Wants to decide later; will send a question.',
} as const;

/** Kept for doctors. */
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

/** Kept for clients of other trades. */
export const clientCalls: RecordsFor = (person) => {
  const { name, email, phone } = person;
  return instants(person, 'client-calls', 2).map((takenAt, at) => ({
    id: accountOf(person, 'KC'),
    record: `call-${at + 1}`,
    category: 'call',
    data: {
      takenAt,
      client: at === 0 ? 'Garage Voorbeeld' : 'Notariaat Model',
      callerNumber: known(phone),
      callerName: name,
      message: `${PATIENT_MARK}: vraagt om teruggebeld te worden`,
    },
    identifiers: held({ name, email, phone }),
    files: [],
  }));
};

/**
 * Stands in every message that is kept for a client, a doctor or another, and nowhere else. It is a trap: a package that
 * holds it has disclosed what is the client's to answer for (PRO-1, MED-1).
 */
export const PATIENT_MARK = 'KEPT-FOR-A-CLIENT';
