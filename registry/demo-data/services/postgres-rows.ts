import { type Json, normalise } from '#connect/index.ts';
import type { DemoRecord } from '../record.ts';
import type { Schema } from './postgres-tables.ts';

/** Rows by table, tables in the order in which they refer to each other. A row's keys without a column are left out. */
export type Rows = Readonly<Record<string, readonly Row[]>>;
type Row = Readonly<Record<string, Json | undefined>>;

/** Takes a store's records apart into the rows of its tables. */
export const ROWS: Readonly<Record<Schema, (records: readonly DemoRecord[]) => Rows>> = {
  offitelweb(records) {
    const customers = holders(records, 'customer_id');
    return {
      customers: customers.map(({ key, theirs }) => ({ ...columns(of('contract', theirs)[0]), ...key })),
      contracts: customers.flatMap(({ key, theirs }) =>
        of('contract', theirs).map((contract) => ({ ...columns(contract), ...key })),
      ),
      questions: customers.flatMap(({ key, theirs }) =>
        of('question', theirs).map((question) => ({
          ...columns(question),
          question_no: question.id,
          ...key,
        })),
      ),
    };
  },

  invoicing: (records) => ({
    invoices: of('invoice', records).map(columns),
    payments: of('payment', records).map((payment) => ({
      ...columns(payment),
      payment_no: payment.id,
      invoice_no: payment.data['reference'],
    })),
  }),

  call_records(records) {
    const callers = holders(records, 'caller_id');
    return {
      callers: callers.map(({ key, theirs: [call] }) => ({ ...columns(call), ...key })),
      calls: callers.flatMap(({ key, theirs }) =>
        theirs.map((call) => ({ ...columns(call), call_no: call.id, ...key })),
      ),
    };
  },
};

/** What a record holds by column, `issuedOn` as `issued_on`, with the columns that are searched. */
function columns(record: DemoRecord | undefined): Row {
  const { data = {}, identifiers = {} } = record ?? {};
  const shown = Object.entries({ ...identifiers, ...data });
  const phone = form('phone', identifiers.phone);
  return {
    ...Object.fromEntries(
      shown.map(([field, value]) => [
        field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        value,
      ]),
    ),
    email_lower: form('email', identifiers.email),
    phone_e164: phone === null ? null : `+${phone}`,
    customer_key: form('customerNo', identifiers.customerNo),
    name_folded: form('name', identifiers.name),
  };
}

/** Records that hold the same identifiers are one customer's, or one caller's of the list: each gets a number. */
function holders(records: readonly DemoRecord[], column: string) {
  const grouped = Map.groupBy(records, ({ identifiers }) => JSON.stringify(identifiers));
  return [...grouped.values()].map((theirs, at) => ({ theirs, key: { [column]: at + 1 } }));
}

function of(category: string, records: readonly DemoRecord[]): DemoRecord[] {
  return records.filter((record) => record.category === category);
}

function form(kind: Parameters<typeof normalise>[0], value: string | undefined): string | null {
  return value === undefined ? null : normalise(kind, value);
}
