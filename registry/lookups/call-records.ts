import { defineLookup, found, type LookupRuntime, unsupported } from '#connect/index.ts';
import type { Query } from '../connectors/postgresql.ts';
import { readPage, type Section, searchable } from '../connectors/postgresql-pages.ts';

const SECTIONS: readonly Section[] = [
  {
    category: 'call',
    sql: `
      select c.call_no as id,
        json_build_object('phone', r.phone, 'name', r.name, 'email', r.email) as identifiers,
        json_build_object(
          'startedAt', c.started_at, 'seconds', c.seconds, 'direction', c.direction, 'callerNumber', r.phone,
          'callerName', r.name, 'calledLine', c.called_line, 'outcome', c.outcome) as data
      from call_records.calls c join call_records.callers r using (caller_id)
      where c.call_no > $1 and (r.phone_e164 = '+' || $3 or r.email_lower = $4)
      order by c.call_no limit $2`,
  },
];

/** The telephone log of Telewacht: numbers, and the names of those callers whom it knows. */
export const makeLookup = ({ query, ...runtime }: LookupRuntime & { readonly query?: Query } = {}) =>
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
    },
    runtime,
  );

export const handler = makeLookup();
