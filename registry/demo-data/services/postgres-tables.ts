/**
 * The companies' databases as their own programs would have made them: a schema each, with search columns beside what is
 * shown (mail addresses in lower case, numbers in E.164, names without accents).
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
      customer_id integer not null references offitelweb.customers,
      service text not null,
      started_on date not null,
      ends_on date,
      status text not null
    );
    create index on offitelweb.contracts (customer_id);
    create table offitelweb.questions (
      question_no text primary key,
      customer_id integer not null references offitelweb.customers,
      asked_at timestamptz not null,
      subject text not null,
      text text not null,
      answered_at timestamptz,
      status text not null
    );
    create index on offitelweb.questions (customer_id);`,

  invoicing: `
    create table invoicing.invoices (
      invoice_no text primary key,
      customer_no text,
      customer_key text,
      name text not null,
      email text,
      email_lower text,
      address text not null,
      issued_on date not null,
      due_on date not null,
      amount numeric(10, 2) not null,
      currency char(3) not null,
      description text not null,
      status text not null
    );
    create index on invoicing.invoices (email_lower);
    create index on invoicing.invoices (customer_key);
    create table invoicing.payments (
      payment_no text primary key,
      invoice_no text not null references invoicing.invoices,
      paid_on date not null,
      amount numeric(10, 2) not null,
      currency char(3) not null,
      account text not null,
      method text not null,
      reference text not null
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
      caller_id integer not null references call_records.callers,
      started_at timestamptz not null,
      seconds integer not null,
      direction text not null,
      called_line text not null,
      outcome text not null
    );
    create index on call_records.calls (caller_id);`,
} as const;

export type Schema = keyof typeof TABLES;
