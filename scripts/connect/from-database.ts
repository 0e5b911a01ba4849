import { ControllerId } from '#contracts/ids.ts';
import { storeAt } from '#registry/connectors/postgresql.ts';
import { addressBook } from '#registry/connectors/postgresql-address.ts';
import { StoreFailure } from '#registry/connectors/postgresql-failure.ts';
import { A_NAME, languagesOf, writeMap } from './begin.ts';
import { readCatalogue } from './database/catalogue.ts';
import { fixtureFor } from './database/fixture.ts';
import { adviceFor } from './failure-advice.ts';
import type { Dataset } from './fides/dataset.ts';
import { storesOf } from './fides/stores.ts';
import { secretFor } from './stores.ts';
import { Usage } from './usage.ts';

type Beginning = {
  /** Id of the company. */
  readonly name: string;
  readonly address: string;
  /** The repository to write into. */
  readonly root: string;
};

/**
 * Writes the data map of a company from its database: the tables in which people are found, joined as their foreign keys
 * say, each column guessed by its name. Not a row is read. Beside it stand what a person has to say, and a fixture to fill in.
 * @returns the files, below the root, and what is to be said
 * @throws {Usage} where the database cannot be asked, nobody can be found in it, or the company is there already: nothing is written then
 */
export async function initFrom({ name, address, root }: Beginning): Promise<{
  readonly written: readonly string[];
  readonly open: readonly string[];
}> {
  if (!ControllerId.safeParse(name).success) throw new Usage(`${name}: ${A_NAME}`);
  const { dataset, bytes } = await catalogueAt(address);
  const open: string[] = bytes.map(
    (column) =>
      `${column}: left out, as bytes are no text: a lookup can give them as a file (docs/connect.md)`,
  );
  const stores = storesOf(dataset, undefined, languagesOf(root), (below, advice) =>
    open.push(`${placeIn(dataset, below)}: ${advice}`),
  );
  const [first] = stores;
  if (first === undefined)
    throw new Usage(
      `In no table of this database a person can be found by the names of its columns, so nothing was written. Begin with: init ${name} --no-code\n  ${open.join('\n  ')}`,
    );
  const all = [...unknownToDatabases(`registry/${name}.yaml`), ...open.sort()];
  const written = writeMap({
    id: name,
    stores,
    root,
    head: HEAD,
    files: new Map([
      [`registry/lookups/${name}.open.txt`, `${all.join('\n')}\n`],
      ...stores.map(
        (store) =>
          [
            `registry/lookups/${store === first ? name : `${name}.${store.id}`}.fixture.yaml`,
            fixtureFor(name, store),
          ] as const,
      ),
    ]),
  });
  return { written, open: all };
}

async function catalogueAt(address: string) {
  const { query } = storeAt(addressBook(async () => secretFor(address)));
  try {
    return await readCatalogue(query);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    throw new Usage(`The database cannot be read (${error.name}). ${adviceFor(error.name)}`.trimEnd());
  }
}

/** `table.column` of what a remark is about. */
function placeIn({ collections }: Dataset, [, table, , column]: readonly (string | number)[]): string {
  const collection = collections[Number(table)];
  const field = column === undefined ? undefined : collection?.fields[Number(column)];
  return [collection?.name, field?.name].filter((one) => one !== undefined).join('.');
}

const HEAD = `# yaml-language-server: $schema=./data-map.schema.json
# From the database, to begin with: what a column holds is guessed by its name. What is still to be said stands in lookups/,
# in the file that ends in .open.txt.
`;

const unknownToDatabases = (map: string): readonly string[] => [
  `${map}: name, legalForm, address, enterpriseNumber, email, mandate: write the company’s own; these are nobody’s`,
  `${map}: every text with NOG TE SCHRIJVEN, À ÉCRIRE, NOCH ZU SCHREIBEN or TO WRITE: write it; the requester reads it`,
  `${map}: categories: remove each table that holds nothing of a requester, here and in connector.tables`,
  `${map}: legalBasis, portable: contract and false are a guess; write what the record of processing says`,
  `${map}: recipients, transfers: none are known; write each by name`,
  `${map}: erasure: no legal duty to keep is known; write those of each category, or every record is deleted when erasure is asked`,
];
