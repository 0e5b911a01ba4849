import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadRegistry } from '#registry/load.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** What a group brings: its own files of `registry/`. The loader and the connectors are the product's. */
export const OTHER_REGISTRY = path.join(ROOT, 'test', 'fixtures', 'other-group', 'registry');

export const otherRegistry = () => loadRegistry(OTHER_REGISTRY);

/** What is not the product: what is made by running it, what proves it, and what others made. */
const LEFT_OUT = new Set(['.git', '.local', 'cdk.out', 'node_modules', 'test', 'docs']);

export interface Tree {
  readonly root: string;
  remove(): void;
}

/**
 * The product as a group takes it over: the sources of this repository, copied, with that group's files in `registry/`
 * and nothing else changed. Copied and not linked, because a linked module would find its neighbours here.
 */
export function treeOfOtherGroup(): Tree {
  const root = mkdtempSync(path.join(tmpdir(), 'inzage-other-group-'));
  for (const entry of readdirSync(ROOT).filter((name) => !LEFT_OUT.has(name))) {
    cpSync(path.join(ROOT, entry), path.join(root, entry), { recursive: true });
  }
  const registry = path.join(root, 'registry');
  for (const theirs of [...yamlIn(registry), 'lookups', 'demo-data']) {
    rmSync(path.join(registry, theirs), { recursive: true });
  }
  cpSync(OTHER_REGISTRY, registry, { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

const yamlIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/**
 * Words by which the shipped group would be known: its names, ids, addresses and numbers. Words of two letters or so
 * could stand anywhere by chance.
 */
function wordsOfShippedGroup(): readonly string[] {
  const { group, controllers } = loadRegistry(path.join(ROOT, 'registry'));
  const words = [
    group.name,
    `${group.prefix}-2`,
    group.timeZone,
    ...group.mailboxes.requests,
    group.dpo.name,
    ...Object.values(group.authority.name),
    group.authority.email,
    ...controllers.flatMap(({ id, name, enterpriseNumber, address, stores }) => [
      id,
      name,
      enterpriseNumber,
      address.street,
      ...stores.flatMap((store) => [store.lookup ?? [], ...Object.values(store.title)].flat()),
    ]),
  ];
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => !EVERYBODYS.has(word));
}

/** A store's id that is a word of three languages, which the reader of letters has to know. */
const EVERYBODYS = new Set(['newsletter']);

const WORDS = wordsOfShippedGroup();

/** Which of those words a text has in it. */
export const tracesOfShippedGroup = (text: string): readonly string[] => {
  const lower = text.toLowerCase();
  return WORDS.filter((word) => lower.includes(word));
};
