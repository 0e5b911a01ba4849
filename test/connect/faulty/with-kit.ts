import { defineLookup, done, found, item, type LookupDefinition, normalise } from '#connect/index.ts';
import { FIXTURE, freshRows, type Row } from './people.ts';

export const fixture = FIXTURE;

const asItem = ({ category, id, data, identifiers }: Row) => item(category, id, data, { identifiers });

/** A lookup over rows in memory, as a company writes it with the kit; a sample puts its fault in the place of one function. */
export function withKit(
  faulty: (rows: Row[], sound: LookupDefinition) => Partial<LookupDefinition> = () => ({}),
) {
  const rows = freshRows();
  const definition: LookupDefinition = {
    controller: FIXTURE.controller,
    store: FIXTURE.store,
    accepts: ['email', 'name'],
    async access({ subject, cursor }) {
      const asked = normalise('email', subject.email?.value ?? '');
      const theirs = rows.filter((row) => row.identifiers.email === asked);
      const begin = cursor === null ? 0 : Number(cursor);
      const end = begin + 1_000;
      return found(theirs.slice(begin, end).map(asItem), end < theirs.length ? String(end) : null);
    },
    async find(names) {
      return found(rows.filter(({ id }) => names.some((name) => name.id === id)).map(asItem));
    },
    async erase(erasures) {
      const gone = new Set(erasures.map(({ record }) => record.id));
      rows.splice(0, rows.length, ...rows.filter(({ id }) => !gone.has(id)));
      return done();
    },
    async rectify(rectifications) {
      for (const { record, data } of rectifications) {
        const at = rows.findIndex(({ id }) => id === record.id);
        const row = rows[at];
        if (row) rows[at] = { ...row, data };
      }
      return done();
    },
  };
  return defineLookup({ ...definition, ...faulty(rows, definition) });
}
