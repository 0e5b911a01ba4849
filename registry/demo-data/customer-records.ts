import { accountOf, held, instants, known, type RecordsFor } from './record.ts';

/** Offitel's platform for customers: a running and an ended contract, and what was asked by the contact form. */
export const offitelweb: RecordsFor = (person) => {
  const { name, birthDate, email, phone, customerNo, address, language } = person;
  const identifiers = held({ name, birthDate, email, phone, customerNo });
  const [first = '', second = '', asked = '', answered = '', later = ''] = instants(person, 'offitelweb', 5);
  const customer = { name, birthDate, email: known(email), phone: known(phone) };
  const contracts = [
    { service: 'telefonie', startedOn: day(first), endsOn: day(answered), status: 'ended' },
    { service: 'agenda', startedOn: day(second), endsOn: null, status: 'active' },
  ];
  const questions = [
    { askedAt: inDatabase(asked), answeredAt: inDatabase(answered), status: 'answered' },
    { askedAt: inDatabase(later), answeredAt: null, status: 'open' },
  ];
  return [
    ...contracts.map((contract, at) => {
      const contractNo = accountOf(person, `OW${at + 1}`);
      return {
        id: contractNo,
        record: 'contract',
        category: 'contract',
        data: { contractNo, ...customer, customerNo: known(customerNo), address, ...contract },
        identifiers,
        files: [],
      };
    }),
    ...questions.map((question, at) => ({
      id: accountOf(person, `VR${at + 1}`),
      record: 'question',
      category: 'question',
      data: { subject: SUBJECT[language], text: `${QUESTION[language]} ${name}`, ...question },
      identifiers,
      files: [],
    })),
  ];
};

/** Three invoices, the last still open. Made out to whoever the customer was then: the first to the former name. */
export const invoicing: RecordsFor = (person) => {
  const { email, customerNo, address } = person;
  return instants(person, 'invoicing', 3).flatMap((issued, at) => {
    const invoiceNo = accountOf(person, `F${at + 1}`);
    const open = at === 2;
    const name = at === 0 ? (person.formerName ?? person.name) : person.name;
    const identifiers = held({ name, email, customerNo });
    const total = { amount: AMOUNTS[at] ?? '0.00', currency: 'EUR' };
    const invoice = {
      id: invoiceNo,
      record: 'invoice',
      category: 'invoice',
      data: {
        invoiceNo,
        issuedOn: day(issued),
        dueOn: day(issued, 30),
        ...total,
        description: DESCRIPTION[person.language],
        status: open ? 'open' : 'paid',
        name,
        email: known(email),
        customerNo: known(customerNo),
        address,
      },
      identifiers,
      files: [],
    };
    const payment = {
      id: accountOf(person, `B${at + 1}`),
      record: 'payment',
      category: 'payment',
      data: {
        paidOn: day(issued, 12),
        ...total,
        account: testAccount(accountOf(person, 'IBAN')),
        method: at === 0 ? 'transfer' : 'direct-debit',
        // Payers write the number of the invoice: by it the payment is booked.
        reference: invoiceNo,
      },
      identifiers,
      files: [],
    };
    return open ? [invoice] : [invoice, payment];
  });
};

const AMOUNTS = ['121.00', '48.40', '1210.50'];

/** The check digits 00 belong to no account: nobody can be paid by mistake. */
function testAccount(account: string): string {
  return `BE00 0000 00${account.slice(-6, -4)} ${account.slice(-4)}`;
}

/** The day of an instant, or some days after it. */
function day(instant: string, after = 0): string {
  return new Date(Date.parse(instant) + after * 86_400_000).toISOString().slice(0, 10);
}

/** An instant as PostgreSQL writes it in JSON. */
export function inDatabase(instant: string): string {
  return instant.replace('.000Z', '+00:00');
}

const SUBJECT = {
  nl: 'Openingsuren',
  fr: 'Heures d’ouverture',
  de: 'Öffnungszeiten',
  en: 'Opening hours',
} as const;

const QUESTION = {
  nl: 'Kan mijn lijn ook op zaterdag worden beantwoord? Groeten,',
  fr: 'Ma ligne peut-elle être prise en charge le samedi aussi ? Salutations,',
  de: 'Kann meine Leitung auch samstags angenommen werden? Grüße,',
  en: 'Can my line be answered on Saturdays as well? Regards,',
} as const;

const DESCRIPTION = {
  nl: 'Telefonische permanentie',
  fr: 'Permanence téléphonique',
  de: 'Telefonische Bereitschaft',
  en: 'Telephone answering',
} as const;
