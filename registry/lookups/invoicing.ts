import { defineLookup, found, type LookupRuntime, unsupported } from '#connect/index.ts';
import type { Query } from '../connectors/postgresql.ts';
import { readPage, type Section, searchable } from '../connectors/postgresql-pages.ts';

const BILLED_TO = `json_build_object('name', i.name, 'email', i.email, 'customerNo', i.customer_no)`;

const SECTIONS: readonly Section[] = [
  {
    category: 'invoice',
    sql: `
      select i.invoice_no as id, ${BILLED_TO} as identifiers, json_build_object(
        'invoiceNo', i.invoice_no, 'issuedOn', i.issued_on, 'dueOn', i.due_on, 'amount', i.amount::text,
        'currency', i.currency, 'description', i.description, 'status', i.status, 'name', i.name,
        'email', i.email, 'customerNo', i.customer_no, 'address', i.address) as data
      from invoicing.invoices i
      where i.invoice_no > $1 and (i.email_lower = $3 or i.customer_key = $4)
      order by i.invoice_no limit $2`,
  },
  {
    // A payment names nobody: it is whoever's the invoice is.
    category: 'payment',
    sql: `
      select p.payment_no as id, ${BILLED_TO} as identifiers, json_build_object(
        'paidOn', p.paid_on, 'amount', p.amount::text, 'currency', p.currency, 'account', p.account,
        'method', p.method, 'reference', p.reference) as data
      from invoicing.payments p join invoicing.invoices i using (invoice_no)
      where p.payment_no > $1 and (i.email_lower = $3 or i.customer_key = $4)
      order by p.payment_no limit $2`,
  },
];

/** Invoices of Offitel and what was paid of them. */
export const makeLookup = ({ query, ...runtime }: LookupRuntime & { readonly query?: Query } = {}) =>
  defineLookup(
    {
      controller: 'offitel',
      store: 'invoicing',
      accepts: ['email', 'name', 'customerNo'],
      async access({ subject, cursor }) {
        const { email, customerNo } = searchable(subject);
        if (email === null && customerNo === null) return unsupported();
        const { items, next } = await readPage(SECTIONS, [email, customerNo], cursor, query);
        return found(items, next);
      },
    },
    runtime,
  );

export const handler = makeLookup();
