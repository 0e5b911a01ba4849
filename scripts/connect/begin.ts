import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import * as z from 'zod/mini';
import { Language } from '#contracts/language.ts';
import { NOBODYS_NUMBER } from '#registry/unwritten.ts';
import { Usage } from './usage.ts';

export const A_NAME = 'write a name of small letters, digits and hyphens, e.g. my-shop';

const Languages = z.object({ languages: z.array(Language) });

/** In which a data map of this repository has its texts. */
export function languagesOf(root: string): readonly Language[] {
  return Languages.parse(parse(readFileSync(path.join(root, 'registry', 'group.yaml'), 'utf8'))).languages;
}

type Beginning = {
  /** Of the company. */
  readonly id: string;
  readonly stores: readonly { readonly id: string }[];
  /** Comment before the data map. */
  readonly head: string;
  /** What goes with it, below the root. */
  readonly files: ReadonlyMap<string, string>;
  readonly root: string;
};

/**
 * Writes the data map that a company begins with, when its stores were read elsewhere, and what goes with it.
 * @returns the files, below the root
 * @throws {Usage} where two stores would have one name, or a file is there already: nothing is written then
 */
export function writeMap({ id, stores, head, files, root }: Beginning): readonly string[] {
  const ids = stores.map((one) => one.id);
  const twice = ids.find((one, at) => ids.indexOf(one) < at);
  if (twice !== undefined)
    throw new Usage(
      `Two stores would be called ${twice}, so nothing was written: give each dataset a fides_key of its own`,
    );
  const map = head + stringify(companyOf(id, stores), { lineWidth: 0 });
  const all = new Map([[`registry/${id}.yaml`, map], ...files]);
  const there = [...all.keys()].filter((file) => existsSync(path.join(root, file)));
  if (there.length > 0)
    throw new Usage(
      `${there.join(', ')}: is there already; nothing was written. Take another name, and move its stores by hand`,
    );
  mkdirSync(path.join(root, 'registry/lookups'), { recursive: true });
  for (const [file, text] of all) writeFileSync(path.join(root, file), text);
  return [...all.keys()];
}

/** The company itself, of which no store tells. */
const companyOf = (id: string, stores: readonly object[]): object => ({
  id,
  name: id,
  legalForm: 'BV',
  address: { street: 'Voorbeeldstraat', number: '1', postcode: '1000', city: 'Brussel', country: 'BE' },
  enterpriseNumber: NOBODYS_NUMBER,
  email: null,
  mandate: 'assumed',
  stores,
});
