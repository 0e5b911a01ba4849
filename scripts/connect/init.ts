import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { ControllerId } from '#contracts/ids.ts';
import { LANGUAGES, Language } from '#contracts/language.ts';
import { Usage } from './usage.ts';

type Beginning = {
  /** Id of the company. */
  readonly name: string;
  /** The data map alone says where the records lie. */
  readonly withoutCode: boolean;
  /** The repository to write into. */
  readonly root: string;
};

const Languages = z.object({ languages: z.array(Language) });

/**
 * Writes what a company of this name begins with: its data map, a lookup for PostgreSQL unless it does without, the test of
 * it, and who stands in the small shop that both are made for. All of it works at once, and is there to be changed.
 * @returns the files, below the root
 * @throws {Usage} where one of them is there already: nothing is written then
 */
export function init({ name, withoutCode, root }: Beginning): readonly string[] {
  if (!ControllerId.safeParse(name).success)
    throw new Usage(`${name}: write a name of small letters, digits and hyphens, e.g. my-shop`);
  const served = Languages.parse(parse(readFileSync(path.join(root, 'registry', 'group.yaml'), 'utf8')));
  const connector = withoutCode
    ? template('tables.yaml').trimEnd()
    : `    connector:\n      kind: postgresql\n    lookup: ${name}`;
  const map = inLanguages(template('company.yaml'), served.languages).replace('CONNECTOR', () => connector);
  const files = new Map([
    [`registry/${name}.yaml`, map],
    [`registry/lookups/${name}.fixture.yaml`, template('fixture.yaml')],
    [`registry/lookups/${name}.sql`, template('shop.sql')],
    ...(withoutCode
      ? []
      : ([
          [`registry/lookups/${name}.ts`, template('lookup.txt')],
          [`test/registry/${name}.test.ts`, template('test.txt')],
        ] as const)),
  ]);
  const there = [...files.keys()].filter((file) => existsSync(path.join(root, file)));
  if (there.length > 0) throw new Usage(`${there.join(', ')}: is there already; nothing was written`);
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text.replaceAll('NAME', name));
  }
  return [...files.keys()];
}

const template = (file: string): string =>
  readFileSync(path.join(import.meta.dirname, 'template', file), 'utf8');

/** Without the texts that the group does not need; a list's mark moves on to the first that is left. */
function inLanguages(yaml: string, served: readonly Language[]): string {
  const unserved = LANGUAGES.filter((language) => !served.includes(language));
  if (unserved.length === 0) return yaml;
  const dropped = new RegExp(`^ *(${unserved.join('|')}): .*\\n`, 'gm');
  const [first = ''] = served;
  const listed = new RegExp(
    `^( *- )(${LANGUAGES.join('|')}): .*\\n(( +)(${LANGUAGES.join('|')}): .*\\n)*`,
    'gm',
  );
  const lists = yaml.replace(listed, (block: string, mark: string) => {
    const texts = block
      .replace('- ', '  ')
      .split('\n')
      .filter((line) => served.some((one) => line.trim().startsWith(`${one}: `)));
    return `${texts.join('\n').replace(/^ {2}/, '').replace(/^ */, mark)}\n`;
  });
  return first === '' ? lists : lists.replace(dropped, '');
}
