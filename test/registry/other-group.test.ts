import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LETTERS } from '#contracts/case-events.ts';
import { datesAtReceipt } from '#domain/case/dates.ts';
import { writeLetter } from '#domain/letters/index.ts';
import { specifiersOf } from '../architecture/sources.ts';
import { contents } from '../domain/letters/contents.ts';
import { otherRegistry, type Tree, tracesOfShippedGroup, treeOfOtherGroup } from './other-group.ts';

/** Another group takes the product: two companies, other languages, another country. Only `registry/` is replaced. */

const PARTS = [
  'connect',
  'contracts',
  'domain',
  'functions',
  'infra',
  'local',
  'registry',
  'scripts',
  'statemachines',
];

let tree: Tree;
beforeAll(() => {
  tree = treeOfOtherGroup();
});
afterAll(() => tree.remove());

const read = (file: string) => readFileSync(path.join(tree.root, file), 'utf8');
const filesOf = (kind: RegExp) =>
  PARTS.flatMap((part) =>
    readdirSync(path.join(tree.root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && kind.test(entry.name))
      .map((entry) => path.relative(tree.root, path.join(entry.parentPath, entry.name))),
  );

describe('the sources', () => {
  test('load no file that went away with the shipped group', () => {
    const sources = filesOf(/\.ts$/);
    const missing = sources.flatMap((source) =>
      specifiersOf(read(source))
        .map((specifier) => fileOf(specifier, source))
        .filter((file) => file !== null && !existsSync(path.join(tree.root, file)))
        .map((file) => `${source} → ${file}`),
    );

    expect(sources.length).toBeGreaterThan(300);
    expect(missing).toEqual([]);
  });

  test('name the shipped group nowhere but in the examples of comments', () => {
    const named = filesOf(/\.(?:ts|json|html|css|svg|yaml)$/).flatMap((file) =>
      tracesOfShippedGroup(withoutComments(read(file))).map((word) => `${file}: ${word}`),
    );

    expect(named).toEqual([]);
  });
});

describe.each(['fr', 'de'] as const)('the letters in %s', (language) => {
  const registry = otherRegistry();
  const textOf = (letter: (typeof LETTERS)[number]) =>
    writeLetter(contents[letter], language, registry).text.replace(/\s+/g, ' ');

  test('mention the shipped group nowhere', () => {
    expect(tracesOfShippedGroup(LETTERS.map(textOf).join('\n'))).toEqual([]);
  });

  test('name the group’s authority wherever a complaint can be made (CMP-1)', () => {
    const { name, address, email } = registry.group.authority;

    expect(textOf('answer')).toContain(`${name[language]} ${address} ${email}`);
    expect(textOf('refusal')).toContain(`${name[language]} ${address} ${email}`);
  });

  test('ask to cover what its country’s documents show (IDV-3)', () => {
    const acknowledgement = { ...contents.acknowledgement, document: true };
    const { text } = writeLetter(acknowledgement, language, registry);

    expect(text.replace(/\s+/g, ' ')).toContain(registry.group.documentMask[language]);
  });
});

describe('the dates', () => {
  const { group } = otherRegistry();

  test('move over its own holidays: 23 June is one in Luxembourg', () => {
    expect(datesAtReceipt('2026-05-23T10:00:00.000Z', group).lawDue).toBe('2026-06-24');
  });

  test('stop at a day that is none there: 21 July is one in Belgium only', () => {
    expect(datesAtReceipt('2026-06-21T10:00:00.000Z', group).lawDue).toBe('2026-07-21');
  });
});

/** The file of ours that a module loads, relative to the tree; null for packages. */
function fileOf(specifier: string, from: string): string | null {
  if (specifier.startsWith('.')) return path.join(path.dirname(from), specifier);
  if (!specifier.startsWith('#')) return null;
  return specifier.replace(/^#cloud\//, 'local/cloud/').replace(/^#/, '');
}

/** Comments may give an example; what runs may not know one. */
const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
