import { defineLookup, found, type LookupRuntime, unsupported } from '#connect/index.ts';
import { type PostgresqlDeps, recordChanges } from '../connectors/postgresql-changes.ts';
import { readPage, searchable } from '../connectors/postgresql-pages.ts';
import type { Section } from '../connectors/postgresql-section.ts';

const SECTIONS: readonly Section[] = [
  {
    category: 'invoice',
    table: 'invoicing.invoices',
    key: 'invoice_no',
    fields: {
      invoiceNo: 'r.invoice_no',
      issuedOn: 'r.issued_on',
      dueOn: 'r.due_on',
      amount: 'r.amount::text',
      currency: 'r.currency',
      description: 'r.description',
      status: 'r.status',
      name: 'r.name',
      email: 'r.email',
      customerNo: 'r.customer_no',
      address: 'r.address',
    },
    identifiers: {
      name: { column: 'r.name' },
      email: { column: 'r.email', search: 'email_lower' },
      customerNo: { column: 'r.customer_no', search: 'customer_key' },
    },
    searchedBy: '(r.email_lower = $3 or r.customer_key = $4)',
  },
  {
    // A payment names nobody: it is whoever's the invoice is.
    category: 'payment',
    table: 'invoicing.payments',
    key: 'payment_no',
    owner: { table: 'invoicing.invoices', key: 'invoice_no' },
    fields: {
      paidOn: 'r.paid_on',
      amount: 'r.amount::text',
      currency: 'r.currency',
      account: 'r.account',
      method: 'r.method',
      reference: 'r.reference',
    },
    identifiers: {
      name: { column: 'o.name' },
      email: { column: 'o.email', search: 'email_lower' },
      customerNo: { column: 'o.customer_no', search: 'customer_key' },
    },
    searchedBy: '(o.email_lower = $3 or o.customer_key = $4)',
  },
];

/** Invoices of Offitel and what was paid of them. */
export const makeLookup = ({ query, change, ...runtime }: LookupRuntime & PostgresqlDeps = {}) =>
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
      ...recordChanges(SECTIONS, { query, change }),
    },
    runtime,
  );

export const handler = makeLookup();
