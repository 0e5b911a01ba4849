import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '#local/place.ts';
import { writeSyntheticGroup } from './synthetic-group.ts';

/** What is made by running the product, what proves it, and what others made. */
const LEFT_OUT = new Set(['.git', '.local', 'cdk.out', 'node_modules', 'test', 'docs']);
const LOOKUP = "export { handler } from '../../bench/companies/synthetic-lookup.ts';\n";

export interface Tree {
  readonly root: string;
  remove(): void;
}

/** The product as it stands, copied, with a synthetic group in the place of the shipped one: nothing else is changed. */
export function treeOf(companies: number): Tree {
  const root = mkdtempSync(path.join(tmpdir(), `inzage-${companies}-companies-`));
  for (const entry of readdirSync(ROOT).filter((name) => !LEFT_OUT.has(name)))
    cpSync(path.join(ROOT, entry), path.join(root, entry), { recursive: true });
  const registry = path.join(root, 'registry');
  const shipped = readdirSync(registry).filter((name) => name.endsWith('.yaml') && name !== 'group.yaml');
  for (const theirs of [...shipped, 'group.yaml', 'lookups', 'demo-data', 'conformance'])
    rmSync(path.join(registry, theirs), { recursive: true, force: true });
  writeSyntheticGroup(registry, companies);
  mkdirSync(path.join(registry, 'lookups'));
  writeFileSync(path.join(registry, 'lookups', 'synthetic.ts'), LOOKUP);
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
