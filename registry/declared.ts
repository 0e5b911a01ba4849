import type { DeclaredTable } from '#contracts/declared-table.ts';
import type { Store } from '#contracts/registry.ts';
import type { Report } from './checks.ts';

/** Where the records of a category lie, whatever they lie in. */
type Entry = {
  readonly category: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly identifiers: DeclaredTable['identifiers'];
};

type Words = {
  /** Property of the connector that lists the entries. */
  readonly list: string;
  /** What an entry is: `table`. */
  readonly entry: string;
  /** Where a field of it stands: `column`. */
  readonly place: string;
};

/** What every store without code has to say: for each category a place, for each field of it and each identifier too. */
export function checkEntries(
  { lookup, categories, accepts }: Store,
  entries: readonly Entry[],
  { list, entry, place: column }: Words,
  report: Report,
): void {
  if (lookup !== undefined)
    report(
      ['lookup'],
      `remove it, or remove connector.${list}: one of the two says how the store is searched`,
    );
  const known = new Map(categories.map(({ id, fields }) => [id, Object.keys(fields)]));
  entries.forEach(({ category, fields: declared, identifiers }, at) => {
    const place = ['connector', list, at] as const;
    const fields = known.get(category);
    if (fields === undefined) {
      report([...place, 'category'], `write a category of this store: ${[...known.keys()].join(', ')}`);
      return;
    }
    for (const field of Object.keys(declared).filter((one) => !fields.includes(one)))
      report([...place, 'fields', field], `write a field of ${category}: ${fields.join(', ')}`);
    for (const field of fields.filter((one) => !Object.hasOwn(declared, one)))
      report([...place, 'fields'], `add ${field}: the ${column} that it stands in`);
    for (const kind of accepts.filter((one) => identifiers[one] === undefined))
      report(
        [...place, 'identifiers'],
        `add ${kind}: the ${column} that it stands in; where it has none, remove ${kind} from accepts, or give ${category} a store of its own`,
      );
    for (const [kind, columns] of Object.entries(identifiers)) {
      // First name and family name make one name; two telephone numbers make no third.
      if (typeof columns !== 'string' && kind !== 'name')
        report(
          [...place, 'identifiers', kind],
          `write one ${column}: only a name may stand in several, [first_name, last_name]`,
        );
    }
  });
  const told = new Set(entries.map(({ category }) => category));
  for (const id of [...known.keys()].filter((one) => !told.has(one)))
    report(['connector', list], `add the ${entry} of ${id}, or remove the category`);
}
