import { defineLookup, found, type LookupRuntime, unsupported } from '#connect/index.ts';
import type { Query } from '../connectors/postgresql.ts';
import { readPage, type Section, searchable } from '../connectors/postgresql-pages.ts';

const CUSTOMER = `json_build_object('name', c.name, 'birthDate', c.birth_date, 'email', c.email,
  'phone', c.phone, 'customerNo', c.customer_no)`;

const IS_SEARCHED = `(c.email_lower = $3 or c.phone_e164 = '+' || $4 or c.customer_key = $5
  or (c.name_folded = $6 and c.birth_date::text = $7))`;

const SECTIONS: readonly Section[] = [
  {
    category: 'contract',
    sql: `
      select o.contract_no as id, ${CUSTOMER} as identifiers, json_build_object(
        'contractNo', o.contract_no, 'name', c.name, 'birthDate', c.birth_date, 'email', c.email,
        'phone', c.phone, 'customerNo', c.customer_no, 'address', c.address, 'service', o.service,
        'startedOn', o.started_on, 'endsOn', o.ends_on, 'status', o.status) as data
      from offitelweb.contracts o join offitelweb.customers c using (customer_id)
      where o.contract_no > $1 and ${IS_SEARCHED}
      order by o.contract_no limit $2`,
  },
  {
    // A question names nobody: it is the customer's who was signed in.
    category: 'question',
    sql: `
      select q.question_no as id, ${CUSTOMER} as identifiers, json_build_object(
        'askedAt', q.asked_at, 'subject', q.subject, 'text', q.text, 'answeredAt', q.answered_at,
        'status', q.status) as data
      from offitelweb.questions q join offitelweb.customers c using (customer_id)
      where q.question_no > $1 and ${IS_SEARCHED}
      order by q.question_no limit $2`,
  },
];

/** Contracts on Offitel's platform for customers, and questions from its contact form. */
export const makeLookup = ({ query, ...runtime }: LookupRuntime & { readonly query?: Query } = {}) =>
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
    },
    runtime,
  );

export const handler = makeLookup();
