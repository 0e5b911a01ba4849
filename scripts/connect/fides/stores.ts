import type { Language } from '#contracts/language.ts';
import { IDENTIFIER_KINDS, type IdentifierKind } from '#contracts/lookup.ts';
import { textIn, toWrite } from './categories.ts';
import type { Dataset } from './dataset.ts';
import { type Carried, type Report, slug, tablesOf } from './tables.ts';

const TELLING: readonly IdentifierKind[] = ['email', 'phone', 'customerNo'];

/**
 * The stores of a dataset: one, or one for each way in which its collections find a person, since every table of a store is
 * searched by the same identifiers.
 * @param named what the first one is called; absent: after the dataset
 */
export function storesOf(
  dataset: Dataset,
  named: string | undefined,
  served: readonly Language[],
  report: Report,
): readonly { readonly id: string; readonly accepts: readonly IdentifierKind[] }[] {
  const id = named ?? slug(dataset.fides_key, 'fides');
  const groups = Map.groupBy(tablesOf(dataset, report), ({ identifiers }) =>
    tellingOf(identifiers).join('-and-'),
  );
  const countries = dataset.third_country_transfers ?? [];
  if (countries.length > 0)
    report(
      ['third_country_transfers'],
      `add to transfers who receives data in ${countries.join(', ')} (two letters: US, not USA) and with what safeguard (article 15(2))`,
    );
  if (dataset.retention)
    report(['retention'], 'write it in the words of the requester, in each language: retention');
  return [...groups].map(([by, tables], at) =>
    storeOf({ id: at === 0 ? id : `${id.slice(0, 20)}-by-${by}`, dataset, tables, served }),
  );
}

const tellingOf = (identifiers: Carried['identifiers']): readonly IdentifierKind[] =>
  TELLING.filter((kind) => identifiers[kind] !== undefined);

interface Group {
  readonly id: string;
  readonly dataset: Dataset;
  readonly tables: readonly Carried[];
  readonly served: readonly Language[];
}

function storeOf({ id, dataset, tables, served }: Group) {
  const placeholder = (what: string) => textIn(toWrite(what), served);
  const accepts = IDENTIFIER_KINDS.filter((kind) =>
    tables.every(({ identifiers }) => Object.hasOwn(identifiers, kind)),
  );
  return {
    id,
    title: placeholder(dataset.name ?? dataset.fides_key),
    role: 'controller',
    connector: { kind: 'postgresql', tables: tables.map(declared) },
    accepts,
    categories: tables.map(({ id: category, title, fields }) => ({
      id: category,
      title: placeholder(title),
      fields: Object.fromEntries([...fields].map(([name, { text }]) => [name, textIn(text, served)])),
    })),
    purposes: [placeholder('purposes')],
    legalBasis: { kind: 'contract', explanation: placeholder('legalBasis') },
    recipients: [],
    retention: placeholder(dataset.retention ?? 'retention'),
    source: placeholder('source'),
    transfers: [],
    portable: false,
    trace: ['assumption'],
  };
}

const declared = ({ id, table, key, owner, fields, identifiers }: Carried): object => ({
  category: id,
  table,
  key,
  ...(owner ? { owner } : {}),
  fields: Object.fromEntries([...fields].map(([name, { column }]) => [name, column])),
  identifiers,
});
