import { defineLookup, found, type LookupRuntime, unsupported } from '#connect/index.ts';
import { type PostgresqlDeps, recordChanges } from '../connectors/postgresql-changes.ts';
import { readPage, searchable } from '../connectors/postgresql-pages.ts';
import type { Section } from '../connectors/postgresql-section.ts';

/** Neither a contract nor a question names anybody: it is the customer's, who was signed in. */
const CUSTOMERS = {
  owner: { table: 'offitelweb.customers', key: 'customer_id' },
  identifiers: {
    name: { column: 'o.name', search: 'name_folded' },
    birthDate: { column: 'o.birth_date' },
    email: { column: 'o.email', search: 'email_lower' },
    phone: { column: 'o.phone', search: 'phone_e164' },
    customerNo: { column: 'o.customer_no', search: 'customer_key' },
  },
  searchedBy: `(o.email_lower = $3 or o.phone_e164 = '+' || $4 or o.customer_key = $5
    or (o.name_folded = $6 and o.birth_date::text = $7))`,
} as const;

const SECTIONS: readonly Section[] = [
  {
    ...CUSTOMERS,
    category: 'contract',
    table: 'offitelweb.contracts',
    key: 'contract_no',
    fields: {
      contractNo: 'r.contract_no',
      name: 'o.name',
      birthDate: 'o.birth_date',
      email: 'o.email',
      phone: 'o.phone',
      customerNo: 'o.customer_no',
      address: 'o.address',
      service: 'r.service',
      startedOn: 'r.started_on',
      endsOn: 'r.ends_on',
      status: 'r.status',
    },
  },
  {
    ...CUSTOMERS,
    category: 'question',
    table: 'offitelweb.questions',
    key: 'question_no',
    fields: {
      askedAt: 'r.asked_at',
      subject: 'r.subject',
      text: 'r.text',
      answeredAt: 'r.answered_at',
      status: 'r.status',
    },
  },
];

/** Contracts on Offitel's platform for customers, and questions from its contact form. */
export const makeLookup = ({ query, change, ...runtime }: LookupRuntime & PostgresqlDeps = {}) =>
  defineLookup(
    {
      controller: 'offitel',
      store: 'offitelweb',
      accepts: ['email', 'phone', 'name', 'birthDate', 'customerNo'],
      async access({ subject, cursor }) {
        const { email, phone, customerNo, name, birthDate } = searchable(subject);
        const byNameAndBirth = name !== null && birthDate !== null;
        if (!(email ?? phone ?? customerNo) && !byNameAndBirth) return unsupported();
        const searchedBy = [email, phone, customerNo, name, birthDate];
        const { items, next } = await readPage(SECTIONS, searchedBy, cursor, query);
        return found(items, next);
      },
      ...recordChanges(SECTIONS, { query, change }),
    },
    runtime,
  );

export const handler = makeLookup();
