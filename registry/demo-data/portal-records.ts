import { accountOf, held, instants, known, type RecordsFor } from './record.ts';

/** Offitel's portal: a profile that holds every identifier, and appointments that hold the same. */
export const mijnOffitel: RecordsFor = (person) => {
  const { name, birthDate, email, phone, customerNo, address, language } = person;
  const id = accountOf(person, 'MO');
  const identifiers = held({ name, birthDate, email, phone, customerNo });
  const [since = '', ...appointments] = instants(person, 'mijn-offitel', 3);
  const profile = {
    customerNo: known(customerNo),
    name,
    birthDate,
    email: known(email),
    phone: known(phone),
  };
  return [
    {
      id,
      record: 'profile',
      category: 'profile',
      data: { ...profile, address, language, customerSince: since.slice(0, 10) },
      identifiers,
      files: [],
    },
    ...appointments.map((start, at) => ({
      id,
      record: `appointment-${at + 1}`,
      category: 'appointments',
      data: {
        start,
        office: at === 0 ? 'Genk' : 'Brugge',
        subject: SUBJECT[language],
        status: at === 0 ? 'DON' : 'CNF',
      },
      identifiers,
      files: [],
    })),
  ];
};

const SUBJECT = {
  nl: 'Bespreking van het contract',
  fr: 'Discussion du contrat',
  de: 'Besprechung des Vertrags',
  en: 'Discussion of the contract',
} as const;

/** Memo Group's portal. Who never gave a name there is known by customer number only. */
export const memoweb: RecordsFor = (person) => {
  const { birthDate, email, phone, customerNo } = person;
  const nameless = email === undefined && phone === undefined;
  const name = nameless ? undefined : person.name;
  const born = nameless ? undefined : birthDate;
  const id = accountOf(person, 'MW');
  const identifiers = held({ name, birthDate: born, email, phone, customerNo });
  const [createdAt = '', ...logins] = instants(person, 'memoweb', 4);
  const account = { customerNo: known(customerNo), name: known(name), birthDate: known(born) };
  return [
    {
      id,
      record: 'account',
      category: 'account',
      data: { ...account, email: known(email), phone: known(phone), createdAt },
      identifiers,
      files: [],
    },
    ...logins.map((at, number) => ({
      id,
      record: `login-${number + 1}`,
      category: 'logins',
      // 192.0.2.0/24 is kept free for documentation.
      data: { at, ipAddress: `192.0.2.${10 + number}`, result: number === 1 ? 'NOK' : 'OK' },
      identifiers,
      files: [],
    })),
  ];
};
