/**
 * The companies' databases as their own programs would have made them: a schema each, with search columns beside what is
 * shown (mail addresses in lower case, numbers in E.164, names without accents). A record can lose each of its fields but
 * its number: what is made anonymous does.
 */
export const TABLES = {
  offitelweb: `
    create table offitelweb.customers (
      customer_id integer primary key,
      customer_no text,
      customer_key text,
      name text not null,
      name_folded text not null,
      birth_date date not null,
      email text,
      email_lower text,
      phone text,
      phone_e164 text,
      address text not null
    );
    create index on offitelweb.customers (email_lower);
    create index on offitelweb.customers (phone_e164);
    create index on offitelweb.customers (customer_key);
    create index on offitelweb.customers (name_folded);
    create table offitelweb.contracts (
      contract_no text primary key,
      customer_id integer references offitelweb.customers,
      service text,
      started_on date,
      ends_on date,
      status text,
      restricted_at timestamptz
    );
    create index on offitelweb.contracts (customer_id);
    create table offitelweb.questions (
      question_no text primary key,
      customer_id integer references offitelweb.customers,
      asked_at timestamptz,
      subject text,
      text text,
      answered_at timestamptz,
      status text,
      restricted_at timestamptz
    );
    create index on offitelweb.questions (customer_id);`,

  invoicing: `
    create table invoicing.invoices (
      invoice_no text primary key,
      customer_no text,
      customer_key text,
      name text,
      email text,
      email_lower text,
      address text,
      issued_on date,
      due_on date,
      amount numeric(10, 2),
      currency char(3),
      description text,
      status text,
      restricted_at timestamptz
    );
    create index on invoicing.invoices (email_lower);
    create index on invoicing.invoices (customer_key);
    create table invoicing.payments (
      payment_no text primary key,
      invoice_no text references invoicing.invoices on update cascade,
      paid_on date,
      amount numeric(10, 2),
      currency char(3),
      account text,
      method text,
      reference text,
      restricted_at timestamptz
    );
    create index on invoicing.payments (invoice_no);`,

  call_records: `
    create table call_records.callers (
      caller_id integer primary key,
      phone text not null,
      phone_e164 text not null,
      name text,
      email text,
      email_lower text
    );
    create index on call_records.callers (phone_e164);
    create index on call_records.callers (email_lower);
    create table call_records.calls (
      call_no text primary key,
      caller_id integer references call_records.callers,
      started_at timestamptz,
      seconds integer,
      direction text,
      called_line text,
      outcome text,
      restricted_at timestamptz
    );
    create index on call_records.calls (caller_id);`,
} as const;

export type Schema = keyof typeof TABLES;
