import { existsSync } from 'node:fs';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import { problemsOf } from '#registry/read.ts';
import { type Problem, Source } from '#registry/source.ts';
import { A_NAME, languagesOf, writeMap } from './begin.ts';
import { FidesFile } from './fides/dataset.ts';
import { storesOf } from './fides/stores.ts';
import { slug } from './fides/tables.ts';
import { Usage } from './usage.ts';

type Import = {
  /** Dataset YAML of Fides. */
  readonly files: readonly string[];
  /** Id of the company; absent: the first dataset's key. */
  readonly company: string | undefined;
  /** Id of the store; absent: each dataset's key. */
  readonly store: string | undefined;
  /** The repository to write into. */
  readonly root: string;
};

/**
 * Writes a company's data map from datasets of Fides to begin with, and beside it the list of what a person has to say:
 * what Fides does not know, and what could not be carried over.
 * @returns the files, below the root, and the list
 * @throws {Usage} where a file is no dataset, nothing of it can be carried over, or the company is there already: nothing is written then
 */
export function importFides({ files, company, store, root }: Import): {
  readonly written: readonly string[];
  readonly open: readonly Problem[];
} {
  const datasets = files.flatMap(datasetsOf);
  const id = company ?? slug(datasets[0]?.dataset.fides_key ?? '', 'fides');
  if (!ControllerId.safeParse(id).success) throw new Usage(`--company ${id}: ${A_NAME}`);
  if (store !== undefined && !StoreId.safeParse(store).success)
    throw new Usage(`--store ${store}: ${A_NAME}`);

  const languages = languagesOf(root);
  const open: Problem[] = [];
  const stores = datasets.flatMap(({ dataset, source, at }, place) => {
    const named = store === undefined || place === 0 ? store : `${store.slice(0, 30)}-${place + 1}`;
    return storesOf(dataset, named, languages, (below, advice) =>
      open.push(source.problem(['dataset', at, ...below], advice)),
    );
  });
  if (stores.length === 0)
    throw new Usage(
      `In no collection a person can be found, so nothing was written:\n  ${open.join('\n  ')}`,
    );

  const all = [...unknownToFides(`registry/${id}.yaml`), ...inOrder(open)];
  const list = `registry/lookups/${id}.fides.txt`;
  const written = writeMap({ id, stores, root, head: HEAD, files: new Map([[list, `${all.join('\n')}\n`]]) });
  return { written, open: all };
}

/** By file and line. */
const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));

function datasetsOf(file: string) {
  if (!existsSync(file)) throw new Usage(`${file}: there is no such file`);
  const source = new Source(file);
  if (source.faults.length > 0)
    throw new Usage(`No YAML, so nothing was written:\n  ${source.faults.join('\n  ')}`);
  const read = FidesFile.safeParse(source.value);
  if (!read.success)
    throw new Usage(
      `No dataset of Fides, so nothing was written:\n  ${problemsOf(source, read.error).join('\n  ')}`,
    );
  return read.data.dataset.map((dataset, at) => ({ dataset, source, at }));
}

const HEAD = `# yaml-language-server: $schema=./data-map.schema.json
# From Fides, to begin with. What is still to be said stands in lookups/, in the file that ends in .fides.txt.
`;

const unknownToFides = (map: string): readonly Problem[] => [
  `${map}: name, legalForm, address, enterpriseNumber, email, mandate: write the company’s own; these are nobody’s`,
  `${map}: connector.kind: a dataset does not say what database it is; where it is none of PostgreSQL, write a lookup (docs/connect.md)`,
  `${map}: every text with NOG TE SCHRIJVEN, À ÉCRIRE, NOCH ZU SCHREIBEN or TO WRITE: write it; the requester reads it`,
  `${map}: legalBasis, portable: contract and false are a guess; write what the record of processing says`,
  `${map}: recipients, transfers: none are known; write each by name`,
  `${map}: erasure: no legal duty to keep is known; write those of each category, or every record is deleted when erasure is asked`,
];
