import {
  canonicalJson,
  done,
  found,
  type LookupChanges,
  type LookupItem,
  sameIdentifiers,
} from '#connect/index.ts';
import { type Change, type Query, change as theChange, query as theQuery } from './postgresql.ts';
import { eraseRecords } from './postgresql-erasure.ts';
import { rectifyRecord } from './postgresql-rectification.ts';
import { idOf, keyOf, numberOf, readRecords, type Section } from './postgresql-section.ts';

export type PostgresqlDeps = { readonly query?: Query | undefined; readonly change?: Change | undefined };

/**
 * The changes of a store's sections. Each act is one transaction that first locks its records, and leaves alone those that
 * are no longer as they were read: between two looks a record may have become another's.
 * @param sections those that others refer to before those that refer to them: erased in the order turned round
 */
export function recordChanges(
  sections: readonly Section[],
  { query = theQuery, change = theChange }: PostgresqlDeps = {},
): Required<Pick<LookupChanges, 'find' | 'erase' | 'rectify' | 'restrict' | 'unrestrict'>> {
  const inSections = <One>(all: readonly One[], nameOf: (one: One) => { readonly category: string }) =>
    sections.toReversed().map((section) => ({
      section,
      mine: all.filter((one) => nameOf(one).category === section.category),
    }));

  const marking = (value: string) => async (records: readonly LookupItem[]) => {
    await change(async (ask) => {
      for (const { section, mine } of inSections(records, (one) => one)) {
        const keys = [...(await locked(section, mine, ask)).keys()].map((id) => keyOf({ id }));
        const sql = `update ${section.table} set restricted_at = ${value} where ${numberOf(section)} = any($1)`;
        await ask(sql, [keys]);
      }
    });
    return done();
  };

  return {
    async find(names) {
      const items: LookupItem[] = [];
      for (const { section, mine } of inSections(names, (one) => one)) {
        items.push(
          ...(await readRecords(section, { where: BY_KEY(section), values: [mine.map(keyOf)] }, query)),
        );
      }
      const asked = new Set(names.map(({ id }) => id));
      return found(items.filter(({ id }) => asked.has(id)));
    },

    async erase(erasures) {
      await change(async (ask) => {
        for (const { section, mine } of inSections(erasures, ({ record }) => record)) {
          const still = await locked(
            section,
            mine.map(({ record }) => record),
            ask,
          );
          const theirs = mine.filter(({ record }) => still.has(record.id));
          if (theirs.length > 0) await eraseRecords(section, sections, theirs, ask);
        }
      });
      return done();
    },

    async rectify(rectifications) {
      await change(async (ask) => {
        for (const { section, mine } of inSections(rectifications, ({ record }) => record)) {
          const still = await locked(
            section,
            mine.map(({ record }) => record),
            ask,
          );
          for (const one of mine) {
            const now = still.get(one.record.id);
            const unchanged = now !== undefined && canonicalJson(now.data) === canonicalJson(one.record.data);
            if (unchanged) await rectifyRecord(section, one, ask);
          }
        }
      });
      return done();
    },

    restrict: marking('coalesce(restricted_at, now())'),
    unrestrict: marking('null'),
  };
}

const BY_KEY = (section: Section) => `${idOf(section)} = any($1)`;

/** The records as they are now, by id, held for this transaction; without those that have become another's. */
async function locked(
  section: Section,
  records: readonly LookupItem[],
  ask: Query,
): Promise<ReadonlyMap<string, LookupItem>> {
  if (records.length === 0) return new Map();
  const where = `${BY_KEY(section)} order by ${idOf(section)} for update`;
  const now = await readRecords(section, { where, values: [records.map(keyOf)] }, ask);
  const before = new Map(records.map((record) => [record.id, record]));
  const same = now.filter((one) => sameIdentifiers(one.identifiers, before.get(one.id)?.identifiers ?? {}));
  return new Map(same.map((one) => [one.id, one]));
}
