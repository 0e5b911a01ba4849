import { defineLookup, found, type LookupRuntime, unsupported } from '#connect/index.ts';
import { type PostgresqlDeps, recordChanges } from '../connectors/postgresql-changes.ts';
import { readPage, searchable } from '../connectors/postgresql-pages.ts';
import type { Section } from '../connectors/postgresql-section.ts';

const SECTIONS: readonly Section[] = [
  {
    category: 'call',
    table: 'call_records.calls',
    key: 'call_no',
    owner: { table: 'call_records.callers', key: 'caller_id' },
    fields: {
      startedAt: 'r.started_at',
      seconds: 'r.seconds',
      direction: 'r.direction',
      callerNumber: 'o.phone',
      callerName: 'o.name',
      calledLine: 'r.called_line',
      outcome: 'r.outcome',
    },
    identifiers: {
      phone: { column: 'o.phone', search: 'phone_e164' },
      name: { column: 'o.name' },
      email: { column: 'o.email', search: 'email_lower' },
    },
    searchedBy: `(o.phone_e164 = '+' || $3 or o.email_lower = $4)`,
  },
];

/** The telephone log of Telewacht: numbers, and the names of those callers whom it knows. */
export const makeLookup = ({ query, change, ...runtime }: LookupRuntime & PostgresqlDeps = {}) =>
  defineLookup(
    {
      controller: 'telewacht',
      store: 'call-records',
      accepts: ['phone', 'email', 'name'],
      async access({ subject, cursor }) {
        const { phone, email } = searchable(subject);
        if (phone === null && email === null) return unsupported();
        const { items, next } = await readPage(SECTIONS, [phone, email], cursor, query);
        return found(items, next);
      },
      ...recordChanges(SECTIONS, { query, change }),
    },
    runtime,
  );

export const handler = makeLookup();
